package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlFileTest {
    private static final String TAG = "a text that begins with '!' is a tag in YAML";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("brokenYaml")
    void eachErrorOfYamlIsALineWithItsPlace(String text, String problem) {
        assertThat(new UserFiles(folder).rulesProblems(text)).containsExactly("schema.yml:" + problem);
    }

    static Stream<Arguments> brokenYaml() {
        return Stream.of(
                arguments("", "1:1: the file is empty."),
                arguments("\n# a comment\n", "1:1: the file is empty."),
                arguments(
                        "rules:\n  a: %table_name%.x = 1",
                        "2:6: not valid YAML: a text cannot begin with '%'. Put it between quotes."),
                arguments("a: `x` = 1", "1:4: not valid YAML: a text cannot begin with '`'. Put it between quotes."),
                arguments("a: @x", "1:4: not valid YAML: a text cannot begin with '@'. Put it between quotes."),
                arguments("a:\n\tb: c", "2:1: not valid YAML: a tab stands where YAML wants spaces."),
                arguments(
                        "a: *s3cret",
                        "1:4: not valid YAML: a text that begins with '*' is an alias in YAML, and this one names no anchor (&)."
                                + " Put it between quotes."),
                arguments("a: !s3cret!x y", "1:4: not valid YAML: " + TAG + ". Put it between quotes."),
                arguments("a: !!s3cret y", "1:4: not valid YAML: " + TAG + ". Put it between quotes."),
                arguments("tables: !s3cret y", "1:9: tables: a mapping (key: value) is expected here, not a text."),
                arguments(
                        "tables: {t: {rule: !s3cret full}}",
                        "1:20: " + TAG + " and means nothing here. Put it between quotes."),
                arguments(
                        "tables: {t: {rule: !!binary ZnVsbA==}}",
                        "1:20: " + TAG + " and means nothing here. Put it between quotes."),
                arguments(
                        "a: b: c",
                        "1:5: not valid YAML: a ': ' is not allowed here. Check the indentation, and put a text that holds ': '"
                                + " between quotes."),
                arguments(
                        "a: \"x\\s3cret\"",
                        "1:7: not valid YAML: a backslash between double quotes begins an escape, and this is none. Use single"
                                + " quotes, or two backslashes."),
                arguments("a: 'x\n\n", "3:1: not valid YAML: a quoted text that begins in line 1 does not end."),
                arguments("a: [1, 2", "1:9: not valid YAML: while parsing a flow sequence: expected ',' or ']'."),
                arguments("a: {b", "1:6: not valid YAML: while parsing a flow mapping: expected ',' or '}'."),
                arguments("a: 'x' s3cret", "1:8: not valid YAML: while parsing a block mapping: expected <block end>."),
                arguments(
                        "a: 1\ns3cret",
                        "2:7: not valid YAML: while scanning a simple key: could not find expected ':'."),
                arguments("a: }", "1:4: not valid YAML: while parsing a block node: expected the node content."),
                arguments("a: b\n\u0001", "2:1: the character U+0001 is not allowed in YAML."),
                arguments("😀a: \0", "1:5: the character U+0000 is not allowed in YAML."),
                arguments(
                        "tables: {}\n---\nb: 2",
                        "3:1: a second YAML document begins before this. A file holds one: remove the line '---'."),
                arguments("tables: {t: &t {rule: full, <<: *t}}", "1:13: '<<' merges this mapping into itself."),
                arguments(
                        "tables: {t: {rule: full, <<: x}}",
                        "1:30: '<<' merges a mapping or a list of mappings, and this is none."),
                arguments(mergeBomb(), "2:25: aliases and merge keys make more than 1,000,000 entries of this file."));
    }

    @Test
    void aMissingFileNamesTheOptionThatChoosesIt() {
        UserFiles files = new UserFiles(folder);

        assertThat(files.problems(() -> ConfigReader.read(folder.resolve("config.yml"), Map.of(), Set.of())))
                .containsExactly("config.yml: no such file. --config names the file to read.");
        assertThat(files.problems(() -> RulesReader.read(folder.resolve("schema.yml"))))
                .containsExactly("schema.yml: no such file. --schema-file names the file to read.");
        assertThat(files.problems(() -> RulesReader.read(folder.resolve("schema.yml/x"))))
                .containsExactly("schema.yml/x: no such file. --schema-file names the file to read.");
        assertThat(files.problems(() -> RulesReader.read(Path.of("/"))))
                .containsExactly("/: this is a folder. --schema-file names the file to read.");
    }

    @Test
    void aFileThatIsNotUtf8IsAProblemWithItsPlace() {
        UserFiles files = new UserFiles(folder);
        Path latin1 = files.write("schema.yml", "tables:\n  é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(files.problems(() -> RulesReader.read(latin1)))
                .containsExactly("schema.yml:2:3: this is not UTF-8. Save the file with the encoding UTF-8.");

        Path utf16 = files.write("schema.yml", "tables: {}".getBytes(StandardCharsets.UTF_16));
        assertThat(files.problems(() -> RulesReader.read(utf16)))
                .containsExactly("schema.yml:1:1: this is not UTF-8. Save the file with the encoding UTF-8.");
    }

    @Test
    void aHugeFileIsRefused() {
        UserFiles files = new UserFiles(folder);
        Path huge = files.write("schema.yml", new byte[SourceText.MAX_BYTES + 1]);

        assertThat(files.problems(() -> RulesReader.read(huge)))
                .containsExactly("schema.yml:1:1: the file is larger than 2 MB, the most that is read of it.");
    }

    @Test
    void theLargestFileIsRead() {
        String tables = IntStream.range(0, 49_999)
                .mapToObj(i -> "  t" + (100_000 + i) + ": {rule: full}\n")
                .collect(Collectors.joining());

        assertThat(new UserFiles(folder).rules("tables:\n" + tables).tables()).hasSize(49_999);
    }

    private static String mergeBomb() {
        String columns =
                IntStream.range(0, 1_200).mapToObj(i -> "c" + i + ": x").collect(Collectors.joining(", "));
        return "tables:\n  a: {rule: full, mask: &m {" + columns + "}}\n"
                + IntStream.range(0, 900)
                        .mapToObj(i -> "  t" + i + ": {rule: full, mask: {<<: *m, x: y}}\n")
                        .collect(Collectors.joining());
    }
}
