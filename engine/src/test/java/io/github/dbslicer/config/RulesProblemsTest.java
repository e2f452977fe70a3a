package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesProblemsTest {
    private static final String TABLE = "tables: {t: {rule: full}}\n";
    private static final String FORM = " is not of the form table(column, ...) with each column once."
            + " Put names with other characters between backticks or double quotes.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void eachProblemIsReported(String text, String problem) {
        assertThat(new UserFiles(folder).rulesProblems(text)).containsExactly("schema.yml:" + problem);
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                arguments("{}", "1:1: 'tables' gives no table a rule, so that the slice would be empty."),
                arguments("tables: ~", "1:1: 'tables' gives no table a rule, so that the slice would be empty."),
                arguments("tables: {}", "1:9: 'tables' gives no table a rule, so that the slice would be empty."),
                arguments("tables: []", "1:9: tables: a mapping (key: value) is expected here, not a list."),
                arguments("- tables", "1:1: the file: a mapping (key: value) is expected here, not a list."),
                arguments("tables", "1:1: the file: a mapping (key: value) is expected here, not a text."),
                arguments("~", "1:1: the file: a mapping (key: value) is expected here, not nothing."),
                arguments(TABLE + "rule: {}", "2:1: the file has no key 'rule'. Did you mean 'rules'?"),
                arguments(TABLE + "rules: []", "2:8: rules: a mapping (key: value) is expected here, not a list."),
                arguments(
                        TABLE + "rules: {a: ~}",
                        "2:12: rule 'a': a mapping (key: value) is expected here, not nothing."),
                arguments(
                        TABLE + "rules: {a: 1 = 1}",
                        "2:12: rule 'a': a mapping (key: value) is expected here, not a text."),
                arguments(TABLE + "rules: {a: {}}", "2:12: rule 'a' needs 'where'."),
                arguments(TABLE + "rules: {a: {where: ~}}", "2:13: rule 'a' needs 'where'."),
                arguments(TABLE + "rules: {a: {where: ' '}}", "2:20: where: this is empty. SQL is expected here."),
                arguments(TABLE + "rules: {a: {where: [x]}}", "2:20: where: a text is expected here, not a list."),
                arguments(
                        TABLE + "rules: {a: {where: 1, wehre: 1}}",
                        "2:23: rule 'a' has no key 'wehre'. Did you mean 'where'?"),
                arguments(
                        TABLE + "rules: {a: {limit: 1, where: 1}}", "2:13: rule 'a' has no key 'limit'. Known: where."),
                arguments(TABLE + "rules: {join: {where: 1}}", "2:9: rule 'join' is predefined. Write 'join: ~'."),
                arguments(
                        TABLE + "rules: {upon_request: {where: 1}}",
                        "2:9: rule 'upon_request' is predefined. Write 'upon_request: ~'."),
                arguments(table("~"), "1:13: table 't': a mapping (key: value) is expected here, not nothing."),
                arguments(table("full"), "1:13: table 't': a mapping (key: value) is expected here, not a text."),
                arguments(table("{}"), "1:13: table 't' needs 'rule'."),
                arguments(table("{rule: ~}"), "1:14: table 't' needs 'rule'."),
                arguments(table("{rule: ful}"), "1:20: rule: no rule is called 'ful'. Did you mean 'full'?"),
                arguments(
                        table("{rule: everything}"),
                        "1:20: rule: no rule is called 'everything'. Known: full, join, skip, upon_request."),
                arguments(
                        "rules: {since_may: {where: 1}}\ntables: {t: {rule: since_mai}}",
                        "2:20: rule: no rule is called 'since_mai'. Did you mean 'since_may'?"),
                arguments(table("{rule: ''}"), "1:20: rule: this is empty."),
                arguments(table("{rule: full, maks: {}}"), "1:26: table 't' has no key 'maks'. Did you mean 'mask'?"),
                arguments(table("{rule: full, table: x}"), "1:26: table 't' has 'table', which only rule 'join' has."),
                arguments(
                        table("{rule: full, reference: x}"),
                        "1:26: table 't' has 'reference', which only rule 'join' has."),
                arguments(table("{rule: join, reference: x}"), "1:13: table 't' needs 'table'."),
                arguments(table("{rule: join, table: p}"), "1:13: table 't' needs 'reference'."),
                arguments(table("{rule: join, table: p, reference: []}"), "1:47: reference: a column is missing."),
                arguments(
                        table("{rule: join, table: p, reference: [a, b, a]}"),
                        "1:54: reference: column 'a' is there twice."),
                arguments(
                        table("{rule: join, table: p, reference: {a: b}}"),
                        "1:47: reference: a text is expected here, not a mapping."),
                arguments(
                        table("{rule: join, table: p, reference: [[a]]}"),
                        "1:48: reference: a text is expected here, not a list."),
                arguments(
                        table("{rule: full, mask: [a]}"),
                        "1:32: mask: a mapping (key: value) is expected here, not a list."),
                arguments(
                        table("{rule: full, mask: {a: NULL}}"),
                        "1:36: a: a mask needs SQL. For SQL's NULL write \"NULL\" between quotes."),
                arguments(table("{rule: full, mask: {a: ''}}"), "1:36: a: this is empty. SQL is expected here."),
                arguments("tables:\n  t: {rule: full}\n  t: {rule: skip}", "3:3: 't' is already given in line 2."),
                arguments("tables:\n  1: {rule: full}\n  '1': {rule: skip}", "3:3: '1' is already given in line 2."),
                arguments(TABLE + "? [a]\n: b", "2:3: a key must be a name, not a list or a mapping."),
                arguments(TABLE + "'': x", "2:1: a key is missing before ':'."),
                arguments(TABLE + "relations: {}", "2:12: relations: a list is expected here, not a mapping."),
                arguments(
                        TABLE + "relations: [x]",
                        "2:13: the relation: a mapping (key: value) is expected here, not a text."),
                arguments(TABLE + "relations: [{to: a(b)}]", "2:13: the relation needs 'from'."),
                arguments(TABLE + "relations: [{from: a(b)}]", "2:13: the relation needs 'to'."),
                arguments(relation("a", "b(c)"), "2:20: from: 'a'" + FORM),
                arguments(relation("'a(b, b)'", "'b(c, d)'"), "2:20: from: 'a(b, b)'" + FORM),
                arguments(
                        relation("'a(b, c)'", "d(e)"),
                        "2:13: 'from' has 2 and 'to' has 1 columns. A relation pairs each column with one of the other side."),
                arguments(
                        TABLE + "relations: [{from: a(b), to: c(d), were: x}]",
                        "2:36: the relation has no key 'were'. Did you mean 'where'?"),
                arguments(
                        TABLE + "relations: [{from: a(b), to: c(d), where: ''}]",
                        "2:43: where: this is empty. SQL is expected here."));
    }

    @Test
    void allProblemsAreReportedAtOnceInTheOrderOfTheFile() {
        String text = """
                rules:
                  recent: {were: x}
                tables:
                  orders: {rule: recnt}
                  orders: {rule: recent}
                  items: {rule: join, tabel: orders}
                relations:
                  - {from: x, to: y(z)}
                """;
        assertThat(new UserFiles(folder).rulesProblems(text))
                .containsExactly(
                        "schema.yml:2:11: rule 'recent' needs 'where'.",
                        "schema.yml:2:12: rule 'recent' has no key 'were'. Did you mean 'where'?",
                        "schema.yml:4:18: rule: no rule is called 'recnt'. Did you mean 'recent'?",
                        "schema.yml:5:3: 'orders' is already given in line 4.",
                        "schema.yml:6:10: table 'items' needs 'table'.",
                        "schema.yml:6:10: table 'items' needs 'reference'.",
                        "schema.yml:6:23: table 'items' has no key 'tabel'. Did you mean 'table'?",
                        "schema.yml:8:12: from: 'x'" + FORM);
    }

    @Test
    void whatAnAliasRepeatsIsReportedOnce() {
        assertThat(new UserFiles(folder).rulesProblems("tables: {a: &x {rule: ful}, b: *x, c: *x}"))
                .containsExactly("schema.yml:1:23: rule: no rule is called 'ful'. Did you mean 'full'?");
    }

    private static String table(String table) {
        return "tables: {t: " + table + "}";
    }

    private static String relation(String from, String to) {
        return TABLE + "relations: [{from: " + from + ", to: " + to + "}]";
    }
}
