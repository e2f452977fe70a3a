package io.github.dbslicer.dialect.postgresql;

import java.util.Optional;

/**
 * Where a sequence is, and SQL that puts one of a target there.
 *
 * @param sequence a row of {@code sequence-positions.sql}
 * @param exact empty where the user may not read it
 */
record SequencePosition(CatalogRow sequence, Optional<Exact> exact) {

    /** @param called whether {@code value} was given already, so that the next one comes after it */
    record Exact(String value, boolean called) {}

    /** SQL for a target whose sequence has the same name; empty where nothing is known of the position. */
    Optional<String> sql() {
        String name = PostgresNames.literal(sequence.text("quoted")) + "::pg_catalog.regclass";
        return exact.map(position -> "SELECT pg_catalog.setval(" + name + ", " + arguments(position) + ")")
                .or(() -> sequence.optional("values").map(values -> guess(name, values)));
    }

    /**
     * SQL for a target whose table stood already: the sequence that its column owns, else the one of the same name; none of both, and it does
     * nothing.
     */
    Optional<String> sqlForColumn() {
        return exact.map(position -> "SELECT pg_catalog.setval(t.sequence, " + arguments(position) + ") FROM (SELECT "
                        + found() + " AS sequence) t WHERE t.sequence IS NOT NULL")
                .or(() -> sequence.optional("values").map(this::guessIfThere));
    }

    /** That it is not known, for the user, of this sequence and its like. */
    String lacking() {
        return "positions of sequences, which the user may not read (GRANT SELECT ON ALL SEQUENCES IN SCHEMA "
                + PostgresNames.quote(sequence.text("schema")) + "): "
                + (sequence.optional("values").isPresent()
                        ? "they go on from the greatest value that the target's rows have"
                        : "no column tells how far they are, and they start anew");
    }

    private static String arguments(Exact position) {
        return position.value() + ", " + position.called();
    }

    private String guess(String name, String values) {
        String extreme = values.startsWith("SELECT pg_catalog.min") ? "min" : "max";
        return "SELECT pg_catalog.setval(" + name + ", t.value) FROM (SELECT pg_catalog." + extreme
                + "(v.value) AS value FROM (" + values + ") v) t WHERE t.value BETWEEN " + sequence.text("least")
                + " AND " + sequence.text("greatest");
    }

    /** The tables that the values are from are looked for at the time of execution, which only a block can do. */
    private String guessIfThere(String values) {
        String block =
                "DECLARE sequence pg_catalog.regclass := " + found() + "; BEGIN IF sequence IS NOT NULL THEN EXECUTE "
                        + "pg_catalog.replace(" + PostgresNames.literal(guess("$1", values))
                        + ", '$1', pg_catalog.quote_literal(sequence::pg_catalog.oid) || '::pg_catalog.regclass'); END IF; "
                        + "EXCEPTION WHEN undefined_table OR undefined_column THEN NULL; END";
        return "DO " + PostgresNames.literal(block);
    }

    private String found() {
        String byName =
                "(SELECT c.oid FROM pg_catalog.pg_class c WHERE c.relkind = 'S' AND c.oid = pg_catalog.to_regclass("
                        + PostgresNames.literal(sequence.text("quoted")) + "))";
        String found = sequence.optional("owner_table")
                .map(table -> "COALESCE(" + ofColumn(table) + ", " + byName + ")")
                .orElse(byName);
        return found + "::pg_catalog.regclass";
    }

    /** Not pg_get_serial_sequence, which fails where the table is missing. */
    private String ofColumn(String table) {
        return "(SELECT d.objid FROM pg_catalog.pg_depend d"
                + " JOIN pg_catalog.pg_class c ON c.oid = d.objid AND c.relkind = 'S'"
                + " JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid"
                + " WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass"
                + " AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype IN ('a', 'i')"
                + " AND d.refobjid = pg_catalog.to_regclass(" + PostgresNames.literal(table) + ")"
                + " AND a.attname = " + PostgresNames.literal(sequence.text("owner_column"))
                + " ORDER BY d.objid <> COALESCE(pg_catalog.to_regclass("
                + PostgresNames.literal(sequence.text("quoted")) + ")::pg_catalog.oid, 0), d.objid LIMIT 1)";
    }
}
