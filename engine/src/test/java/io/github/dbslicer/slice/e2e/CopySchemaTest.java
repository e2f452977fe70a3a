package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Schemas that are copied with a slice. */
class CopySchemaTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    private static final String RULES = "{rules: {some: {where: id <= 2}}, tables: {orders: {rule: some}}}";

    private static final String[] OBJECTS = {
        "CREATE TABLE customer (id INT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(20) NOT NULL DEFAULT 'x', UNIQUE (name)) AUTO_INCREMENT = 500",
        "CREATE TABLE orders (id INT PRIMARY KEY AUTO_INCREMENT, customer INT, total DECIMAL(10,2),"
                + " CONSTRAINT positive CHECK (total >= 0),"
                + " CONSTRAINT ordered FOREIGN KEY (customer) REFERENCES customer (id) ON DELETE CASCADE)",
        "CREATE TABLE log (id INT PRIMARY KEY AUTO_INCREMENT, what VARCHAR(50))",
        "INSERT INTO customer VALUES (1, 'Ann'), (2, 'Bob'), (3, 'Cid')",
        "INSERT INTO orders VALUES (1, 1, 10), (2, 3, 20), (3, 2, 30)",
        "CREATE FUNCTION gross(net DECIMAL(10,2)) RETURNS DECIMAL(10,2) DETERMINISTIC RETURN net * 1.19",
        // A view comes before those that it selects from in the order of their names, and uses a function.
        "CREATE VIEW z_base AS SELECT id, customer, gross(total) AS amount FROM orders",
        "CREATE VIEW a_top AS SELECT name, SUM(amount) AS amount FROM m_middle GROUP BY name",
        "CREATE OR REPLACE VIEW m_middle AS SELECT z_base.id, name, amount FROM z_base JOIN customer ON customer.id = customer",
        "CREATE DEFINER = gone@nowhere PROCEDURE count_orders(OUT number INT) BEGIN SELECT COUNT(*) INTO number FROM a_top; END",
        "CREATE DEFINER = gone@nowhere TRIGGER logged AFTER INSERT ON orders FOR EACH ROW INSERT INTO log (what) VALUES (CONCAT('order ', NEW.id))",
        "CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DISABLE DO DELETE FROM log"
    };

    private Scenario scenario;

    @BeforeEach
    void create() {
        scenario = new Scenario(new MySqlTestDatabases(SERVER.server()));
        for (String object : OBJECTS) {
            if (object.startsWith("CREATE VIEW a_top")) {
                scenario.source().execute("CREATE VIEW m_middle AS SELECT 1 AS id, 'x' AS name, 1.5 AS amount");
            }
            scenario.source().execute(object);
        }
        scenario.target()
                .execute(
                        "CREATE TABLE former (id INT PRIMARY KEY)",
                        "CREATE TABLE orders (id INT PRIMARY KEY, former INT, FOREIGN KEY (former) REFERENCES former (id))",
                        "CREATE VIEW former_view AS SELECT * FROM former",
                        "CREATE FUNCTION former_function() RETURNS INT DETERMINISTIC RETURN 1",
                        "INSERT INTO former VALUES (1)",
                        "CREATE TRIGGER former_trigger BEFORE DELETE ON former FOR EACH ROW SIGNAL SQLSTATE '45000'");
    }

    private Cut copy(SchemaScope scope) {
        Cut cut = scenario.run(scenario.request(RULES, Optional.of(scope)), new SliceListener() {});
        scenario.compare(cut, Rows.of("orders", 2, "id <= 2"), Rows.of("customer", 2, "id IN (1, 3)"));
        return cut;
    }

    private String objectsOfTheTarget() {
        return String.join(
                " ",
                scenario.target()
                        .query(
                                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() UNION ALL"
                                        + " SELECT routine_name FROM information_schema.routines WHERE routine_schema = DATABASE() UNION ALL"
                                        + " SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE() UNION ALL"
                                        + " SELECT event_name FROM information_schema.events WHERE event_schema = DATABASE() ORDER BY 1"));
    }

    @Test
    void copiesTablesViewsAndRoutinesThatWork() {
        Cut cut = copy(SchemaScope.OBJECTS);
        assertThat(objectsOfTheTarget()).isEqualTo("a_top count_orders customer gross log m_middle orders z_base");
        assertThat(scenario.target().query("SELECT name, amount FROM a_top ORDER BY name"))
                .containsExactly("Ann|11.90", "Cid|23.80");
        scenario.target().execute("CALL count_orders(@number)");
        assertThat(cut.result().notCopied())
                .containsExactlyInAnyOrder("trigger logged on table orders", "event nightly");
    }

    @Test
    void copiesConstraintsAndThePositionsOfCounters() {
        copy(SchemaScope.OBJECTS);
        String definitions = "SELECT column_name, column_type, is_nullable, column_default, column_key, extra"
                + " FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position";
        assertThat(scenario.target().query(definitions))
                .hasSize(15)
                .isEqualTo(scenario.source().query(definitions));
        scenario.target()
                .execute("INSERT INTO customer (name) VALUES ('new')", "INSERT INTO orders (total) VALUES (1)");
        assertThat(scenario.target().query("SELECT MAX(id) FROM customer UNION ALL SELECT MAX(id) FROM orders"))
                .containsExactly("500", "4");
        assertThat(scenario.target()
                        .query(
                                "SELECT constraint_name, delete_rule, referenced_table_name FROM information_schema.referential_constraints"
                                        + " WHERE constraint_schema = DATABASE()"))
                .containsExactly("ordered|CASCADE|customer");
        assertThat(
                        scenario.target()
                                .query(
                                        "SELECT constraint_name FROM information_schema.check_constraints WHERE constraint_schema = DATABASE()"))
                .containsExactly("positive");
    }

    @Test
    void copiesTriggersAndEventsAfterTheRows() {
        Cut cut = copy(SchemaScope.OBJECTS_AND_TRIGGERS);
        assertThat(objectsOfTheTarget())
                .isEqualTo("a_top count_orders customer gross log logged m_middle nightly orders z_base");
        assertThat(cut.result().notCopied()).isEmpty();
        scenario.target().execute("INSERT INTO orders (id, total) VALUES (77, 1)");
        assertThat(scenario.target().query("SELECT what FROM log")).containsExactly("order 77");
    }

    @Test
    void copiesTablesAloneAndSaysWhatIsLeftOut() {
        Cut cut = copy(SchemaScope.TABLES);
        assertThat(objectsOfTheTarget()).isEqualTo("customer log orders");
        assertThat(cut.result().notCopied())
                .containsExactlyInAnyOrder(
                        "function gross",
                        "procedure count_orders",
                        "view a_top",
                        "view m_middle",
                        "view z_base",
                        "trigger logged on table orders",
                        "event nightly");
    }

    @Test
    void doesNotKeepTheDefinerOfTheSource() {
        copy(SchemaScope.OBJECTS_AND_TRIGGERS);
        assertThat(scenario.target()
                        .query("SELECT definer FROM information_schema.views WHERE table_schema = DATABASE() UNION"
                                + " SELECT definer FROM information_schema.routines WHERE routine_schema = DATABASE() UNION"
                                + " SELECT definer FROM information_schema.triggers WHERE trigger_schema = DATABASE() UNION"
                                + " SELECT CURRENT_USER()"))
                .hasSize(1);
    }

    @Test
    void drawsFromTheTargetsOwnSequence() {
        // MySQL has none: there a counter stands for it.
        String id = SERVER.server().isMariaDb()
                ? "id INT PRIMARY KEY DEFAULT NEXTVAL(numbers)"
                : "id INT PRIMARY KEY AUTO_INCREMENT";
        scenario.source()
                .execute(
                        SERVER.server().isMariaDb() ? "CREATE SEQUENCE numbers START WITH 1 NOCACHE" : "DO 0",
                        "CREATE TABLE ticket (" + id + ", note VARCHAR(50) DEFAULT 'nextval(`x`.`y`)')",
                        "INSERT INTO ticket () VALUES (), (), ()");
        copy(SchemaScope.OBJECTS);
        scenario.target().execute("INSERT INTO ticket (note) VALUES ('new')");
        assertThat(scenario.target().query("SELECT id >= 1, note FROM ticket")).containsExactly("1|new");
        scenario.source().execute("INSERT INTO ticket (note) VALUES ('next')");
        assertThat(scenario.source().query("SELECT id, note FROM ticket ORDER BY id"))
                .hasSize(4)
                .endsWith("4|next");
    }
}
