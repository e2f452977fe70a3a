package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.Problems;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** Writes users' files for tests, and says what is wrong with them. */
record UserFiles(Path folder) {

    Path write(String name, String text) {
        return write(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Config config(String text, Map<String, String> environment, String... used) {
        return ConfigReader.read(write("config.yml", text), environment, Set.of(used));
    }

    RulesFile rules(String text) {
        return RulesReader.read(write("schema.yml", text));
    }

    List<String> configProblems(String text, Map<String, String> environment, String... used) {
        return problems(() -> config(text, environment, used));
    }

    List<String> rulesProblems(String text) {
        return problems(() -> {
            Problems problems = new Problems();
            problems.addAll(rules(text).problems());
            problems.throwIfAny();
        });
    }

    /** The lines of the error, without the folder. */
    List<String> problems(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        SliceException error = catchThrowableOfType(SliceException.class, reading);
        Assertions.assertThat(error).as("the error").isNotNull();
        Assertions.assertThat(error.code()).isEqualTo(ErrorCode.CONFIGURATION);
        return List.of(error.getMessage().replace(folder + "/", "").split("\n", -1));
    }

    static String resource(String name) {
        try (InputStream in = UserFiles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
