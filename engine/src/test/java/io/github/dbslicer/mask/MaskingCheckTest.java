package io.github.dbslicer.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.dbslicer.config.SchemaSketch;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.ColumnRoom;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.TableId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Masks of single columns: what they are made of, and what is wrong with them. */
class MaskingCheckTest {
    @TempDir
    Path folder;

    private static DatabaseSchema schema() {
        return new SchemaSketch()
                .table("users", "id*", "email:TEXT#", "Name:TEXT!", "born:TEMPORAL", "score", "initials:TEXT=")
                .table("clients", "no*", "name:TEXT", "data:OPAQUE")
                .table("events", "at:TEMPORAL", "who:TEXT")
                .schema();
    }

    private MaskedRules rules() {
        return new MaskedRules(folder, schema());
    }

    private static String users(String masks) {
        return "tables: {users: {rule: full, mask: {" + masks + "}}}";
    }

    @Test
    void columnsOfOneSpellingShareOneMask() {
        Masking masking = rules().masking("""
                tables:
                  users: {rule: full, mask: {Name: {alias: first, locale: de}, born: {code: x}}}
                  clients: {rule: full, mask: {name: {"locale": 'de', alias: first}}}
                """);

        SharedMask first = only(masking, "users", "Name").mask();
        assertThat(first.label()).isEqualTo("{alias: first, locale: de}");
        assertThat(only(masking, "clients", "name").mask()).isEqualTo(first);
        assertThat(only(masking, "users", "born").mask()).isNotEqualTo(first);
        assertThat(masking.key()).isPresent();
    }

    private static ColumnMask.Choice only(Masking masking, String table, String column) {
        return masking.of(TableId.of(table)).columns().stream()
                .filter(mask -> mask.column().name().equals(column))
                .map(ColumnMask::choices)
                .findFirst()
                .orElseThrow()
                .get(0);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aMaskIs(String masks, String... choices) {
        assertThat(rules().choices(users(masks))).containsExactly(choices);
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                arguments("NAME: {alias: a}", new String[] {"users.Name: {alias: a}"}),
                arguments("Name: {alias: a, locale: ~}", new String[] {"users.Name: {alias: a}"}),
                arguments("Name: {alias: a, unique: false}", new String[] {"users.Name: {alias: a}"}),
                arguments(
                        "Name: {alias: a, unique: true}", new String[] {"users.Name: {alias: a, unique: true} proven"}),
                arguments("Name: {code: a, unique: true}", new String[] {"users.Name: {code: a, unique: true}"}),
                arguments("Name: {alias: '', empty: mask}", new String[] {"users.Name: {alias: \"\"} with empty"}),
                arguments("Name: {alias: a, scope: s}", new String[] {"users.Name: {alias: a, scope: s}"}),
                arguments("Name: {alias: a, by: ID}", new String[] {"users.Name: {alias: a} by [id]"}),
                arguments("Name: {alias: a, by: [born, id]}", new String[] {"users.Name: {alias: a} by [born, id]"}),
                arguments("score: {jitter: 1}", new String[] {"users.score: {jitter: 1} by [id]"}),
                arguments("score: {jitter: 1, by: born}", new String[] {"users.score: {jitter: 1} by [born]"}),
                arguments("email: {code: a}", new String[] {"users.email: {code: a}"}),
                arguments("email: {blank: a}", new String[] {"users.email: {blank: a}"}),
                arguments(
                        "email: {blank: a}, born: {blank: a}",
                        new String[] {"users.email: {blank: a}", "users.born: {blank: a}"}),
                arguments("Name: {keep: true}", new String[] {}));
    }

