package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MaskingSectionTest {
    private static final String CONNECTION = "connection: {a: {host: h, user: u, database: d}}\n";
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "KEY",
            "sixteen bytes ab",
            "LINE",
            "sixteen bytes ab\n",
            "SHORT",
            "fifteen bytes a",
            "UMLAUTS",
            "äöüäöüäö",
            "NAME",
            "good");

    @TempDir
    Path folder;

    private UserFiles files;

    @BeforeEach
    void writeKeys() {
        files = new UserFiles(folder);
        files.write("good.key", "sixteen bytes ab\r\n");
        files.write("two.key", "sixteen bytes ab\n\n");
        files.write("short.key", "fifteen bytes a\n");
        files.write("empty.key", "\n");
        files.write("binary.key", new byte[] {(byte) 0xff, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    }

    private Optional<String> read(String masking, boolean masks) {
        Path file = files.write("config.yml", CONNECTION + masking);
        return ConfigReader.read(file, ENVIRONMENT, Set.of("a"), masks)
                .maskingKey()
                .map(Secret::reveal);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theKeyIs(String masking, String key) {
        assertThat(read(masking, true)).contains(key);
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments("masking:\n  key: ${KEY}", "sixteen bytes ab"),
                arguments("masking: {key: '${LINE}'}", "sixteen bytes ab"),
                arguments("masking: {key: 'salt ${SHORT}'}", "salt fifteen bytes a"),
                arguments("masking: {key: '${UMLAUTS}'}", "äöüäöüäö"),
                arguments("masking: {key_file: good.key}", "sixteen bytes ab"),
                arguments("masking: {key_file: two.key}", "sixteen bytes ab\n"),
                arguments("masking: {key_file: '${NAME}.key'}", "sixteen bytes ab"));
    }

    @Test
    void itIsReadWhereTheRunHasAUseForItAlone() {
        assertThat(read("masking: {key: '${KEY}'}", false)).isEmpty();
        assertThat(read("masking: {key: '${MISSING}'}", false)).isEmpty();
        assertThat(read("masking: {key: '${SHORT}'}", false)).isEmpty();
        assertThat(read("masking: {key_file: missing.key}", false)).isEmpty();
        assertThat(read("", true)).isEmpty();
        assertThat(read("masking: ~", true)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void whatIsWrongIsReported(String masking, boolean masks, String problem) {
        Path file = files.write("config.yml", CONNECTION + masking);

        assertThat(files.problems(() -> ConfigReader.read(file, ENVIRONMENT, Set.of("a"), masks)))
                .containsExactly("config.yml:" + problem);
    }

    static Stream<Arguments> problems() {
        String literal = "key: a key that stands in the file is no secret. Take it from the environment, as in"
                + " ${MASKING_KEY}, or from a file, with 'key_file'.";
        String guessed = " has less than 16 bytes, so that it could be guessed. openssl rand -hex 32 makes one.";
        return Stream.of(
                arguments("masking: {key: 0123456789abcdef}", true, "2:16: " + literal),
                arguments("masking: {key: 0123456789abcdef}", false, "2:16: " + literal),
                arguments("masking: {key: '$${KEY} 0123456789abcdef'}", false, "2:16: " + literal),
                arguments(
                        "masking: {key: '${MISSING}'}",
                        true,
                        "2:16: key: the environment variable MISSING is not set."),
                arguments("masking: {key: '${SHORT}'}", true, "2:16: key: the key" + guessed),
                arguments("masking: {key_file: short.key}", true, "2:21: key_file: the key in this file" + guessed),
                arguments(
                        "masking: {key_file: empty.key}",
                        true,
                        "2:21: key_file: empty.key: this file is empty. A key is expected in it: openssl rand -hex 32 makes"
                                + " one."),
                arguments("masking: {key_file: no.key}", true, "2:21: key_file: no.key: no such file."),
                arguments("masking: {key_file: binary.key}", true, "2:21: key_file: binary.key: this is not UTF-8."),
                arguments(
                        "masking: {key: '${KEY}', key_file: good.key}",
                        true,
                        "2:26: masking has both 'key' and 'key_file'. Keep one of them."),
                arguments("masking: {}", false, "2:10: masking needs 'key', as in key: ${MASKING_KEY}, or 'key_file'."),
                arguments(
                        "masking: {key: '${KEY}', keyfile: a}",
                        false,
                        "2:26: masking has no key 'keyfile'. Did you mean 'key_file'?"),
                arguments("masking: x", false, "2:10: masking: a mapping (key: value) is expected here, not a text."),
                arguments("masking: {key: [a]}", true, "2:16: key: a text is expected here, not a list."));
    }
}
