package io.github.dbslicer.dialect.postgresql;

import static io.github.dbslicer.dialect.postgresql.TargetFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keys that only new servers have, with and without the privileges of a superuser. */
class NewestKeysTest {
    @RegisterExtension
    static final EmbeddedPostgres DATABASES = EmbeddedPostgres.newest();

    private static final String[] TEMPORAL = {
        "CREATE TABLE p (id int4range, during daterange, PRIMARY KEY (id, during WITHOUT OVERLAPS))",
        "CREATE TABLE c (id int PRIMARY KEY, p int4range, during daterange,"
                + " CONSTRAINT to_p FOREIGN KEY (p, PERIOD during) REFERENCES p (id, PERIOD during))"
    };

    private static PostgresServer server() {
        return DATABASES.server();
    }

    @Test
    void keysNotEnforcedAndKeysThatSetSomeColumnsNullComeBack() {
        TargetFixture target = TargetFixture.ofOwner(
                server(),
                "CREATE TABLE p (a int, b int, PRIMARY KEY (a, b))",
                "CREATE TABLE c (a int, b int, CONSTRAINT part FOREIGN KEY (a, b) REFERENCES p ON DELETE SET NULL (b),"
                        + " CONSTRAINT loose FOREIGN KEY (b, a) REFERENCES p NOT ENFORCED)",
                "CREATE TABLE w (a int, b int) PARTITION BY LIST (a)",
                "CREATE TABLE w1 PARTITION OF w DEFAULT",
                "ALTER TABLE w ADD CONSTRAINT old FOREIGN KEY (a, b) REFERENCES p NOT VALID");
        String before = target.state();
        target.load("c", row("1", null), row(null, "2"));
        assertThat(target.state()).isEqualTo(before).contains("NOT ENFORCED", "SET NULL (b)", "NOT VALID");
    }

    @Test
    void keysOverPeriodsComeBackWhereTheyHold() {
        for (TargetFixture target :
                List.of(TargetFixture.ofOwner(server(), TEMPORAL), TargetFixture.ofSuperuser(server(), TEMPORAL))) {
            String before = target.state();
            try (PostgresTarget open = target.open()) {
                open.empty(open.schema().tables());
                TargetFixture.write(open, "c", row("1", "[1,2)", "[2020-01-01,2020-03-01)"));
                TargetFixture.write(
                        open, "p", row("[1,2)", "[2020-01-01,2020-02-01)"), row("[1,2)", "[2020-02-01,2020-04-01)"));
                open.finish(List.of());
            }
            assertThat(target.state()).isEqualTo(before);
        }
    }

    @Test
    void keysOverPeriodsThatDoNotHoldAreNamed() {
        for (TargetFixture target :
                List.of(TargetFixture.ofOwner(server(), TEMPORAL), TargetFixture.ofSuperuser(server(), TEMPORAL))) {
            try (PostgresTarget open = target.open()) {
                open.empty(open.schema().tables());
                TargetFixture.write(open, "c", new Object[][] {row("1", "[1,2)", "[2020-01-01,2020-03-01)")});
                TargetFixture.write(open, "p", new Object[][] {row("[1,2)", "[2020-01-01,2020-02-01)")});
                assertThatThrownBy(() -> open.finish(List.of()))
                        .isInstanceOf(SliceException.class)
                        .hasMessageContaining("foreign key to_p of table public.c");
            }
        }
    }
}
