package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.TableId;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Masks that are mappings, and columns that are kept. */
class MaskSpecTest {
    @TempDir
    Path folder;

    private static DatabaseSchema schema() {
        return new SchemaSketch()
                .table("users", "id*", "email:TEXT", "Name:TEXT", "initials:TEXT=")
                .schema();
    }

    private MaskRules.OfTable users(String entry) {
        RulesFile file = new UserFiles(folder).rules("tables: {users: {rule: full, " + entry + "}}");
        return RulesBinder.bind(file, schema())
                .rules()
                .maskRules()
                .find(TableId.of("users"))
                .orElseThrow();
    }

    @Test
    void aMappingIsAMaskThatIsNoSql() {
        MaskRules.OfTable users =
                users("mask: {email: {fake: internet.email, by: [ID, name], unique: true, none: ~}, name: \"'x'\"}");

        MaskSpec email = users.generated().get("email");
        assertThat(email.location().toString()).endsWith("schema.yml:1:44");
        assertThat(email.options())
                .extracting(
                        option -> option.name().text(),
                        option -> option.values().stream()
                                .map(RulesFile.Text::text)
                                .toList())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("fake", List.of("internet.email")),
                        org.assertj.core.api.Assertions.tuple("by", List.of("id", "Name")),
                        org.assertj.core.api.Assertions.tuple("unique", List.of("true")));
        assertThat(users.generated()).containsOnlyKeys("email");
        assertThat(users.sql()).containsOnlyKeys("Name");
        assertThat(users.kept()).isEmpty();
    }

    @Test
    void columnsAreKeptByAListOrInPlaceOfAMask() {
        assertThat(users("keep: [id, NAME], mask: {email: {keep: true}}").kept())
                .containsOnlyKeys("id", "Name", "email");
        assertThat(users("keep: initials").kept()).containsOnlyKeys("initials");
        assertThat(users("keep: []").kept()).isEmpty();
    }

    @Test
    void masksThatAreNoSqlAreToldFromOthersBeforeThereIsADatabase() {
        UserFiles files = new UserFiles(folder);

        assertThat(files.rules("tables: {t: {rule: full, mask: {a: {null: true}}}}")
                        .computesMasks())
                .isTrue();
        assertThat(files.rules("tables: {t: {rule: full, keep: b, mask: {a: 'x', c: {keep: true}}}}")
                        .computesMasks())
                .isFalse();
    }

    @Test
    void mappingsComeOfAnchorsAndMergesAsOtherValuesDo() {
        UserFiles files = new UserFiles(folder);
        RulesFile rules = files.rules("""
                tables:
                  users: {rule: full, mask: {email: &mail {fake: internet.email}, name: {<<: *mail, unique: true}}}
                """);

        assertThat(RulesBinder.bind(rules, schema())
                        .rules()
                        .maskRules()
                        .generated(TableId.of("users"))
                        .get("Name")
                        .option("fake"))
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void whatIsWrongIsReported(String entry, String problem) {
        UserFiles files = new UserFiles(folder);
        RulesFile file = files.rules("tables: {users: {rule: full, " + entry + "}}");

        assertThat(files.problems(() -> RulesBinder.bind(file, schema()))).containsExactly("schema.yml:1:" + problem);
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                arguments("mask: {id: {}}", "41: id: a mask names what it is, as in {fake: internet.email}."),
                arguments("mask: {id: {fake: ~}}", "41: id: a mask names what it is, as in {fake: internet.email}."),
                arguments("mask: {id: [a]}", "41: id: a text is expected here, not a list."),
                arguments("mask: {id: {fake: {a: b}}}", "48: fake: a text is expected here, not a mapping."),
                arguments("mask: {id: {fake: [a, [b]]}}", "52: fake: a text is expected here, not a list."),
                arguments("mask: {id: {keep: false}}", "48: keep: 'true' is expected here."),
                arguments(
                        "mask: {id: {keep: true, by: id}}",
                        "41: id: 'keep' copies the values as they are, and has nothing beside it: write {keep: true}."),
                arguments("mask: {nam: {fake: a}}", "37: table 'users' has no column 'nam'. Did you mean 'Name'?"),
                arguments("keep: [id, nam]", "41: table 'users' has no column 'nam'. Did you mean 'Name'?"),
                arguments("keep: {id: true}", "36: keep: a text is expected here, not a mapping."),
                arguments("keep: [id, ID]", "41: column 'id' is kept twice: line 1 says so, too."),
                arguments("mask: {id: {keep: true}}, keep: id", "62: column 'id' is kept twice: line 1 says so, too."),
                arguments(
                        "mask: {id: {fake: a}}, keep: [email, id]",
                        "67: column 'id' is both masked and kept: line 1 says the other. Remove one of them."),
                arguments(
                        "keep: [email, id], mask: {id: \"'x'\"}",
                        "56: column 'id' is both masked and kept: line 1 says the other. Remove one of them."),
                arguments("mask: {name: {fake: a}, NAME: \"'x'\"}", "54: column 'Name' has two masks."),
                arguments(
                        "mask: {initials: {fake: a}}",
                        "37: column 'users.initials' is generated: the target computes its values, and a mask has no effect."
                                + " Mask the columns it is computed of."),
                arguments(
                        "mask: {email: {fake: a, by: nam}}",
                        "58: table 'users' has no column 'nam'. Did you mean 'Name'?"),
                arguments("mask: {email: {fake: a, by: []}}", "54: by: a column is missing."));
    }

    @Test
    void privacyIsOpenOrStrict() {
        UserFiles files = new UserFiles(folder);
        String tables = "tables: {t: {rule: full}}\n";

        assertThat(files.rules(tables).strict()).isEmpty();
        assertThat(files.rules(tables + "privacy: open").strict()).isEmpty();
        assertThat(files.rules(tables + "privacy: strict")
                        .strict()
                        .orElseThrow()
                        .line())
                .isEqualTo(2);
        assertThat(files.rulesProblems(tables + "privacy: srict"))
                .containsExactly("schema.yml:2:10: privacy: 'srict' is none of open, strict. Did you mean 'strict'?");
    }
}
