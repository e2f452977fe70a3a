package io.github.dbslicer.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteDataSource;

/** Where slices are loaded, and what they find there. */
class SliceTest extends ShopTests {
    @ParameterizedTest
    @EnumSource
    void makesTablesAndLoadsRowsBeforeTheClassAndBeforeTheNext(Kind kind) throws IOException, SQLException {
        ShopDatabase database = prepare(kind);
        succeed(2, UsesOrders.class, UsesOrdersToo.class);
        assertThat(database.rows()).isEqualTo("2 0");
    }

    @Slice(
            value = PACK,
            url = "${dbslicer.shop.url}",
            user = "${dbslicer.shop.user}",
            password = "${dbslicer.shop.password}")
    static class UsesOrders {
        @BeforeAll
        static void findsAll() throws SQLException {
            assertThat(ShopDatabase.current().rows()).isEqualTo(WHOLE);
        }

        @Test
        void deletes() throws SQLException {
            ShopDatabase.current().execute("DELETE FROM orders");
        }
    }

    static class UsesOrdersToo extends UsesOrders {}

    @ParameterizedTest
    @EnumSource
    void leavesRowsThatSomethingElseHasPutThere(Kind kind) throws IOException, SQLException {
        ShopDatabase database = prepare(kind);
        database.execute(ShopPack.TABLES.toArray(String[]::new));
        database.execute("INSERT INTO customers VALUES (7, 'seven')");
        assertThat(failure(UsesOrders.class))
                .startsWith("@Slice(\"" + PACK + "\") on UsesOrders: ")
                .contains(" holds rows that no slice of this run of the tests has put there, in 1 table (")
                .endsWith(
                        "customers). Nothing was changed. If the database is there for tests alone, say so: replace = true.");
        assertThat(database.rows()).isEqualTo("1 0");
        succeed(1, Replaces.class);
    }

    @Slice(
            value = PACK,
            replace = true,
            url = "${dbslicer.shop.url}",
            user = "${dbslicer.shop.user}",
            password = "${dbslicer.shop.password}")
    static class Replaces {
        @Test
        void findsAll() throws SQLException {
            assertThat(ShopDatabase.current().rows()).isEqualTo(WHOLE);
        }
    }

    @Test
    void loadsSomeTablesAndWhatTheyReference() throws IOException, SQLException {
        prepare(Kind.SQLITE);
        succeed(1, SomeTables.class);
    }

    @Slice(value = PACK, url = "${dbslicer.shop.url}", tables = "customers")
    static class SomeTables {
        @Test
        void findsCustomersAlone() throws SQLException {
            assertThat(ShopDatabase.current().rows()).isEqualTo("2 0");
        }
    }

    @Test
    void loadsBeforeEachMethodWhereAsked() throws IOException, SQLException {
        prepare(Kind.MARIADB);
        succeed(3, EachMethod.class);
    }

    @Slice(value = PACK, reload = Slice.Reload.EACH_METHOD)
    static class EachMethod {
        @SliceTarget
        final Pool pool = new Pool(ShopDatabase.current());

        @BeforeEach
        void findsAll() throws SQLException {
            assertThat(ShopDatabase.current().rows()).isEqualTo(WHOLE);
        }

        @Test
        void deletes() throws SQLException {
            ShopDatabase.current().execute("DELETE FROM orders");
        }

        @Test
        void deletesToo() throws SQLException {
            deletes();
        }

        @Nested
        class Inside {
            @Test
            void deletesAsWell() throws SQLException {
                deletes();
            }
        }
    }

    /** What has the methods of a pool is as good as one. */
    record Pool(ShopDatabase database) {
        public String getJdbcUrl() {
            return database.url();
        }

        public String getUsername() {
            return database.user();
        }

        public String getPassword() {
            return database.password();
        }
    }

    @Test
    void givesNestedClassesWhatItHasLoadedAndWhatIsTheirs() throws IOException, SQLException {
        prepare(Kind.SQLITE);
        succeed(3, Outer.class);
    }

    @Slice(PACK)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @TestClassOrder(ClassOrderer.OrderAnnotation.class)
    static class Outer {
        @SliceTarget
        final String url = ShopDatabase.current().url();

        @Test
        void deletes() throws SQLException {
            ShopDatabase.current().execute("DELETE FROM orders");
        }

        @Nested
        @Order(1)
        class HasWhatIsThere {
            @Test
            void findsNoOrders() throws SQLException {
                assertThat(ShopDatabase.current().rows()).isEqualTo("2 0");
            }
        }

        @Nested
        @Order(2)
        @Slice(PACK)
        class HasItsOwn {
            @Test
            void findsAll() throws SQLException {
                assertThat(ShopDatabase.current().rows()).isEqualTo(WHOLE);
            }
        }
    }

    @Test
    void loadsIntoSeveralDatabases() throws IOException, SQLException {
        prepare(Kind.SQLITE);
        Pair.one = newDatabase(Kind.SQLITE);
        Pair.other = newDatabase(Kind.SQLITE);
        succeed(1, TwoDatabases.class);
    }

    @Slice(value = PACK, target = "one")
    @Slice(value = PACK, target = "other", tables = "customers")
    static class TwoDatabases {
        @SliceTarget("one")
        static final Object ONE = dataSource(Pair.one);

        @SliceTarget("other")
        static final Object OTHER = dataSource(Pair.other);

        @Test
        void findsBoth() throws SQLException {
            assertThat(Pair.one.rows()).isEqualTo(WHOLE);
            assertThat(Pair.other.rows()).isEqualTo("2 0");
        }
    }

    /** Known before the class that has them as its targets. */
    static class Pair {
        static ShopDatabase one;
        static ShopDatabase other;
    }

    private static SQLiteDataSource dataSource(ShopDatabase database) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(database.url());
        return source;
    }
}
