package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoadOnMariaDbTest extends LoadContract {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @Override
    TestDatabases databases() {
        return new MySqlTestDatabases(SERVER.server());
    }

    @Override
    String[] trigger() {
        return new String[] {"CREATE TRIGGER fires BEFORE INSERT ON log FOR EACH ROW SET NEW.line = 'fired'"};
    }

    @Override
    String broken() {
        return "target " + scenario.target().name()
                + " holds part of the slice (what was committed before the failure); run again to make it anew";
    }

    @Test
    void autoIncrementGoesOnFromThePacksPositionWhereTheTablesAreMadeAnew() {
        scenario.source()
                .execute(
                        "CREATE TABLE counted (id INT AUTO_INCREMENT PRIMARY KEY)",
                        "INSERT INTO counted VALUES (41)",
                        "DELETE FROM counted");
        writeEverything();
        load(request(Optional.of(SchemaScope.OBJECTS)));
        scenario.target().execute("INSERT INTO counted VALUES (NULL)");
        assertThat(scenario.target().query("SELECT id FROM counted")).containsExactly("42");
    }
}
