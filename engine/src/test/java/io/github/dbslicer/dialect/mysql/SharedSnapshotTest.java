package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.ReadSession;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many sessions see one moment under which privileges, on a server without a binary log, and what ends the moment. */
class SharedSnapshotTest {
    @RegisterExtension
    static final EmbeddedMariaDb DATABASES = new EmbeddedMariaDb();

    private SourceFixture owner;

    @BeforeEach
    void createUser() {
        owner = new SourceFixture(
                DATABASES.server(),
                "DROP USER IF EXISTS 'sharer'@'%', 'sharer'@'localhost'",
                "CREATE USER 'sharer'@'%' IDENTIFIED BY 'pw'",
                "CREATE USER 'sharer'@'localhost' IDENTIFIED BY 'pw'",
                "CREATE TABLE p (id INT PRIMARY KEY)",
                "CREATE TABLE old (id INT PRIMARY KEY) ENGINE = MyISAM",
                "INSERT INTO p VALUES (1)");
        grant("SELECT", owner.database() + ".*");
    }

    @AfterEach
    void dropUser() {
        owner.execute("DROP USER 'sharer'@'%', 'sharer'@'localhost'");
        owner.close();
    }

    private void grant(String privilege, String on) {
        owner.execute(
                "GRANT " + privilege + " ON " + on + " TO 'sharer'@'%'",
                "GRANT " + privilege + " ON " + on + " TO 'sharer'@'localhost'");
    }

    private SourceDatabase open() {
        return new MySqlDialect()
                .openSource(
                        SourceFixture.config(DATABASES.server(), owner.database(), "sharer", "pw"),
                        ReadTerms.snapshot(3));
    }

    @Test
    void selectAloneIsEnoughForOneSessionAndTheUserIsToldWhatMoreTake() {
        try (SourceDatabase source = open()) {
            assertThat(source.sessions()).isOne();
            assertThat(source.caveats(List.of()))
                    .singleElement()
                    .asString()
                    .startsWith("The source is read by one session instead of 3, so that all rows are of one moment: ")
                    .contains("RELOAD")
                    .contains("LOCK TABLES on `" + owner.database() + "`.*");
        }
    }

    @Test
    void lockTablesIsEnoughForAllSessions() {
        grant("LOCK TABLES", owner.database() + ".*");
        try (SourceDatabase source = open()) {
            assertThat(source.sessions()).isEqualTo(3);
            assertThat(source.caveats(List.of())).isEmpty();
            assertThat(source.moment().position()).isEmpty();
            // No lock is left behind.
            owner.execute("INSERT INTO p VALUES (2)");
        }
    }

    @Test
    void aTransactionThatKeepsTheLockAwayIsNotWaitedForLong() throws Exception {
        grant("LOCK TABLES", owner.database() + ".*");
        try (var busy = DATABASES.server().connect(owner.database());
                var statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("INSERT INTO p VALUES (2)");
            try (SourceDatabase source = open()) {
                assertThat(source.sessions()).isOne();
                assertThat(source.caveats(List.of()).get(0)).contains("could not be had within 1 s, 3 times");
            }
            busy.rollback();
        }
    }

    @Test
    void tablesWithoutEarlierStatesAreNamed() {
        grant("LOCK TABLES", owner.database() + ".*");
        try (SourceDatabase source = open()) {
            assertThat(source.caveats(source.schema().tables()))
                    .singleElement()
                    .asString()
                    .contains("old (MyISAM)")
                    .doesNotContain(" p (");
        }
    }

    @Test
    void aTableThatIsChangedAfterTheMomentEndsTheReading() {
        grant("LOCK TABLES", owner.database() + ".*");
        try (SourceDatabase source = open()) {
            var projection = owner.projection("p");
            owner.execute("TRUNCATE p");
            try (ReadSession session = source.openSession()) {
                assertThatThrownBy(() -> session.scan(projection, "1 = 1"))
                        .isInstanceOf(SliceException.class)
                        .hasMessageContaining("table p: its definition was changed (ALTER, TRUNCATE, RENAME)")
                        .hasMessageEndingWith("Start the run again.");
            }
        }
    }

    @Test
    void aSessionThatIsLostTakesTheMomentWithIt() {
        try (SourceDatabase source = open()) {
            source.openSession().abort();
            assertThatThrownBy(source::openSession)
                    .isInstanceOf(SliceException.class)
                    .hasMessageContaining("is lost")
                    .hasMessageEndingWith("Start the run again.");
        }
    }
}
