package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that the configuration reference shows are read as it says. */
class DocumentedFilesTest {
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theExamplesOfTheReferenceAreRead() throws IOException {
        List<String> examples = YAML.matcher(Files.readString(Path.of("../docs/configuration.md")))
                .results()
                .map((MatchResult example) -> example.group(1))
                .toList();
        UserFiles files = new UserFiles(folder);
        files.write("local-password", "s3cret\n");

        Config config = files.config(examples.get(0), Map.of("PROD_PASSWORD", "x"), "prod", "local", "file");
        assertThat(config.connection("local").password().orElseThrow().reveal()).isEqualTo("s3cret");
        assertThat(config.connection("file").database())
                .isEqualTo(folder.resolve("shop-slice.db").toString());

        Map<String, String> secrets = Map.of("PROD_PASSWORD", "x", "REDIS_PASSWORD", "t0p");
        RedisConfig redis = files.config(examples.get(0) + examples.get(1), secrets, "prod")
                .redis()
                .orElseThrow();
        assertThat(redis.host()).isEqualTo("redis.example.com");
        assertThat(redis.tls()).isPresent();

        Path withKey = files.write("config.yml", examples.get(0) + examples.get(2));
        Map<String, String> key = Map.of("PROD_PASSWORD", "x", "MASKING_KEY", "a key of sixteen bytes");
        assertThat(ConfigReader.read(withKey, key, Set.of("prod"), true)
                        .maskingKey()
                        .orElseThrow()
                        .reveal())
                .isEqualTo("a key of sixteen bytes");

        RulesFile rules = files.rules(examples.get(3));
        assertThat(rules.tables()).hasSize(4);
        RulesFile masks = files.rules(
                "tables:\n  users:\n    rule: full\n" + examples.get(4).indent(4));
        assertThat(masks.problems()).isEmpty();
        assertThat(masks.computesMasks()).isTrue();
        assertThat(files.rules("tables: {users: {rule: full}}\n" + examples.get(5))
                        .relations())
                .hasSize(2);
        assertThat(examples).hasSize(6);
    }
}