    @Test
    void aMaskHasRoomForWhatAllOfItsColumnsHaveRoomFor() {
        Masking masking = rules().masking("""
                tables:
                  users: {rule: full, mask: {Name: {alias: a}, score: {alias: a}, born: {alias: b}}}
                """);

        assertThat(only(masking, "users", "Name").mask().generator())
                .isEqualTo(new StubKind.Stub(false, new ColumnRoom.Whole(0, 1_000)));
        assertThat(only(masking, "users", "score").mask().generator())
                .isEqualTo(new StubKind.Stub(false, new ColumnRoom.Whole(0, 1_000)));
        assertThat(only(masking, "users", "born").mask().generator())
                .isEqualTo(new StubKind.Stub(false, new ColumnRoom.Temporal(true, true)));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void whatIsWrongIsReported(String rules, String problem) {
        assertThat(rules().problems(rules)).containsExactly("schema.yml:" + problem);
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                arguments(users("Name: {alis: a}"), "1:43: no kind of mask is called 'alis'. Did you mean 'alias'?"),
                arguments(
                        users("Name: {xyz: a, unique: true}"),
                        "1:43: no kind of mask is called 'xyz'. Known: alias, blank, code, jitter, keep."),
                arguments(
                        users("Name: {xyz: a, cod: true}"),
                        "1:43: none of the keys of this mask is the name of a kind of masks. Did you mean 'code'?"),
                arguments(users("Name: {kep: true}"), "1:43: no kind of mask is called 'kep'. Did you mean 'keep'?"),
                arguments(
                        users("Name: {unique: true}"),
                        "1:43: none of the keys of this mask is the name of a kind of masks. Known: alias, blank, code, jitter, keep."),
                arguments(
                        users("Name: {alias: a, code: b}"),
                        "1:54: a mask is of one kind, and this one of two: 'alias' and 'code'."),
                arguments(
                        users("Name: {alias: a, local: b}"),
                        "1:54: mask 'alias' has no option 'local'. Did you mean 'locale'?"),
                arguments(
                        users("Name: {alias: a, xyz: b}"),
                        "1:54: mask 'alias' has no option 'xyz'. Known: by, empty, locale, scope, unique."),
                arguments(users("Name: {alias: [a, b]}"), "1:52: alias: one text is expected here, not a list."),
                arguments(
                        users("Name: {alias: a, locale: []}"), "1:54: locale: one text is expected here, not a list."),
                arguments(users("Name: {alias: a, unique: yes}"), "1:62: unique: 'yes' is neither true nor false."),
                arguments(users("Name: {alias: a, scope: ''}"), "1:61: scope: this is empty."),
                arguments(
                        users("Name: {alias: a, empty: keep}"),
                        "1:61: empty: 'mask' is expected here, for empty texts to be masked. Without it they stay empty."),
                arguments(
                        users("Name: {alias: a, by: nam}"),
                        "1:58: table 'users' has no column 'nam'. Did you mean 'Name'?"),
                arguments(users("Name: {alias: a, by: [id, ID]}"), "1:59: a column of 'users' is there twice."),
                arguments(users("Name: {alias: a, by: []}"), "1:54: by: a column is missing."),
                arguments(
                        users("initials: {alias: a}"),
                        "1:37: column 'users.initials' is generated: the target computes its values, and a mask has no effect."
                                + " Mask the columns it is computed of."),
                arguments(
                        users("Name: {alias: wide}"),
                        "1:51: alias: the columns have room for less than 100 characters."),
                arguments(users("Name: {blank: x}"), "1:43: 'users.Name' is not nullable, so that it cannot be NULL."),
                arguments(
                        users("email: {alias: a}"),
                        "1:44: 'users.email' is part of key 'u_email' (email), and this mask may give two rows one value."
                                + " Add 'unique: true', or take a mask that never does, as 'encrypt'."),
                arguments(
                        users("id: {alias: a}"),
                        "1:41: 'users.id' is part of key 'PRIMARY' (id), and this mask may give two rows one value."
                                + " Add 'unique: true', or take a mask that never does, as 'encrypt'."),
                arguments(
                        users("email: {code: a, by: id}"),
                        "1:54: by: 'code' makes of a value what it alone decides, so that no column can. Leave 'by' out."),
                arguments(
                        "tables: {events: {rule: full, mask: {at: {jitter: 1}}}}",
                        "1:42: 'jitter' goes by the row, and no key tells the rows of 'events' apart: name the columns that do,"
                                + " as in by: [a, b]."),
                arguments(
                        users("Name: {alias: a, scope: s}, score: {alias: b, scope: s}"),
                        "1:90: scope: 's' is of one mask: of {alias: b, scope: s} here, and of {alias: a, scope: s}"
                                + " (schema.yml:1:43). Spell both alike, or call one of the scopes otherwise."),
                arguments(
                        users("Name: {alias: a}, born: {alias: a}"),
                        "1:61: 'users.born' (temporal) and 'users.Name' (text) share this mask, and no value fits both."
                                + " Where they need not be masked alike, give one of them a scope of its own."));
    }

