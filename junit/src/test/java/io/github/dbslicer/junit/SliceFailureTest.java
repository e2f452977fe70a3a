package io.github.dbslicer.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;

/** What users are told where a slice cannot be loaded. */
class SliceFailureTest extends ShopTests {
    @Test
    void failsTheClassWithOneMessage() throws IOException, SQLException {
        ShopDatabase database = prepare(Kind.SQLITE);
        assertThat(failure(NoPack.class))
                .isEqualTo(
                        "@Slice(\"no.slice.zst\") on NoPack: there is no such resource on the class path, nor beside the class, and no file "
                                + Path.of("no.slice.zst").toAbsolutePath() + ".");
        assertThat(failure(NoTarget.class))
                .isEqualTo(
                        "@Slice(\"" + PACK
                                + "\") on NoTarget: no field of NoTarget tells the database. Mark the one with the DataSource,"
                                + " the container or the JDBC URL with @SliceTarget, or give @Slice(url = ..., user = ..., password = ...).");
        assertThat(failure(NoValue.class)).contains(": NoValue.database is null when the slice is to be loaded,");
        assertThat(failure(NoInstance.class)).contains(": NoInstance.database belongs to an instance of the class,");
        assertThat(failure(TwoTargets.class))
                .endsWith(
                        "there are several fields with @SliceTarget. Say which is meant: @Slice(target = ...), one of one, two.");
        assertThat(failure(UnknownTarget.class))
                .endsWith("no field with @SliceTarget is called 'three'. There are: one, two.");
        assertThat(failure(BothWays.class)).endsWith("both url and target say where it goes. Keep one of them.");
        assertThat(Path.of(database.url().substring("jdbc:sqlite:".length()))).doesNotExist();
    }

    @Slice(value = "no.slice.zst", url = "${dbslicer.shop.url}")
    static class NoPack extends Fails {}

    @Slice(PACK)
    static class NoTarget extends Fails {}

    @Slice(PACK)
    static class NoValue extends Fails {
        @SliceTarget
        static String database;
    }

    @Slice(PACK)
    static class NoInstance extends Fails {
        @SliceTarget
        final String database = "jdbc:sqlite:a.db";
    }

    @Slice(PACK)
    static class TwoTargets extends Fails {
        @SliceTarget
        static final String one = "jdbc:sqlite:a.db";

        @SliceTarget("two")
        static final String TWO = "jdbc:sqlite:b.db";
    }

    @Slice(value = PACK, target = "three")
    static class UnknownTarget extends TwoTargets {}

    @Slice(value = PACK, target = "one", url = "jdbc:sqlite:a.db")
    static class BothWays extends TwoTargets {}

    @Slice(
            value = PACK,
            url = "${dbslicer.shop.url}",
            user = "${dbslicer.shop.user}",
            password = "${dbslicer.shop.password}")
    static class UsesOrders extends Fails {}

    abstract static class Fails {
        @Test
        void neverBegins() {
            throw new AssertionError("the class has begun");
        }
    }

    @Test
    void saysWhatIsWrongWithThePackOrTheTables() throws IOException, SQLException {
        ShopDatabase database = prepare(Kind.SQLITE);
        database.execute("CREATE TABLE customers (id INTEGER NOT NULL PRIMARY KEY)");
        assertThat(failure(UsesOrders.class))
                .contains("copySchema = true makes them anew")
                .doesNotContain("--");
        prepare(Kind.SQLITE);
        newDatabase(Kind.MARIADB).makeCurrent();
        assertThat(failure(UsesOrders.class))
                .contains(" is a pack of a database of type sqlite and connection 'url' is mysql.");
        Files.write(Path.of(PACK), new byte[] {1, 2, 3});
        assertThat(failure(UsesOrders.class))
                .startsWith("@Slice(\"" + PACK + "\") on UsesOrders: ")
                .contains("shop.slice.zst");
    }

    @Test
    void saysWhoDoesNotTellThePassword() throws IOException, SQLException {
        prepare(Kind.MARIADB);
        assertThat(failure(NoPassword.class))
                .endsWith(
                        " org.mariadb.jdbc.MariaDbDataSource does not tell its password: give @Slice(password = ...).");
        succeed(1, ToldPassword.class);
    }

    @Slice(PACK)
    static class NoPassword extends Fails {
        @SliceTarget
        static final Object DATABASE = mariaDb();
    }

    @Slice(value = PACK, password = "${dbslicer.shop.password}")
    static class ToldPassword {
        @SliceTarget
        static final Object DATABASE = mariaDb();

        @Test
        void findsAll() throws SQLException {
            assertThat(ShopDatabase.current().rows()).isEqualTo(WHOLE);
        }
    }

    private static Object mariaDb() {
        try {
            ShopDatabase database = ShopDatabase.current();
            MariaDbDataSource source = new MariaDbDataSource(database.url());
            source.setUser(database.user());
            source.setPassword(database.password());
            return source;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
