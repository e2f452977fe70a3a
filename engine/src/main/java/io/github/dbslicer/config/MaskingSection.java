package io.github.dbslicer.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The section {@code masking}: the key that masked values are chosen by. */
final class MaskingSection {
    private static final String KEY = "key";
    private static final String KEY_FILE = "key_file";
    private static final int LEAST_BYTES = 16;
    private static final String ADVICE = "openssl rand -hex 32 makes one.";

    private final YamlMapping section;
    private final Variables variables;
    private final Path configFile;

    /** @param configFile relative names are relative to its folder */
    MaskingSection(YamlMapping section, Variables variables, Path configFile) {
        this.section = section;
        this.variables = variables;
        this.configFile = configFile;
    }

    /** The key; empty where it has problems, and where the run has no use for it. */
    Optional<Secret> read() {
        section.allowOnly(List.of(KEY, KEY_FILE));
        Optional<YamlMapping.Entry> key = section.find(KEY);
        Optional<YamlMapping.Entry> file = section.find(KEY_FILE);
        if (key.isEmpty() && file.isEmpty()) {
            section.problem(section.location(), "masking needs 'key', as in key: ${MASKING_KEY}, or 'key_file'.");
        }
        if (key.isPresent() && file.isPresent()) {
            section.problem(file.get().key().location(), "masking has both 'key' and 'key_file'. Keep one of them.");
        }
        Optional<Secret> fromKey = key.flatMap(this::fromKey);
        Optional<Secret> fromFile = file.flatMap(this::fromFile);
        return fromKey.or(() -> fromFile).filter(secret -> variables.required());
    }

    private Optional<Secret> fromKey(YamlMapping.Entry key) {
        if (key.text().filter(text -> !Variables.referred(text)).isPresent()) {
            key.problem(
                    "a key that stands in the file is no secret. Take it from the environment, as in ${MASKING_KEY}, or from a"
                            + " file, with 'key_file'.");
            return Optional.empty();
        }
        return variables
                .value(key)
                .map(SecretFile::withoutLineBreak)
                .filter(text -> !variables.required() || isLongEnough(key, "the key", text))
                .map(Secret::new);
    }

    private Optional<Secret> fromFile(YamlMapping.Entry file) {
        Optional<String> name = variables.value(file);
        return variables.required()
                ? name.flatMap(text -> SecretFile.read(file, text, configFile, "A key is expected in it: " + ADVICE))
                        .filter(secret -> isLongEnough(file, "the key in this file", secret.reveal()))
                : Optional.empty();
    }

    private static boolean isLongEnough(YamlMapping.Entry entry, String what, String key) {
        boolean enough = key.getBytes(StandardCharsets.UTF_8).length >= LEAST_BYTES;
        if (!enough) {
            entry.problem(what + " has less than " + LEAST_BYTES + " bytes, so that it could be guessed. " + ADVICE);
        }
        return enough;
    }
}