    @Test
    void allProblemsOfAFileAreReportedAtOnceInTheOrderOfTheFile() {
        assertThat(rules().problems("""
                        tables:
                          userz: {rule: full}
                          users:
                            rule: full
                            mask:
                              emial: {alias: a}
                              email: {alias: a, empty: no, local: x}
                              Name: {alias: wide}
                              score: {cod: 1}
                              born: "'x'"
                          clients:
                            rule: ful
                            keep: [nam]
                            mask:
                              name: {alias: wide}
                        """))
                .containsExactly(
                        "schema.yml:2:3: no table is called 'userz' in the source. Did you mean 'users'?",
                        "schema.yml:6:7: table 'users' has no column 'emial'. Did you mean 'email'?",
                        "schema.yml:7:32: empty: 'mask' is expected here, for empty texts to be masked. Without it they stay"
                                + " empty.",
                        "schema.yml:7:36: mask 'alias' has no option 'local'. Did you mean 'locale'?",
                        "schema.yml:8:21: alias: the columns have room for less than 100 characters.",
                        "schema.yml:9:14: no kind of mask is called 'cod'. Did you mean 'code'?",
                        "schema.yml:12:11: rule: no rule is called 'ful'. Did you mean 'full'?",
                        "schema.yml:13:12: table 'clients' has no column 'nam'. Did you mean 'name'?",
                        "schema.yml:15:21: alias: the columns have room for less than 100 characters.");
    }

    @Test
    void masksThatAreComputedNeedAKey() {
        MaskedRules keyless = new MaskedRules(folder, schema(), schema().byId().keySet(), Optional.empty());

        assertThat(keyless.problems(users("score: {code: a}, Name: {alias: a}")))
                .containsExactly(
                        "schema.yml:1:44: masks that are computed here take a secret key, and the configuration has"
                                + " none. Add to config.yml: masking: {key: \"${MASKING_KEY}\"}, or masking: {key_file: FILE}."
                                + " openssl rand -hex 32 makes a key.");
        assertThat(keyless.choices(users("Name: \"'x'\", score: {keep: true}"))).isEmpty();
    }

    @Test
    void twoKindsOfOneNameAreRefused() {
        StubKind other = new StubKind("code", false, false, false);

        assertThatThrownBy(() -> MaskKinds.of(List.of(StubKind.CODE, other)))
                .isInstanceOf(SliceException.class)
                .hasMessageMatching(
                        "Two kinds of masks are called 'code': io.github.dbslicer.mask.StubKind \\(/.*\\) and"
                                + " io.github.dbslicer.mask.StubKind \\(/.*\\). Take one of them from the class path.");
    }

    @Test
    void theKeyOfAMaskFollowsFromTheSecret() {
        Masking masking = rules().masking(users("Name: {alias: a}"));

        assertThat(masking.key().orElseThrow().fingerprint())
                .isEqualTo(MaskKey.of(MaskedRules.KEY.reveal().getBytes(StandardCharsets.UTF_8))
                        .fingerprint());
    }
}
