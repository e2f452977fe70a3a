package io.github.dbslicer.draft;

import io.github.dbslicer.dialect.RuleSql;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From which number to which the keys of a table go. */
record KeySpan(BigInteger least, BigInteger most) {

    /** Empty where the table has no rows, or cannot be read. */
    static Optional<KeySpan> read(Questions questions, RuleSql sql, Table table, Column key) {
        Optional<BigInteger> least = end(questions, sql, table, key, "MIN");
        Optional<BigInteger> most = end(questions, sql, table, key, "MAX");
        return least.flatMap(from -> most.map(to -> new KeySpan(from, to)));
    }

    private static Optional<BigInteger> end(
            Questions questions, RuleSql sql, Table table, Column key, String function) {
        String name = sql.column(key.name());
        String condition = name + " = (SELECT " + function + "(" + name + ") FROM %table_name%)";
        List<BigInteger> found = new ArrayList<>();
        questions.read(table, List.of(key), condition, 1, batch -> found.add(number(batch)));
        return found.stream().findFirst();
    }

    private static BigInteger number(RowBatch batch) {
        return new BigInteger(new String(batch.copy(0, 0), StandardCharsets.US_ASCII));
    }

    BigInteger width() {
        return most.subtract(least).add(BigInteger.ONE);
    }

    /** The number that is this part of the way from the first to the last. */
    BigInteger at(long part, long of) {
        return least.add(width().multiply(BigInteger.valueOf(part)).divide(BigInteger.valueOf(of)));
    }

    /** The number above which the last of the keys are, this part of them where they are spread evenly, one at least. */
    BigInteger lastPart(double share) {
        long millionths = Math.max(1, Math.min(999_999, Math.round(share * 1_000_000)));
        BigInteger wide = width().multiply(BigInteger.valueOf(millionths)).divide(BigInteger.valueOf(1_000_000));
        return most.subtract(wide.max(BigInteger.ONE));
    }
}
