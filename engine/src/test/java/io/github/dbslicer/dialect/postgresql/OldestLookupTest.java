package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On the oldest server. */
class OldestLookupTest extends LookupContract {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.oldest();

    @Override
    PostgresServer server() {
        return DATABASES.server();
    }
}
