package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Checksum;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Hashes rows inside the server: the SHA-256 of each value's own bytes, in which no collation and no conversion has a part, and over those
 * of a row once more (MySQL 9.7 has no MD5 any more). Values together would be limited by max_allowed_packet, past which the server makes NULL of them; their hashes never are.
 */
final class ChecksumSql {
    /** Without the limit the hash would be computed each time that it is named. */
    static final String TAIL = " LIMIT 18446744073709551615) AS dbslicer_rows";

    private ChecksumSql() {}

    /** What comes before the FROM of the rows. */
    static String head(Projection projection) {
        String table = MySqlNames.quote(projection.table().id());
        return "SELECT COUNT(*), COUNT(dbslicer_hash), " + half("LEFT") + ", " + half("RIGHT")
                + " FROM (SELECT SHA2(CONCAT("
                + projection.outputs().stream()
                        .map(output -> hash(output, table))
                        .collect(Collectors.joining(", ',', "))
                + "), 256) AS dbslicer_hash";
    }

    private static String half(String end) {
        return "SUM(CAST(CONV(" + end + "(dbslicer_hash, 16), 16, 10) AS UNSIGNED))";
    }

    private static String hash(Output output, String table) {
        String value = OutputSql.expression(output, table);
        if (output instanceof Output.Value own) {
            return hash(own.column(), value);
        }
        return output instanceof Output.Plain plain
                ? hash(plain.column(), value)
                : "IFNULL(SHA2(" + value + ", 256), '-')";
    }

    private static String hash(Column column, String value) {
        boolean digits = switch (column.kind()) {
            case INTEGER, UNSIGNED, NUMBER, TEMPORAL -> true;
            default -> false;
        };
        // Of the column itself, so that a hash that the server will not compute is not taken for a NULL.
        return "IF(" + MySqlNames.quote(column) + " IS NULL, '-', " + (digits ? value : "SHA2(" + value + ", 256)")
                + ")";
    }

    /** Executes a statement that begins with {@link #head}. */
    static Checksum read(Table table, Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            long rows = row.getLong(1);
            if (row.getLong(2) != rows) {
                throw new SliceException(
                        ErrorCode.SOURCE_READ,
                        "table " + table
                                + ": the server does not compute the SHA-256 of its values, as one that was built without it does not."
                                + " Without it rows cannot be compared.");
            }
            return new Checksum(rows, word(row.getBigDecimal(3)), word(row.getBigDecimal(4)));
        }
    }

    private static long word(BigDecimal sum) {
        return Optional.ofNullable(sum).orElse(BigDecimal.ZERO).toBigInteger().longValue();
    }
}
