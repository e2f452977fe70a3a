package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;

/** PostgreSQL. */
public final class PostgresDialect implements Dialect {

    @Override
    public String type() {
        return "postgresql";
    }

    @Override
    public SourceDatabase openSource(ConnectionConfig config) {
        return PostgresSource.open(config);
    }

    @Override
    public TargetDatabase openTarget(ConnectionConfig config) {
        return PostgresTarget.open(config);
    }
}
