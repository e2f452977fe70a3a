package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.ServerTestDatabases;
import io.github.dbslicer.testkit.ServerStorage;
import io.github.dbslicer.testkit.StandaloneServer;
import io.github.dbslicer.testkit.TestServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** With a binary log, so that one who may only SELECT has several sessions. */
class MariaDbCourtesyTest extends CourtesyContract {
    private static StandaloneServer<TestServer> server;

    @BeforeAll
    static void start() {
        server = StandaloneServer.startMariaDb(
                ServerStorage.MEMORY, List.of("--log-bin=changes", "--server-id=1", "--sync-binlog=0"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    ServerTestDatabases databases() {
        return new MySqlTestDatabases(server.server());
    }

    @Override
    String newReader(LiveDatabase source) {
        String user = "u" + source.name();
        source.execute(
                "CREATE USER " + user + " IDENTIFIED BY '" + server.server().password() + "'",
                "GRANT SELECT ON `" + source.name() + "`.* TO " + user);
        return user;
    }

    @Override
    String sleeping(String seconds) {
        return "SLEEP(" + seconds + ") = 0";
    }

    @Override
    String endless() {
        return "SELECT SLEEP(1000)";
    }

    @Override
    String countExecuting(String statement) {
        return "SELECT COUNT(*) FROM information_schema.processlist WHERE info = '" + statement + "'";
    }

    @Override
    String countOf(String user) {
        return "SELECT COUNT(*) FROM information_schema.processlist WHERE user = '" + user + "'";
    }

    @Override
    void allowStatistics(String user) {
        server.server().execute("", "GRANT REPLICA MONITOR ON *.* TO " + user);
    }

    @Override
    String privilegeForLag() {
        return "REPLICA MONITOR";
    }
}
