package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.dialect.TargetDatabase;

/** MariaDB and MySQL. */
public final class MySqlDialect implements Dialect {

    @Override
    public String type() {
        return "mysql";
    }

    @Override
    public SourceDatabase openSource(ConnectionConfig config) {
        return MySqlSource.open(config);
    }

    @Override
    public TargetDatabase openTarget(ConnectionConfig config) {
        return MySqlTarget.open(config);
    }
}
