package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On the newest server. */
class NewestLookupTest extends LookupContract {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    @Override
    PostgresServer server() {
        return DATABASES.server();
    }
}
