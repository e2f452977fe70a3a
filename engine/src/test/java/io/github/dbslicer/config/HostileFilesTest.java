package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to exhaust or mislead whoever reads them: refused where they pass a limit, whatever would come after. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {
    private static final String TABLES = "tables:\n  t: {rule: full}\n";
    private static final String ESCAPE =
            "a backslash between double quotes begins an escape, and this is none. Use single quotes, or two backslashes.";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void refuses(String text, String problem) {
        assertThat(new UserFiles(folder).rulesProblems(text)).first().asString().startsWith("schema.yml:" + problem);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("a: " + "[".repeat(1_000_000), "1:53: the file nests more than 50 levels deep."),
                arguments("{a: ".repeat(500_000), "1:201: the file nests more than 50 levels deep."),
                arguments("- ".repeat(1_000_000), "1:101: the file nests more than 50 levels deep."),
                arguments("? ".repeat(1_000_000), "1:101: the file nests more than 50 levels deep."),
                arguments(lines(1_900, i -> " ".repeat(i) + "a:"), "51:51: the file nests more than 50 levels deep."),
                arguments(
                        "t: &t {rule: full}\n" + lines(1_001, i -> "t" + i + ": *t"),
                        "1002:8: the file has more than 1,000 aliases of lists and mappings."),
                arguments(
                        "a: [" + "x,".repeat(900_000) + "]",
                        "1:399999: the file has more than 200,000 keys and values."),
                arguments("a: {" + "? ,".repeat(600_000), "1:300001: the file has more than 200,000 keys and values."),
                arguments(
                        lines(101_000, i -> i + ": &a" + i + " x"),
                        "100000:8: the file has more than 200,000 keys and values."),
                arguments("%YAML 1.1\n".repeat(100_000), "2:1: not valid YAML: found duplicate YAML directive."),
                arguments("a: '" + "''".repeat(900_000), "1:1800005: not valid YAML: a quoted text that begins"),
                arguments("tables:\n  \"\\Uffffffff\": x", "2:4: not valid YAML: " + ESCAPE),
                arguments("tables:\n  \"\\U00110000\": x", "2:6: not valid YAML: " + ESCAPE),
                arguments("&a [*a]", "1:1: the file: a mapping (key: value) is expected here, not a list."),
                arguments("tables: {&a [*a]: b}", "1:9: 'tables' gives no table a rule"),
                arguments("tables: &t {t: *t}", "1:9: table 't' needs 'rule'."),
                arguments("tables: &t {<<: *t}", "1:9: '<<' merges this mapping into itself."),
                arguments("&a {tables: *a, relations: *a, rules: *a}", "1:1: "),
                arguments(
                        "tables: !!javax.script.ScriptEngineManager [!!java.net.URL [http://127.0.0.1:1/]]",
                        "1:9: not valid YAML: a text that begins with '!' is a tag in YAML."),
                arguments("tables:\n  t\0: {rule: full}", "2:4: the character U+0000 is not allowed in YAML."),
                arguments("tables:\n  t: {rule: full}\n  t: {rule: skip}", "3:3: 't' is already given in line 2."));
    }

    /** Ten of ten of ten ..., of which nothing is made that would have to be held in memory. */
    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{<<: [%s]}"})
    void refusesABillionLaughs(String level) {
        String bomb = "a0: &a0 {x: y}\n"
                + lines(
                        9,
                        i -> "a" + (i + 1) + ": &a" + (i + 1) + " "
                                + level.formatted(String.join(
                                        ",", List.of(("*a" + i + ",").repeat(10).split(",")))));

        assertThat(new UserFiles(folder).rulesProblems(bomb + "tables: {t: {rule: full, mask: *a9}}\n"))
                .contains("schema.yml:1:1: the file has no key 'a0'. Known: rules, tables, relations, privacy.");
        assertThat(new UserFiles(folder).rulesProblems("tables: {t: {rule: join, table: u, reference: *a9}}"))
                .singleElement()
                .asString()
                .contains("names no anchor");
    }

    @Test
    void endsTheSearchAfterAThousandProblems() {
        assertThat(new UserFiles(folder).rulesProblems(lines(90_000, i -> "k" + i + ": x")))
                .hasSize(1_001)
                .endsWith("schema.yml:1001:1: here the search ended, after 1,000 problems.");
    }

    @Test
    void readsWhatIsWithinTheLimits() {
        String aliases = "tables:\n  t: &t {rule: full}\n" + lines(1_000, i -> "  t" + i + ": *t");
        assertThat(new UserFiles(folder).rules(aliases).tables()).hasSize(1_001);

        String texts = "tables:\n  t: {rule: &r full}\n" + lines(20_000, i -> "  t" + i + ": {rule: *r}");
        assertThat(new UserFiles(folder).rules(texts).tables()).hasSize(20_001);

        String condition = "x = '" + "y".repeat(1_500_000) + "'";
        assertThat(new UserFiles(folder)
                        .rules("rules: {r: {where: \"" + condition + "\"}}\n" + TABLES)
                        .rules()
                        .get("r")
                        .where())
                .isEqualTo(condition);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {"\uFEFF" + TABLES, "\uFEFFtables:\r\n  t: {rule: full}\r\n", "tables:\r  t: {rule: full}\r"})
    void readsFilesOfOtherSystems(String text) {
        assertThat(new UserFiles(folder).rules(text).tables())
                .singleElement()
                .satisfies(entry -> assertThat(entry.name().text()).isEqualTo("t"));
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        UserFiles files = new UserFiles(folder);
        for (int[] bytes : new int[][] {{0xff}, {0xed, 0xa0, 0x80}, {0xc0, 0x80}, {0xf4, 0x90, 0x80, 0x80}}) {
            Path file = files.write("schema.yml", hostile("tables:\n  ", bytes, ": {rule: full}"));
            assertThat(files.problems(() -> RulesReader.read(file)))
                    .containsExactly("schema.yml:2:3: this is not UTF-8. Save the file with the encoding UTF-8.");
        }
    }

    @Test
    void refusesEndlessFiles() throws IOException {
        UserFiles files = new UserFiles(folder);
        Path pipe = pipe("pipe.yml");
        assertThat(files.problems(() -> RulesReader.read(pipe)))
                .containsExactly(
                        "pipe.yml: this is a pipe or a device, no file. --schema-file names the file to read.");
        assertThat(files.problems(() -> ConfigReader.read(pipe, Map.of(), Set.of())))
                .containsExactly("pipe.yml: this is a pipe or a device, no file. --config names the file to read.");
        assertThat(files.problems(() -> RulesReader.read(Path.of("/dev/zero"))))
                .containsExactly(
                        "/dev/zero: this is a pipe or a device, no file. --schema-file names the file to read.");
    }

    @Test
    void readsNoMoreOfAFileThanIsAllowed() throws IOException {
        Path sparse = folder.resolve("schema.yml");
        try (var channel = Files.newByteChannel(
                sparse, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            // More than any array holds.
            channel.position(1L << 40).write(java.nio.ByteBuffer.allocate(1));
        }
        assertThat(new UserFiles(folder).problems(() -> RulesReader.read(sparse)))
                .containsExactly("schema.yml:1:1: the file is larger than 2 MB, the most that is read of it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipe", "/dev/zero", "/dev/random"})
    void refusesEndlessPasswordFiles(String name) throws IOException {
        pipe("pipe");
        assertThat(new UserFiles(folder).configProblems(passwordFile(name), Map.of(), "prod"))
                .singleElement()
                .asString()
                .startsWith("config.yml:1:")
                .endsWith(name + ": this is a pipe or a device, no file.");
    }

    @Test
    void refusesLargePasswordFiles() {
        UserFiles files = new UserFiles(folder);
        files.write("large", "x".repeat(70_000));
        assertThat(files.configProblems(passwordFile("large"), Map.of(), "prod"))
                .singleElement()
                .asString()
                .endsWith("large: this file is larger than 64 KB.");
    }

    private static String passwordFile(String name) {
        return "connection: {prod: {host: h, user: u, database: d, password_file: " + name + "}}";
    }

    private Path pipe(String name) throws IOException {
        Path pipe = folder.resolve(name);
        int exit = new ProcessBuilder("mkfifo", pipe.toString())
                .inheritIO()
                .start()
                .onExit()
                .join()
                .exitValue();
        assertThat(exit).isZero();
        return pipe;
    }

    private static byte[] hostile(String before, int[] bytes, String after) {
        StringBuilder latin1 = new StringBuilder(before);
        for (int value : bytes) {
            latin1.append((char) value);
        }
        return latin1.append(after).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).map(text -> text + "\n").collect(Collectors.joining());
    }
}
