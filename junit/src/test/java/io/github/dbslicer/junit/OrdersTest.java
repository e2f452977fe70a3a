package io.github.dbslicer.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example of the documentation. In a project of its own the pack lies in src/test/resources; here it is made before. */
@ExtendWith(OrdersPack.class)
@Slice(OrdersPack.FILE)
class OrdersTest {
    @SliceTarget
    static final DataSource DATABASE = OrdersPack.newDatabase();

    @Test
    void everyOrderHasItsCustomer() throws SQLException {
        assertThat(query("SELECT name FROM orders JOIN customers ON customers.id = customer_id WHERE orders.id = 4711"))
                .isEqualTo("one");
    }

    private static String query(String sql) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
