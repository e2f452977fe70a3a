package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.util.Collection;
import java.util.List;

/** A PostgreSQL database that a slice is written to. */
final class PostgresTarget implements TargetDatabase {
    private final PostgresConnector connector;

    private PostgresTarget(PostgresConnector connector) {
        this.connector = connector;
    }

    /** @throws io.github.dbslicer.error.SliceException {@code TARGET_CONNECTION} */
    static PostgresTarget open(ConnectionConfig config) {
        return new PostgresTarget(new PostgresConnector(config, ErrorCode.TARGET_CONNECTION));
    }

    @Override
    public String description() {
        return connector.address();
    }

    @Override
    public boolean isSameAs(SourceDatabase source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DatabaseSchema schema() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> tablesWithRows() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> misfits(Collection<Table> sourceTables) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void recreate(SchemaScript script) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void empty(Collection<Table> tables) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WriteSession openSession() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void finish(List<SchemaScript.Definition> afterRows) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String abandon() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
