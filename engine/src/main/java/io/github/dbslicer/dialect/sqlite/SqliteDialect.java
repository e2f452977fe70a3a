package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.EscapedLines;
import io.github.dbslicer.dialect.HeldForm;
import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.RowLines;
import io.github.dbslicer.dialect.RowText;
import io.github.dbslicer.dialect.RuleSql;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.ScriptText;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ColumnRoom;
import io.github.dbslicer.schema.TableId;
import java.util.List;

/** SQLite. A connection's {@code database} is the path of its file. */
public final class SqliteDialect implements Dialect {
    /** What leads values in lines: t for text, i for an integer, r for a real, b for a blob. In the order of the storage classes of rows. */
    private static final String CLASSES = "tirb";

    @Override
    public String type() {
        return "sqlite";
    }

    @Override
    public List<String> keys() {
        return List.of("type", "file", "properties");
    }

    @Override
    public SourceDatabase openSource(ConnectionConfig config, ReadTerms terms) {
        return SqliteSource.open(config, terms);
    }

    @Override
    public TargetDatabase openTarget(ConnectionConfig config) {
        return SqliteTarget.open(config);
    }

    /** The declared type limits nothing, but in STRICT tables, which refuse what it does not take. */
    @Override
    public ColumnRoom room(Column column) {
        return new ColumnRoom.Any();
    }

    @Override
    public RowText rowText(Column column) {
        return RowText.PLAIN;
    }

    @Override
    public CommonColumn common(TableId table, Output output) {
        return CommonColumns.of(table, output);
    }

    @Override
    public HeldForm heldForm(Column column) {
        return HeldForms.of(column);
    }

    @Override
    public RowLines lines() {
        return EscapedLines.led(CLASSES);
    }

    @Override
    public ScriptText script(SchemaScript definitions) {
        return new SqliteScript(definitions);
    }

    @Override
    public RuleSql ruleSql() {
        return new SqliteRuleSql();
    }
}
