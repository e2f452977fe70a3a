package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesReaderTest {
    @TempDir
    Path folder;

    @Test
    void readsPySlicersFile() {
        RulesFile rules = files().rules(UserFiles.resource("pyslicer-schema.yml"));

        assertThat(rules.rules()).containsOnlyKeys("since_last_month", "skip", "full");
        assertThat(rules.rules().get("since_last_month").where())
                .isEqualTo("%table_name%.`created_at` >= DATE_FORMAT(DATE_ADD(NOW(), INTERVAL -1 month),"
                        + " '%%Y-%%m-%%d 00:00:00')");
        assertThat(rules.rules().get("skip").where()).isEqualTo("1 = 0");
        assertThat(rules.tables())
                .extracting(table -> table.name().text(), table -> table.rule().text())
                .containsExactly(
                        tuple("device_log", "skip"),
                        tuple("cities", "full"),
                        tuple("orders", "since_last_month"),
                        tuple("order_items", "join"),
                        tuple("users", "upon_request"));
        RulesFile.TableEntry items = rules.tables().get(3);
        assertThat(items.join().map(RulesFile.Text::text)).contains("orders");
        assertThat(items.reference()).extracting(RulesFile.Text::text).containsExactly("order_id");
        assertThat(items.name().location().toString()).isEqualTo(folder + "/schema.yml:17:3");
        assertThat(rules.tables().get(4).masks())
                .extracting(mask -> mask.column().text(), RulesFile.Mask::expression)
                .containsExactly(
                        tuple("email", "CONCAT('nobody+', id, '@example.com')"),
                        tuple("firstname", "'John'"),
                        tuple("lastname", "'Doe'"));
        assertThat(rules.relations()).isEmpty();
    }

    @Test
    void readsRelations() {
        RulesFile rules = files().rules("""
                        tables: {orders: {rule: full}}
                        relations:
                          - {from: "audit_log(order_id)", to: "orders(id)", where: "entity = 'order'"}
                          - from: a ( b , c )
                            to: x.y(d,e)
                        """);

        assertThat(rules.relations())
                .extracting(
                        relation -> relation.from().table(),
                        relation -> relation.from().columns(),
                        relation -> relation.to().table(),
                        relation -> relation.to().columns(),
                        relation -> relation.where().map(RulesFile.Text::text))
                .containsExactly(
                        tuple(
                                "audit_log",
                                List.of("order_id"),
                                "orders",
                                List.of("id"),
                                Optional.of("entity = 'order'")),
                        tuple("a", List.of("b", "c"), "x.y", List.of("d", "e"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "a(b)|a|b",
                " a ( b ) |a|b",
                "`a`(`b`)|a|b",
                "\"a\"(\"b\")|a|b",
                "`a``b`(`c``d`)|a`b|c`d",
                "\"a\"\"b\"(\"\"\"\")|a\"b|\"",
                "`my table (old)`(`a, b`)|my table (old)|a, b",
                "my table(order id)|my table|order id",
                "billing.`in.voices`(id)|billing.in.voices|id",
                "😀(🚀)|😀|🚀",
                "größe(naïve)|größe|naïve",
            })
    void namesMayBeQuoted(String text, String table, String column) {
        Optional<RulesFile.Columns> columns = parse(text);

        assertThat(columns.map(RulesFile.Columns::table)).contains(table);
        assertThat(columns.map(RulesFile.Columns::columns)).contains(List.of(column));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "##", "a", "a()", "a(b", "a(b))", "a b)", "(b)", "a(b,)", "a(,b)", "a(b)c", "`a(b)", "a(`b)", "a(``)",
                ".a(b)", "a.(b)", "a(b, b)", "a(b)(c)", "a`b`(c)", "`a`b(c)", "a(b.c)"
            })
    void otherFormsAreNone(String text) {
        assertThat(parse(text)).isEmpty();
    }

    @Test
    void aLongRunOfQuotesIsParsed() {
        String quotes = "`".repeat(1_000_000);

        assertThat(parse("`" + quotes + "`(b)").map(RulesFile.Columns::table)).contains("`".repeat(500_000));
    }

    @Test
    void anchorsAliasesAndMergeKeysWorkAsInPyYaml() {
        RulesFile rules = files().rules("""
                        rules:
                          recent: &recent {where: a > 1}
                          same: *recent
                        tables:
                          a: &base {rule: full, mask: {x: &john "'John'", y: "1"}}
                          b: *base
                          c: {<<: *base, rule: skip}
                          d:
                            <<: [{rule: recent}, *base]
                            mask: {z: *john}
                          e: {<<: {<<: *base, rule: same}}
                        """);

        assertThat(rules.rules().get("same").where()).isEqualTo("a > 1");
        assertThat(rules.tables())
                .extracting(
                        table -> table.name().text(),
                        table -> table.rule().text(),
                        table -> table.masks().stream()
                                .map(mask -> mask.column().text() + "=" + mask.expression())
                                .toList())
                .containsExactly(
                        tuple("a", "full", List.of("x='John'", "y=1")),
                        tuple("b", "full", List.of("x='John'", "y=1")),
                        tuple("c", "skip", List.of("x='John'", "y=1")),
                        tuple("d", "recent", List.of("z='John'")),
                        tuple("e", "same", List.of("x='John'", "y=1")));
    }

    @Test
    void scalarsAreTakenByTheirText() {
        RulesFile rules = files().rules("""
                        rules: {yes: {where: 1}, 12: {where: true}}
                        tables:
                          null: {rule: yes, mask: {on: 0123, 0x1: 1.50}}
                          2020-01-01: {rule: 12}
                          c: {rule: join, table: 2020-01-01, reference: [1, ~]}
                        """);

        assertThat(rules.rules().get("yes").where()).isEqualTo("1");
        assertThat(rules.rules().get("12").where()).isEqualTo("true");
        assertThat(rules.tables()).extracting(table -> table.name().text()).containsExactly("null", "2020-01-01", "c");
        assertThat(rules.tables().get(0).masks())
                .extracting(mask -> mask.column().text(), RulesFile.Mask::expression)
                .containsExactly(tuple("on", "0123"), tuple("0x1", "1.50"));
    }

    @Test
    void blanksAroundSqlAreNoPartOfIt() {
        RulesFile rules = files().rules("""
                        rules:
                          a:
                            where: |
                              x = 1
                              AND y = 2
                        tables: {t: {rule: a}}
                        """);

        assertThat(rules.rules().get("a").where()).isEqualTo("x = 1\nAND y = 2");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreRead() {
        Path file =
                files().write("schema.yml", "\uFEFFtables:\r\n  t: {rule: full}\r\n".getBytes(StandardCharsets.UTF_8));

        RulesFile.TableEntry table = RulesReader.read(file).tables().get(0);

        assertThat(table.name().location().line()).isEqualTo(2);
        assertThat(table.rule().text()).isEqualTo("full");
    }

    private static Optional<RulesFile.Columns> parse(String text) {
        return new ColumnsParser(text).parse(new io.github.dbslicer.error.Location("f", 1, 1));
    }

    private UserFiles files() {
        return new UserFiles(folder);
    }
}
