package io.github.dbslicer.slice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** The partitions of a generated table, as PostgreSQL creates them. One is in another schema, one has partitions of its own. */
final class PartitionSql {
    private final TestTable table;
    private final String by;
    private final String columns;
    private final UnaryOperator<String> quote;

    /**
     * @param by the quoted column
     * @param columns their definitions; the partitions have them in another order
     */
    PartitionSql(TestTable table, String by, List<String> columns, UnaryOperator<String> quote) {
        this.table = table;
        this.by = by;
        List<String> reversed = new ArrayList<>(columns);
        Collections.reverse(reversed);
        this.columns = " (" + String.join(", ", reversed) + ")";
        this.quote = quote;
    }

    List<String> statements() {
        List<String> statements = new ArrayList<>();
        String low = name("low");
        String middle = name("middle");
        String high = "sales."
                + quote.apply(table.id().schema().length() + " " + table.id().name() + " high");
        String odd = name("odd");
        statements.add("CREATE TABLE " + low + columns);
        statements.add("CREATE TABLE " + middle + columns + " PARTITION BY HASH (" + by + ")");
        statements.add("CREATE TABLE " + high + columns);
        statements.add("CREATE TABLE " + odd + columns);
        statements.add(attach(table.sqlName(quote), low, "FOR VALUES FROM (MINVALUE) TO (7)"));
        statements.add(attach(middle, odd, "FOR VALUES WITH (MODULUS 2, REMAINDER 1)"));
        statements.add("CREATE TABLE " + name("even") + " PARTITION OF " + middle
                + " FOR VALUES WITH (MODULUS 2, REMAINDER 0)");
        statements.add(attach(table.sqlName(quote), middle, "FOR VALUES FROM (7) TO (30)"));
        statements.add(attach(table.sqlName(quote), high, "DEFAULT"));
        return statements;
    }

    private String name(String part) {
        return table.sqlName(table.id().name() + " " + part, quote);
    }

    private static String attach(String root, String partition, String values) {
        return "ALTER TABLE " + root + " ATTACH PARTITION " + partition + " " + values;
    }
}
