package io.github.dbslicer.cli;

import io.github.dbslicer.sample.ShopDialect;
import io.github.dbslicer.testkit.DatabaseServer;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import io.github.dbslicer.testkit.ServerStorage;
import io.github.dbslicer.testkit.StandaloneServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The target is alone on a server, all of whose files are looked at. */
class MaskedShopOnPostgresTest extends MaskedShopContract {
    @RegisterExtension
    static final EmbeddedPostgres SOURCES = EmbeddedPostgres.newest();

    private final String shop = SOURCES.server().newDatabase();
    private final StandaloneServer<PostgresServer> target =
            StandaloneServer.startPostgres(ServerStorage.MEMORY, List.of());
    private final String dev = target.server().newDatabase();

    @AfterEach
    void stop() {
        target.close();
    }

    @Override
    ShopDialect dialect() {
        return ShopDialect.POSTGRESQL;
    }

    @Override
    String connection(String name) {
        DatabaseServer server = name.equals("dev") ? target.server() : SOURCES.server();
        return "  %s: {type: postgresql, host: %s, port: %d, user: %s, password: %s, database: %s}%n"
                .formatted(
                        name,
                        server.host(),
                        server.port(),
                        server.user(),
                        server.password(),
                        name.equals("dev") ? dev : shop);
    }

    @Override
    Connection connectToSource() throws SQLException {
        return SOURCES.server().connect(shop);
    }

    @Override
    Connection connectToTarget() throws SQLException {
        return target.server().connect(dev);
    }

    @Override
    Path targetFiles() {
        return target.shutDown();
    }
}
