package io.github.dbslicer.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a secret from a file: all of its text but one line break at the end. */
final class SecretFile {
    private static final int MAX_BYTES = 64 << 10;

    private SecretFile() {}

    /**
     * @param configFile relative names are relative to its folder
     * @param empty what to do where a file is empty, which is a problem
     */
    static Optional<Secret> read(YamlMapping.Entry entry, String name, Path configFile, String empty) {
        Optional<Path> file = resolve(entry, name, configFile);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return secret(entry, file.get(), FileBytes.read(file.get(), MAX_BYTES + 1), empty);
        } catch (CharacterCodingException e) {
            entry.problem(file.get() + ": this is not UTF-8.");
        } catch (IOException e) {
            entry.problem(file.get() + ": " + FileBytes.reason(file.get(), e) + ".");
        }
        return Optional.empty();
    }

    /** A secret's text without the line break that ends it where it comes of a file. */
    static String withoutLineBreak(String text) {
        return text.replaceFirst("\\r?\\n\\z", "");
    }

    private static Optional<Path> resolve(YamlMapping.Entry entry, String name, Path configFile) {
        try {
            return Optional.of(configFile.resolveSibling(name));
        } catch (InvalidPathException e) {
            entry.problem("this is no name of a file.");
            return Optional.empty();
        }
    }

    private static Optional<Secret> secret(YamlMapping.Entry entry, Path file, byte[] bytes, String empty)
            throws CharacterCodingException {
        String text = withoutLineBreak(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString());
        if (bytes.length > MAX_BYTES) {
            entry.problem(file + ": this file is larger than 64 KB.");
        } else if (text.isEmpty()) {
            entry.problem(file + ": this file is empty. " + empty);
        } else {
            return Optional.of(new Secret(text));
        }
        return Optional.empty();
    }
}
