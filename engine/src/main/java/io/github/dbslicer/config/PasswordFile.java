package io.github.dbslicer.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a password from a file: all of its text but one line break at the end. */
final class PasswordFile {
    private static final int MAX_BYTES = 64 << 10;

    private PasswordFile() {}

    /** @param configFile relative names are relative to its folder */
    static Optional<Secret> read(YamlMapping.Entry entry, String name, Path configFile) {
        Optional<Path> file = resolve(entry, name, configFile);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return password(entry, file.get(), FileBytes.read(file.get(), MAX_BYTES + 1));
        } catch (CharacterCodingException e) {
            entry.problem(file.get() + ": this is not UTF-8.");
        } catch (IOException e) {
            entry.problem(file.get() + ": " + FileBytes.reason(file.get(), e) + ".");
        }
        return Optional.empty();
    }

    private static Optional<Path> resolve(YamlMapping.Entry entry, String name, Path configFile) {
        try {
            return Optional.of(configFile.resolveSibling(name));
        } catch (InvalidPathException e) {
            entry.problem("this is no name of a file.");
            return Optional.empty();
        }
    }

    private static Optional<Secret> password(YamlMapping.Entry entry, Path file, byte[] bytes)
            throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString()
                .replaceFirst("\\r?\\n\\z", "");
        if (bytes.length > MAX_BYTES) {
            entry.problem(file + ": this file is larger than 64 KB.");
        } else if (text.isEmpty()) {
            entry.problem(file + ": this file is empty. For no password write 'password: ~'.");
        } else {
            return Optional.of(new Secret(text));
        }
        return Optional.empty();
    }
}
