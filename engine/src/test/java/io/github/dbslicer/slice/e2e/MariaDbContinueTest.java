package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MariaDbContinueTest extends ContinueContract {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @Override
    TestDatabases databases() {
        return new MySqlTestDatabases(SERVER.server());
    }

    @Test
    void withoutThePrivilegeToLeaveARecordARunSaysSoAndGoesOn() {
        String user = "u_" + scenario.target().name().substring(2);
        scenario.target().execute("CREATE USER " + user + " IDENTIFIED BY 'Other!1pw'");
        for (String table : List.of("parent", "child", "log")) {
            scenario.target()
                    .execute("GRANT SELECT, INSERT, DELETE, DROP, TRIGGER ON "
                            + scenario.target().name() + "." + table + " TO " + user);
        }
        ConnectionConfig all = scenario.target().config();
        scenario.connecting(
                scenario.source().config(),
                new ConnectionConfig(
                        "dev",
                        all.type(),
                        all.host(),
                        all.port(),
                        user,
                        Optional.of(new Secret("Other!1pw")),
                        all.database(),
                        all.properties()));
        List<String> notices = Collections.synchronizedList(new ArrayList<>());
        Cut cut = scenario.run(
                scenario.request("{rules: {full: {where: 1 = 1}}, tables: {child: {rule: full}}}", Optional.empty()),
                new SliceListener() {
                    @Override
                    public void notice(String message) {
                        notices.add(message);
                    }
                });
        scenario.target().execute("DROP USER " + user);
        assertThat(cut.result().totalRows()).isEqualTo(6);
        assertThat(notices).singleElement().asString().contains("cannot be continued", "CREATE command denied");
    }
}
