package io.github.dbslicer.dialect.postgresql;

import java.util.List;
import org.postgresql.jdbc.PgConnection;

/** Drops everything that the schemas of a target hold. */
final class TargetObjects {
    TargetObjects(PgConnection connection, List<String> schemas) {}

    void dropAll() {
        throw new UnsupportedOperationException();
    }
}
