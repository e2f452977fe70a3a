package io.github.dbslicer.cli;

import io.github.dbslicer.sample.ShopDialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Databases of a server that runs as long as the demo. */
final class DemoServer implements DemoSite {
    private final ShopDialect dialect;
    private final String classPath;
    private Optional<BorrowedServer> server = Optional.empty();

    /**
     * Describes it; nothing is started yet.
     *
     * @param classPath of the program that brings servers
     */
    DemoServer(ShopDialect dialect, String classPath) {
        this.dialect = dialect;
        this.classPath = classPath;
    }

    @Override
    public ShopDialect dialect() {
        return dialect;
    }

    @Override
    public List<String> files() {
        return List.of();
    }

    @Override
    public void open() {
        server = Optional.of(BorrowedServer.start(classPath, dialect.toString(), SHOP, SLICE));
    }

    @Override
    public String configYaml() {
        return "# The databases of \"dbslicer demo --on " + dialect + "\", which are gone when it ends.\nconnection:\n"
                + connectionYaml(SHOP) + connectionYaml(SLICE) + "masking:\n  key_file: masking.key\n";
    }

    private String connectionYaml(String database) {
        ServerAddress address = address();
        return String.format(
                """
                  %1$s:
                    type: %2$s
                    host: %3$s
                    port: %4$d
                    user: %5$s
                    password: %6$s
                    database: %1$s
                """,
                database, dialect.connectionType(), address.host(), address.port(), address.user(), address.password());
    }

    @Override
    public String place(String database) {
        return "database " + database + " of a server at " + address().host() + ":"
                + address().port();
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                address().url() + database, address().user(), address().password());
    }

    @Override
    public Optional<String> server() {
        return Optional.of(address().host() + ":" + address().port() + ", user "
                + address().user() + ", password " + address().password());
    }

    private ServerAddress address() {
        return server.map(BorrowedServer::address).orElse(ServerAddress.UNKNOWN);
    }

    @Override
    public void close() {
        server.ifPresent(BorrowedServer::close);
    }
}
