package io.github.dbslicer.junit;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A pack in a file; one that was in a jar is removed when this is closed. */
record PackFile(Path path, boolean temporary) implements AutoCloseable {

    /**
     * Finds a pack: on the class path, beside the class, or as a file.
     *
     * @throws SliceException {@code SOURCE_FILE} where there is none
     */
    static PackFile find(Class<?> testClass, String name) {
        Optional<URL> resource = resource(testClass, name);
        try {
            return resource.isPresent() ? ofResource(resource.get()) : new PackFile(file(name), false);
        } catch (IOException | URISyntaxException e) {
            throw new SliceException(ErrorCode.SOURCE_FILE, "it cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<URL> resource(Class<?> testClass, String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        // That of the test, which need not be this one's.
        ClassLoader loader =
                Optional.ofNullable(testClass.getClassLoader()).orElseGet(ClassLoader::getSystemClassLoader);
        return Optional.ofNullable(loader.getResource(plain))
                .or(() -> Optional.ofNullable(testClass.getResource(name)));
    }

    private static PackFile ofResource(URL resource) throws IOException, URISyntaxException {
        if (resource.getProtocol().equals("file")) {
            return new PackFile(Path.of(resource.toURI()), false);
        }
        Path copy = Files.createTempFile("dbslicer", ".slice.zst");
        try (InputStream content = resource.openStream()) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return new PackFile(copy, true);
        }
    }

    private static Path file(String name) {
        try {
            Path file = Path.of(name);
            if (Files.exists(file)) {
                return file;
            }
            throw new SliceException(
                    ErrorCode.SOURCE_FILE,
                    "there is no such resource on the class path, nor beside the class, and no file "
                            + file.toAbsolutePath() + ".");
        } catch (InvalidPathException e) {
            throw new SliceException(ErrorCode.SOURCE_FILE, "there is no such resource on the class path.", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(path);
        }
    }
}
