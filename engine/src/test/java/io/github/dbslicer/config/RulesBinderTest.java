package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.TableId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesBinderTest {
    @TempDir
    Path folder;

    private static SchemaSketch shop() {
        return new SchemaSketch()
                .table("users", "id*", "email:TEXT", "Name:TEXT", "initials:TEXT=")
                .table("orders", "id*", "user_id+", "code:TEXT", "created_at:TEMPORAL")
                .table("order_items", "order_id*", "line*", "product_id+")
                .table("refunds", "no*", "item_line", "item_order", "order_no+", "data:OPAQUE")
                .table("audit_log", "entity:TEXT", "entity_id+", "order_code:TEXT+", "user_id")
                .table("countries", "code:TEXT*")
                .table("cities", "name:TEXT*", "country:TEXT+")
                .reference("orders", "user_id", "users", "id")
                .reference("order_items", "order_id", "orders", "id")
                .reference("refunds", "item_line,item_order", "order_items", "line,order_id");
    }

    @Test
    void bindsPySlicersRules() {
        DatabaseSchema schema = new SchemaSketch()
                .table("device_log", "id*")
                .table("cities", "id*")
                .table("orders", "id*", "created_at:TEMPORAL")
                .table("order_items", "id*", "order_id+")
                .table("users", "id*", "email:TEXT", "firstname:TEXT", "lastname:TEXT")
                .schema();

        BoundRules bound = bind(UserFiles.resource("pyslicer-schema.yml"), schema);

        assertThat(bound.warnings()).isEmpty();
        assertThat(bound.rules().selector(TableId.of("device_log"))).isEqualTo(new Selector.Where("1 = 0"));
        assertThat(bound.rules().selector(TableId.of("cities"))).isEqualTo(new Selector.Where("1 = 1"));
        assertThat(bound.rules().selector(TableId.of("users"))).isEqualTo(new Selector.UponRequest());
        assertThat(bound.rules().masks(TableId.of("users")))
                .isEqualTo(Map.of(
                        "email", "CONCAT('nobody+', id, '@example.com')", "firstname", "'John'", "lastname", "'Doe'"));
        assertThat(join(bound, "order_items").toString()).isEqualTo("order_items(order_id) -> orders(id)");
        assertThat(join(bound, "order_items").declared()).isFalse();
        assertThat(bound.rules().relations()).isEmpty();
    }

    @Test
    void fullAndSkipNeedNoDefinition() {
        BoundRules bound = bind("tables: {users: {rule: full}, orders: {rule: skip}}");

        assertThat(bound.rules().selector(TableId.of("users"))).isEqualTo(new Selector.Where("1 = 1"));
        assertThat(bound.rules().selector(TableId.of("orders"))).isEqualTo(new Selector.UponRequest());
    }

    @Test
    void theFilesOwnFullAndSkipComeFirst() {
        BoundRules bound = bind(
                "rules: {full: {where: id > 0}, skip: {where: id < 0}}\ntables: {users: {rule: full}, orders: {rule: skip}}");

        assertThat(bound.rules().selector(TableId.of("users"))).isEqualTo(new Selector.Where("id > 0"));
        assertThat(bound.rules().selector(TableId.of("orders"))).isEqualTo(new Selector.Where("id < 0"));
    }

    @ParameterizedTest
    @MethodSource("joins")
    void aReferenceMeans(String table, String parent, String reference, String relations, String meant) {
        BoundRules bound = bind(join(table, parent, reference) + relations);

        Relation relation = join(bound, table);
        assertThat(relation + relation.condition().map(sql -> " where " + sql).orElse(""))
                .isEqualTo(meant);
    }

    static Stream<Arguments> joins() {
        String polymorphic = "relations: [{from: audit_log(entity_id), to: orders(id), where: entity = 1}]";
        return Stream.of(
                // A declared relation, its columns in any order.
                arguments("order_items", "orders", "order_id", "", "order_items(order_id) -> orders(id)"),
                arguments(
                        "refunds",
                        "order_items",
                        "[item_order, item_line]",
                        "",
                        "refunds(item_line, item_order) -> order_items(line, order_id)"),
                // One of the file.
                arguments(
                        "audit_log",
                        "orders",
                        "entity_id",
                        polymorphic,
                        "audit_log(entity_id) -> orders(id) where entity = 1"),
                arguments(
                        "audit_log",
                        "orders",
                        "order_code",
                        "relations: [{from: audit_log(order_code), to: orders(code)}]",
                        "audit_log(order_code) -> orders(code)"),
                // The same relation twice is no choice.
                arguments(
                        "order_items",
                        "orders",
                        "order_id",
                        "relations: [{from: order_items(order_id), to: orders(id)}]",
                        "order_items(order_id) -> orders(id)"),
                // No relation: the column id, else the primary key.
                arguments("refunds", "orders", "order_no", "", "refunds(order_no) -> orders(id)"),
                arguments("cities", "countries", "country", "", "cities(country) -> countries(code)"),
                arguments(
                        "refunds",
                        "order_items",
                        "[order_no, item_line]",
                        "",
                        "refunds(order_no, item_line) -> order_items(order_id, line)"),
                // Letter case tells columns apart nowhere but in the catalog.
                arguments("order_items", "orders", "ORDER_ID", "", "order_items(order_id) -> orders(id)"));
    }

    @Test
    void aKeyOfTheSameNamesIsPairedByName() {
        DatabaseSchema schema =
                new SchemaSketch().table("p", "a*", "b*").table("c", "b", "a").schema();

        BoundRules bound = bind("tables: {p: {rule: full}, c: {rule: join, table: p, reference: [b, a]}}", schema);

        assertThat(join(bound, "c").toString()).isEqualTo("c(b, a) -> p(b, a)");
    }

    @Test
    void relationsOfTheFileAreAddedOnceAndOnlyIfTheyAreNew() {
        BoundRules bound = bind("""
                tables: {users: {rule: full}}
                relations:
                  - {from: orders(user_id), to: users(id)}
                  - {from: "refunds(item_order, item_line)", to: "order_items(order_id, line)"}
                  - {from: audit_log(user_id), to: users(id)}
                  - {from: '"audit_log"(`USER_ID`)', to: users(id)}
                  - {from: audit_log(entity_id), to: users(id), where: "entity = 'user'"}
                """);

        assertThat(bound.rules().relations())
                .extracting(Relation::toString)
                .containsExactly("audit_log(user_id) -> users(id)", "audit_log(entity_id) -> users(id)");
        Relation polymorphic = bound.rules().relations().get(1);
        assertThat(polymorphic.name()).isEqualTo("audit_log(entity_id)");
        assertThat(polymorphic.condition()).contains("entity = 'user'");
        assertThat(polymorphic.declared()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void whatDoesNotFitIsReported(String text, String problem) {
        UserFiles files = new UserFiles(folder);
        RulesFile rules = files.rules(text);

        assertThat(files.problems(() -> RulesBinder.bind(rules, shop().schema())))
                .containsExactly("schema.yml:" + problem);
    }

    static Stream<Arguments> misfits() {
        String users = "tables: {users: {rule: full}}\n";
        return Stream.of(
                arguments(
                        "tables: {ordres: {rule: full}}",
                        "1:10: no table is called 'ordres' in the source. Did you mean 'orders'?"),
                arguments(
                        "tables: {Orders: {rule: full}}",
                        "1:10: no table is called 'Orders' in the source. Did you mean 'orders'?"),
                arguments(
                        "tables: {x: {rule: full}}",
                        "1:10: no table is called 'x' in the source. Known: audit_log, cities, countries, order_items, orders,"
                                + " refunds, users."),
                arguments(
                        "tables: {users: {rule: full, mask: {emial: x}}}",
                        "1:37: table 'users' has no column 'emial'. Did you mean 'email'?"),
                arguments(
                        "tables: {users: {rule: full, mask: {name: x, NAME: y}}}",
                        "1:46: column 'Name' has two masks."),
                arguments(
                        "tables: {users: {rule: full, mask: {initials: x}}}",
                        "1:37: column 'users.initials' is generated: the target computes its values, and a mask has no effect."
                                + " Mask the columns it is computed of."),
                arguments(
                        join("order_items", "ordrs", "order_id"),
                        "1:43: no table is called 'ordrs' in the source. Did you mean 'orders'?"),
                arguments(
                        join("order_items", "orders", "oder_id"),
                        "1:62: table 'order_items' has no column 'oder_id'. Did you mean 'order_id'?"),
                arguments(
                        join("order_items", "orders", "[order_id, line]"),
                        "1:63: no relation leads from 'order_items(order_id, line)' to 'orders', which has no primary key of"
                                + " 2 columns. Add the relation to 'relations'."),
                arguments(
                        join("refunds", "order_items", "order_no"),
                        "1:63: no relation leads from 'refunds(order_no)' to 'order_items', which has neither a column 'id' nor"
                                + " a primary key of 1 column. Add the relation to 'relations'."),
                arguments(
                        join("audit_log", "orders", "entity"),
                        "1:60: 'audit_log.entity' (text) cannot be compared with 'orders.id' (integer)."),
                arguments(
                        join("refunds", "orders", "data"),
                        "1:58: 'refunds.data' (opaque) cannot be compared with 'orders.id' (integer)."),
                arguments(
                        join("audit_log", "orders", "entity_id")
                                + "relations: [{from: audit_log(entity_id), to: orders(id), where: a},"
                                + " {from: audit_log(entity_id), to: orders(id), where: b}]",
                        "1:60: the reference is ambiguous: 2 relations lead from these columns to 'orders':"
                                + " audit_log(entity_id) -> orders(id) where a; audit_log(entity_id) -> orders(id) where b."),
                arguments(
                        join("order_items", "orders", "order_id")
                                + "relations: [{from: order_items(order_id), to: orders(user_id)}]",
                        "1:62: the reference is ambiguous: 2 relations lead from these columns to 'orders':"
                                + " order_items(order_id) -> orders(id); order_items(order_id) -> orders(user_id)."),
                arguments(
                        "tables: {orders: {rule: join, table: orders, reference: user_id}}",
                        "1:25: table 'orders' joins itself, so that it has no seed."),
                arguments(
                        "tables: {orders: {rule: join, table: users, reference: user_id},"
                                + " refunds: {rule: join, table: orders, reference: order_no},"
                                + " users: {rule: join, table: orders, reference: id}}",
                        "1:25: tables 'orders', 'users' join each other, so that none has a seed."),
                arguments(
                        users + "relations: [{from: audit_log(usr_id), to: users(id)}]",
                        "2:20: table 'audit_log' has no column 'usr_id'. Did you mean 'user_id'?"),
                arguments(
                        users + "relations: [{from: audit_log(user_id), to: users(uid)}]",
                        "2:44: table 'users' has no column 'uid'. Did you mean 'id'?"),
                arguments(
                        users + "relations: [{from: audit_log(user_id), to: user_view(id)}]",
                        "2:44: no table is called 'user_view' in the source. Known: audit_log, cities, countries, order_items,"
                                + " orders, refunds, users."),
                arguments(
                        users + "relations: [{from: audit_log(user_id), to: users(email)}]",
                        "2:13: 'audit_log.user_id' (integer) cannot be compared with 'users.email' (text)."),
                arguments(
                        users + "relations: [{from: 'audit_log(user_id, USER_ID)', to: 'order_items(order_id, line)'}]",
                        "2:20: a column of 'audit_log' is there twice."));
    }

    @Test
    void allMisfitsAreReportedAtOnceInTheOrderOfTheFile() {
        UserFiles files = new UserFiles(folder);
        RulesFile rules = files.rules("""
                tables:
                  usrs: {rule: full}
                  orders: {rule: full, mask: {cod: x, creatd_at: y}}
                  order_items: {rule: join, table: order, reference: ordr_id}
                relations:
                  - {from: audit_lg(x), to: users(idd)}
                """);

        assertThat(files.problems(() -> RulesBinder.bind(rules, shop().schema())))
                .containsExactly(
                        "schema.yml:2:3: no table is called 'usrs' in the source. Did you mean 'users'?",
                        "schema.yml:3:31: table 'orders' has no column 'cod'. Did you mean 'code'?",
                        "schema.yml:3:39: table 'orders' has no column 'creatd_at'. Did you mean 'created_at'?",
                        "schema.yml:4:36: no table is called 'order' in the source. Did you mean 'orders'?",
                        "schema.yml:4:54: table 'order_items' has no column 'ordr_id'. Did you mean 'order_id'?",
                        "schema.yml:6:12: no table is called 'audit_lg' in the source. Did you mean 'audit_log'?",
                        "schema.yml:6:29: table 'users' has no column 'idd'. Did you mean 'id'?");
    }

    @Test
    void rulesThatAProgramMadeUpAreCheckedToo() {
        io.github.dbslicer.error.Location place = new io.github.dbslicer.error.Location("f", 1, 1);
        RulesFile.TableEntry users = new RulesFile.TableEntry(
                new RulesFile.Text(place, "users"),
                new RulesFile.Text(place, "ful"),
                java.util.Optional.empty(),
                List.of(),
                List.of());
        RulesFile rules = new RulesFile(Map.of(), List.of(users), List.of());

        assertThat(new UserFiles(folder).problems(() -> RulesBinder.bind(rules, shop().schema())))
                .containsExactly("f:1:1: rule: no rule is called 'ful'. Did you mean 'full'?");
    }

    @Test
    void reportsWhatIsWrongInTheFileTogetherWithWhatDoesNotFitTheDatabase() {
        String text = """
                rules:
                  last: {wher: 1 = 1}
                tables:
                  ordres: {rule: last}
                  orders: {rule: lst}
                  users: {rule: upon_request, mask: {emial: "'x'"}, foo: 1}
                """;
        UserFiles files = new UserFiles(folder);
        assertThat(files.problems(() -> RulesBinder.bind(files.rules(text), shop().schema())))
                .containsExactly(
                        "schema.yml:2:9: rule 'last' needs 'where'.",
                        "schema.yml:2:10: rule 'last' has no key 'wher'. Did you mean 'where'?",
                        "schema.yml:4:3: no table is called 'ordres' in the source. Did you mean 'orders'?",
                        "schema.yml:5:18: rule: no rule is called 'lst'. Did you mean 'last'?",
                        "schema.yml:6:38: table 'users' has no column 'emial'. Did you mean 'email'?",
                        "schema.yml:6:53: table 'users' has no key 'foo'. Known: rule, table, reference, mask, keep.");
    }

    @Test
    void warnsOfJoinsWithoutAnIndex() {
        assertThat(warnings(join("refunds", "orders", "item_order").replace("}}", "}, orders: {rule: full}}")))
                .containsExactly(
                        "schema.yml:1:58: no index begins with refunds(item_order), so that every lookup of joining rows"
                                + " reads the whole table. To create one: CREATE INDEX `refunds_item_order` ON `refunds`"
                                + " (`item_order`);");
    }

    @Test
    void warnsOfRelationsToColumnsWithoutAnIndex() {
        assertThat(warnings(
                        "tables: {users: {rule: full}}\nrelations: [{from: audit_log(order_code), to: orders(code)}]"))
                .containsExactly(
                        "schema.yml:2:47: no index begins with orders(code), so that every lookup of referenced rows"
                                + " reads the whole table. To create one: CREATE INDEX `orders_code` ON `orders` (`code`);");
    }

    @Test
    void quotesNamesInTheStatementThatItProposes() {
        assertThat(IndexStatement.create(TableId.of("a`b"), List.of("c d", "e")))
                .isEqualTo("CREATE INDEX `a``b_c d_e` ON `a``b` (`c d`, `e`);");
        assertThat(IndexStatement.create(new TableId("billing", "a\"b"), List.of("c")))
                .isEqualTo("CREATE INDEX \"a\"\"b_c\" ON \"billing\".\"a\"\"b\" (\"c\");");
    }

    @Test
    void warnsOfJoinsToATableWithoutSeeds() {
        String warning =
                ": table 'order_items' joins 'orders', whose rule selects no rows, so that this table has no seeds.";

        assertThat(warnings("tables: {order_items: {rule: join, table: orders, reference: order_id}}"))
                .containsExactly("schema.yml:1:30" + warning);
        assertThat(
                        warnings(
                                "tables: {orders: {rule: upon_request}, order_items: {rule: join, table: orders, reference: order_id}}"))
                .containsExactly("schema.yml:1:60" + warning);
    }

    @Test
    void inPostgresqlABareNameIsOfTheSchemaPublic() {
        DatabaseSchema schema = new SchemaSketch()
                .table(new TableId("public", "orders"), "id*")
                .table(new TableId("billing", "orders"), "id*")
                .table(new TableId("public", "billing.orders"), "id*")
                .schema();

        BoundRules bound = bind(
                "rules: {one: {where: 1}, two: {where: 2}}\ntables: {orders: {rule: one}, billing.orders: {rule: two}}",
                schema);

        assertThat(bound.rules().selectors())
                .isEqualTo(Map.of(
                        new TableId("public", "orders"), new Selector.Where("1"),
                        new TableId("billing", "orders"), new Selector.Where("2")));
    }

    @Test
    void aTableUnderTwoNamesIsAProblem() {
        DatabaseSchema schema =
                new SchemaSketch().table(new TableId("public", "orders"), "id*").schema();
        UserFiles files = new UserFiles(folder);
        RulesFile rules = files.rules("tables:\n  orders: {rule: full}\n  public.orders: {rule: skip}");

        assertThat(files.problems(() -> RulesBinder.bind(rules, schema)))
                .containsExactly("schema.yml:3:3: table 'public.orders' is already given in line 2.");
    }

    @Test
    void theScopeIsTheTablesThatAreNamed() {
        DatabaseSchema schema = shop().schema();

        assertThat(RulesBinder.scope(List.of("users", "orders", "users"), schema))
                .containsExactly(TableId.of("users"), TableId.of("orders"));
        assertThat(RulesBinder.scope(List.of(), schema)).isEqualTo(schema.byId().keySet());
    }

    @Test
    void allUnknownTablesOfTheScopeAreReported() {
        SliceException error = catchThrowableOfType(
                SliceException.class,
                () -> RulesBinder.scope(List.of("user", "orders", "order_item"), shop().schema()));

        assertThat(error.code()).isEqualTo(ErrorCode.USAGE);
        assertThat(error.getMessage().lines())
                .containsExactly(
                        "--tables: no table is called 'user' in the source. Did you mean 'users'?",
                        "--tables: no table is called 'order_item' in the source. Did you mean 'order_items'?");
    }

    private List<String> warnings(String text) {
        return bind(text).warnings().stream()
                .map(warning -> warning.message().replace(folder + "/", ""))
                .toList();
    }

    private BoundRules bind(String text) {
        return bind(text, shop().schema());
    }

    private BoundRules bind(String text, DatabaseSchema schema) {
        return RulesBinder.bind(new UserFiles(folder).rules(text), schema);
    }

    private static String join(String table, String parent, String reference) {
        return "tables: {" + table + ": {rule: join, table: " + parent + ", reference: " + reference + "}}\n";
    }

    private static Relation join(BoundRules bound, String table) {
        return ((Selector.Join) bound.rules().selector(TableId.of(table))).relation();
    }
}
