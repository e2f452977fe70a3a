package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.StandIn;
import io.github.dbslicer.dialect.StatementText;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.row.Utf8;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.ValueKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The values of a projection's rows as literals, each in its storage class. */
final class ScriptValues {
    private static final int LITERAL_BYTES = 4;

    /** What stands behind the last parenthesis of a table. */
    private static final Pattern STRICT = Pattern.compile("(?is).*\\)[^)]*\\bSTRICT\\b[^)]*");

    private final ColumnRule[] rules;
    private final TextEncoding encoding;

    private ScriptValues(ColumnRule[] rules, TextEncoding encoding) {
        this.rules = rules;
        this.encoding = encoding;
    }

    static ScriptValues of(Projection projection, SchemaScript definitions) {
        boolean strict = definitions.beforeRows().stream()
                .filter(definition -> definition.kind().equals("table"))
                .filter(definition ->
                        Names.same(definition.name(), projection.table().id().name()))
                .anyMatch(definition -> STRICT.matcher(definition.sql()).matches());
        List<Output> outputs = projection.writtenOutputs();
        List<Column> columns = projection.writtenColumns();
        return new ScriptValues(
                IntStream.range(0, columns.size())
                        .mapToObj(i -> rule(projection.table(), columns.get(i), outputs.get(i), strict))
                        .toArray(ColumnRule[]::new),
                encoding(definitions));
    }

    private static ColumnRule rule(Table table, Column column, Output output, boolean strict) {
        return new ColumnRule(
                table.id().name(),
                column.name(),
                column.type(),
                Affinity.of(column.type(), strict),
                column.kind() == ValueKind.INTEGER,
                output instanceof Output.Value);
    }

    private static TextEncoding encoding(SchemaScript definitions) {
        return definitions.beforeRows().stream()
                .filter(definition -> definition.name().equals("encoding")
                        && definition.kind().equals("setting"))
                .flatMap(definition -> Arrays.stream(TextEncoding.values())
                        .filter(encoding -> definition.sql().contains("'" + encoding.label() + "'")))
                .findFirst()
                .orElse(TextEncoding.UTF_8);
    }

    /** How long a row is, about. */
    long size(RowBatch rows, int row) {
        long bytes = 0;
        for (int value = 0; value < rules.length; value++) {
            long length = Math.max(0, rows.length(row, value));
            bytes += LITERAL_BYTES + (rows.storageClass(row, value) == RowBatch.BLOB ? 2 * length : length);
        }
        return bytes;
    }

    void append(StatementText text, RowBatch rows, int row) throws IOException {
        for (int value = 0; value < rules.length; value++) {
            if (value > 0) {
                text.append(',');
            }
            rules[value].check(rows, row, value);
            append(text, rows, row, value);
        }
    }

    private void append(StatementText text, RowBatch rows, int row, int value) throws IOException {
        if (rows.isNull(row, value)) {
            text.append("NULL");
            return;
        }
        byte[] data = rows.data();
        int start = rows.start(row, value);
        int length = rows.length(row, value);
        switch (rows.storageClass(row, value)) {
            case RowBatch.INTEGER -> text.append(data, start, start + length);
            case RowBatch.REAL -> text.append(RealLiteral.of(RealText.read(data, start, length)));
            case RowBatch.BLOB -> text.appendHex(data, start, start + length);
            default -> appendText(text, data, start, start + length);
        }
    }

    private void appendText(StatementText text, byte[] data, int start, int end) throws IOException {
        boolean returns = false;
        boolean ascii = true;
        boolean zeros = false;
        for (int i = start; i < end; i++) {
            returns |= data[i] == '\r';
            zeros |= data[i] == 0;
            ascii &= data[i] >= 0;
        }
        if (zeros || !ascii && !Utf8.isValid(data, start, end - start)) {
            // SQLite casts bytes to text as they are.
            byte[] stored = encoding.fromUtf8(data, start, end - start);
            text.append("CAST(");
            text.appendHex(stored, 0, stored.length);
            text.append(" AS TEXT)");
        } else if (returns) {
            // The client drops a carriage return at a line's end.
            StandIn standIn = StandIn.of((byte) '\r', 'r', data, start, end);
            text.append("replace(");
            standIn.appendQuoted(text, data, start, end);
            text.append(", '" + standIn.text() + "', char(13))");
        } else {
            text.appendQuoted(data, start, end);
        }
    }
}
