package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.schema.DatabaseSchema;
import java.util.List;
import org.postgresql.jdbc.PgConnection;

/** A PostgreSQL database to read from. */
final class PostgresSource implements SourceDatabase {
    private final PgConnection catalog;

    private PostgresSource(PgConnection catalog) {
        this.catalog = catalog;
    }

    /** @throws io.github.dbslicer.error.SliceException {@code SOURCE_CONNECTION} */
    static PostgresSource open(ConnectionConfig config) {
        return new PostgresSource(new PostgresConnector(config, ErrorCode.SOURCE_CONNECTION).open());
    }

    @Override
    public String description() {
        throw new UnsupportedOperationException();
    }

    @Override
    public DatabaseSchema schema() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SchemaScript schemaScript(SchemaScope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SchemaScript.Definition> counters() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReadSession openSession() {
        throw new UnsupportedOperationException();
    }

    /** The connection that queries of the catalog use, for what else one of the same kind asks the server. */
    PgConnection connection() {
        return catalog;
    }

    @Override
    public void close() {}
}
