package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import java.util.Collection;
import java.util.List;
import org.postgresql.jdbc.PgConnection;

/** A PostgreSQL database to read from. All that is read of it, through whatever session, is as it was when it was opened. */
final class PostgresSource implements SourceDatabase {
    private final ConnectionConfig config;
    private final Snapshot snapshot;

    private PostgresSource(ConnectionConfig config, Snapshot snapshot) {
        this.config = config;
        this.snapshot = snapshot;
    }

    /** @throws io.github.dbslicer.error.SliceException {@code SOURCE_CONNECTION} */
    static PostgresSource open(ConnectionConfig config) {
        return new PostgresSource(config, Snapshot.take(config));
    }

    @Override
    public String description() {
        return ServerProduct.describe(connection(), config, ErrorCode.SOURCE_CONNECTION);
    }

    @Override
    public String identity() {
        DatabaseIdentity identity = DatabaseIdentity.of(connection(), ErrorCode.SOURCE_CONNECTION);
        return identity.cluster() + ":" + identity.database();
    }

    @Override
    public DatabaseSchema schema() {
        new SourcePrivileges(connection(), config).checkSchemas();
        return new SchemaReader(connection(), config.schemas(), ErrorCode.SOURCE_SCHEMA).read();
    }

    @Override
    public List<String> unreadable(Collection<Table> tables) {
        return new SourcePrivileges(connection(), config).unreadable(tables);
    }

    @Override
    public SchemaScript schemaScript(SchemaScope scope) {
        return new ScriptReader(connection(), config.schemas(), scope).read();
    }

    @Override
    public List<SchemaScript.Definition> counters() {
        return SequencePositions.forTablesThatStand(connection(), config.schemas());
    }

    @Override
    public ReadSession openSession() {
        return new PostgresReadSession(snapshot);
    }

    /** The connection that queries of the catalog use, for what else one of the same kind asks the server. */
    PgConnection connection() {
        return snapshot.owner();
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
