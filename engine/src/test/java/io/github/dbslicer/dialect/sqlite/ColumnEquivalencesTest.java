package io.github.dbslicer.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.Equivalence;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteConnection;

class ColumnEquivalencesTest {

    @Test
    void followFromCollationAndAffinity() throws SQLException {
        try (SQLiteConnection connection = (SQLiteConnection) DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE t (i INTEGER, r REAL, x TEXT, n TEXT COLLATE nocase, s TEXT COLLATE RTRIM, b)");
            statement.execute("CREATE TABLE other (x TEXT)");
            Table table = new SchemaReader(connection).read().table(TableId.of("t"));
            assertThat(of(connection, table, "i"))
                    .isEqualTo(of(connection, table, "r"))
                    .containsExactlyInAnyOrder(Equivalence.NUMBERS, Equivalence.NUMERIC_TEXTS);
            assertThat(of(connection, table, "x")).isEmpty();
            assertThat(of(connection, table, "n")).containsExactly(Equivalence.LETTER_CASE);
            assertThat(of(connection, table, "s")).containsExactly(Equivalence.TRAILING_SPACES);
            assertThat(of(connection, table, "b")).containsExactly(Equivalence.NUMBERS);
        }
    }

    private static Set<Equivalence> of(SQLiteConnection connection, Table table, String name) throws SQLException {
        Column column = table.column(name);
        return ColumnEquivalences.read(connection, table, column);
    }
}
