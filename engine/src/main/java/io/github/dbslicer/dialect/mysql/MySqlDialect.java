package io.github.dbslicer.dialect.mysql;

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

/** MariaDB and MySQL. */
public final class MySqlDialect implements Dialect {

    @Override
    public String type() {
        return "mysql";
    }

    @Override
    public List<String> keys() {
        return List.of("type", "host", "port", "user", "password", "password_file", "database", "properties");
    }

    @Override
    public SourceDatabase openSource(ConnectionConfig config, ReadTerms terms) {
        return MySqlSource.open(config, terms);
    }

    @Override
    public TargetDatabase openTarget(ConnectionConfig config) {
        return MySqlTarget.open(config);
    }

    @Override
    public ColumnRoom room(Column column) {
        return ColumnRooms.of(column);
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
        return EscapedLines.plain();
    }

    @Override
    public ScriptText script(SchemaScript definitions) {
        return new MySqlScript(definitions);
    }

    @Override
    public RuleSql ruleSql() {
        return new MySqlRuleSql();
    }
}
