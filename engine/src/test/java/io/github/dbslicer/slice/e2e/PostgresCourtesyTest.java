package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.dialect.PostgresTestDatabases;
import io.github.dbslicer.dialect.ServerTestDatabases;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCourtesyTest extends CourtesyContract {
    @RegisterExtension
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.newest();

    @Override
    ServerTestDatabases databases() {
        return new PostgresTestDatabases(SERVER.server());
    }

    @Override
    String newReader(LiveDatabase source) {
        String role = SERVER.server().newRole();
        source.execute(
                "REVOKE TEMPORARY ON DATABASE \"" + source.name() + "\" FROM PUBLIC",
                "GRANT SELECT ON ALL TABLES IN SCHEMA public TO \"" + role + "\"");
        return role;
    }

    @Override
    String sleeping(String seconds) {
        return "pg_sleep(" + seconds + ")::text = ''";
    }

    @Override
    String endless() {
        return "SELECT pg_sleep(1000)";
    }

    @Override
    String countExecuting(String statement) {
        return "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query = '" + statement + "'";
    }

    @Override
    String countOf(String user) {
        return "SELECT count(*) FROM pg_stat_activity WHERE usename = '" + user + "'";
    }

    @Override
    void allowStatistics(String user) {
        SERVER.server().execute("", "GRANT pg_read_all_stats TO \"" + user + "\"");
    }

    @Override
    String privilegeForLag() {
        return "GRANT pg_monitor";
    }
}
