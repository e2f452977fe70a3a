package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.Checksum;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Hashes rows inside the server: the MD5 over the text form of a whole row, in which values have the form that COPY gives them, blanks at the
 * end included, and NULL and the empty text differ.
 */
final class ChecksumSql {
    /** Without the offset the hash would be computed each time that it is named. */
    private static final String TAIL = " OFFSET 0) AS dbslicer_rows";

    private ChecksumSql() {}

    /** The hash of the values of a row. In UTF-8, whatever the encoding of the database, as they are read. */
    static String hash(String values) {
        return "pg_catalog.md5(pg_catalog.convert_to(ROW(" + values + ")::pg_catalog.text, 'UTF8')) AS dbslicer_hash";
    }

    /** Sums up what a query selects, which is the hash. */
    static String sum(String query) {
        return "SELECT pg_catalog.count(*), " + half("left") + ", " + half("right") + " FROM (" + query + TAIL;
    }

    private static String half(String end) {
        return "pg_catalog.sum(('x' || pg_catalog." + end + "(dbslicer_hash, 16))::bit(64)::pg_catalog.int8)";
    }

    static Checksum read(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new Checksum(row.getLong(1), word(row.getBigDecimal(2)), word(row.getBigDecimal(3)));
        }
    }

    private static long word(BigDecimal sum) {
        return Optional.ofNullable(sum).orElse(BigDecimal.ZERO).toBigInteger().longValue();
    }
}
