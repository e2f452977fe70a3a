package io.github.dbslicer.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShopOnServersTest {
    @RegisterExtension
    static final EmbeddedMariaDb MARIADB = new EmbeddedMariaDb();

    @RegisterExtension
    static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST_POSTGRES = EmbeddedPostgres.oldest();

    private static Connection newDatabase(ShopDialect dialect) throws SQLException {
        return switch (dialect) {
            case SQLITE -> throw new IllegalArgumentException("no server");
            case MARIADB -> MARIADB.server().connect(MARIADB.server().newDatabase());
            case POSTGRESQL -> POSTGRES.server().connect(POSTGRES.server().newDatabase());
        };
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void holdsTheSameRowsOnEveryDatabase(ShopDialect dialect) throws SQLException {
        try (TestShop expected = new TestShop(TestShop.SMALL);
                Connection connection = newDatabase(dialect)) {
            Shop shop = new Shop(dialect, TestShop.SMALL, TestShop.TODAY);
            shop.create(connection);
            for (String table : shop.tables()) {
                assertThat(rows(connection, table)).as(table).isEqualTo(rows(expected.connection, table));
            }
        }
    }

    @Test
    void fitsTheOldestPostgres() throws SQLException {
        try (Connection connection =
                OLDEST_POSTGRES.server().connect(OLDEST_POSTGRES.server().newDatabase())) {
            Shop shop = new Shop(ShopDialect.POSTGRESQL, 0, TestShop.TODAY);
            shop.create(connection);
            assertThat(rows(connection, "countries")).hasSize(30);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void namesTheForeignKeysOfEveryDatabaseAlike(ShopDialect dialect) throws SQLException {
        try (TestShop expected = new TestShop(0);
                Connection connection = newDatabase(dialect)) {
            new Shop(dialect, 0, TestShop.TODAY).create(connection);
            assertThat(references(connection, dialect))
                    .contains("shipments(line_no) -> order_items(line_no)")
                    .containsExactlyInAnyOrderElementsOf(references(expected.connection, ShopDialect.SQLITE));
        }
    }

    @Test
    void leavesPostgresReadyForTheNextRow() throws SQLException {
        try (Connection connection = newDatabase(ShopDialect.POSTGRESQL);
                Statement statement = connection.createStatement()) {
            new Shop(ShopDialect.POSTGRESQL, TestShop.SMALL, TestShop.TODAY).create(connection);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(text(statement, "SHOW session_replication_role")).isEqualTo("origin");
            statement.execute("INSERT INTO page_views (product_id, url, viewed_at) VALUES (1, '/', now())");
            assertThat(text(statement, "SELECT max(id) FROM page_views")).isEqualTo("3601");
            assertThatThrownBy(() -> statement.execute(
                            "INSERT INTO page_views (product_id, url, viewed_at) VALUES (-1, '/', now())"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("page_views_product_id_fkey");
        }
    }

    private static List<String> references(Connection connection, ShopDialect dialect) throws SQLException {
        List<String> references = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(dialect.referencesQuery())) {
            while (rows.next()) {
                references.add(rows.getString(1) + "(" + rows.getString(3) + ") -> " + rows.getString(4) + "("
                        + rows.getString(5) + ")");
            }
        }
        return references;
    }

    private static List<List<String>> rows(Connection connection, String table) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(value(result, column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The value in a spelling that all databases share. */
    private static String value(ResultSet result, int column) throws SQLException {
        if (result.getObject(column) instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (result.getObject(column) instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        String text = String.valueOf(result.getString(column));
        return text.matches("[0-9]+(\\.[0-9]+)?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
