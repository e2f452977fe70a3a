package io.github.dbslicer.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFileTest {
    @TempDir
    Path directory;

    @Test
    void isFoundAsAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("a b.zst"), "pack");
        try (PackFile found = PackFile.find(PackFileTest.class, file.toString())) {
            assertThat(found.path()).isEqualTo(file);
        }
        assertThat(file).exists();
    }

    @Test
    void isFoundOnTheClassPath() throws IOException {
        String name = "io/github/dbslicer/junit/PackFileTest.class";
        for (String spelled : new String[] {name, "/" + name, "PackFileTest.class"}) {
            try (PackFile found = PackFile.find(PackFileTest.class, spelled)) {
                assertThat(found.path()).exists().hasFileName("PackFileTest.class");
            }
        }
    }

    @Test
    void isTakenOutOfAJarForAsLongAsItIsOpen() throws Exception {
        Path jar = directory.resolve("packs.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, "packs/a.slice.zst", "pack".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            try (var own = PackFileTest.class.getResourceAsStream("PackFileTest.class")) {
                add(out, "io/github/dbslicer/junit/PackFileTest.class", own.readAllBytes());
            }
        }
        Path copy;
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null) {
                    @Override
                    protected Class<?> findClass(String name) throws ClassNotFoundException {
                        return name.equals(PackFileTest.class.getName())
                                ? super.findClass(name)
                                : PackFileTest.class.getClassLoader().loadClass(name);
                    }
                };
                PackFile found = PackFile.find(loader.loadClass(PackFileTest.class.getName()), "packs/a.slice.zst")) {
            copy = found.path();
            assertThat(copy).hasContent("pack");
        }
        assertThat(copy).doesNotExist();
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }

    @Test
    void isMissedByName() {
        assertThatThrownBy(() -> PackFile.find(PackFileTest.class, "no.slice.zst"))
                .hasMessage("there is no such resource on the class path, nor beside the class, and no file "
                        + Path.of("no.slice.zst").toAbsolutePath() + ".");
    }
}
