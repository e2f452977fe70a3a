package io.github.dbslicer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BesideTest {
    @TempDir
    private Path directory;

    @Test
    void aFileTakesItsPlaceOnceItIsWhole() throws IOException {
        Path place = Files.writeString(directory.resolve("out"), "former");
        Beside beside = Beside.file(place);
        assertThat(beside.exists()).isTrue();
        Path hidden = beside.create();
        Files.writeString(hidden, "whole");
        assertThat(place).hasContent("former");
        assertThat(hidden.getFileName().toString()).startsWith(".out.");
        beside.finish();
        assertThat(place).hasContent("whole");
        assertThat(names()).containsExactly("out");
        assertThat(beside.discard()).isEqualTo(beside.place() + " holds the whole slice");
        assertThat(place).hasContent("whole");
    }

    @Test
    void nothingIsLeftOfAFileThatIsDiscarded() throws IOException {
        Beside fresh = Beside.file(directory.resolve("out"));
        fresh.create();
        assertThat(fresh.discard()).isEqualTo(fresh.place() + " was not written");
        assertThat(names()).isEmpty();
        Files.writeString(directory.resolve("out"), "former");
        Beside again = Beside.file(directory.resolve("out"));
        Files.writeString(again.create(), "half");
        assertThat(again.discard()).isEqualTo(again.place() + " is as it was before");
        assertThat(names()).containsExactly("out");
        assertThat(directory.resolve("out")).hasContent("former");
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Path real =
                Files.writeString(Files.createDirectory(directory.resolve("d")).resolve("real"), "former");
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);
        Beside beside = Beside.file(link);
        Files.writeString(beside.create(), "whole");
        beside.finish();
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("whole");
    }

    @Test
    void aNameAsLongAsTheSystemTakesIsNotTooLong() throws IOException {
        Path place = directory.resolve("ü".repeat(127));
        Beside beside = Beside.file(place);
        beside.create();
        beside.finish();
        assertThat(place).exists();
    }

    @Test
    void placesThatTakeNoFileAreRefused() throws IOException {
        refused(() -> Beside.file(directory.resolve("missing/out")), "there is no directory");
        refused(() -> Beside.file(directory), "is a directory. Name a file in it");
        refused(() -> Beside.file(Path.of("/dev/null")), "is a pipe or a device");
        refused(() -> Beside.file(Path.of("/")), "is no name of a file");
        Path nowhere = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("nothing"));
        refused(() -> Beside.file(nowhere), "is a link that leads nowhere");
    }

    @Test
    void aDirectoryTakesThePlaceOfWhatAnEarlierExportLeft() throws IOException {
        Path place = Files.createDirectory(directory.resolve("out"));
        Files.writeString(Files.createDirectory(place.resolve("a")).resolve("rows"), "former");
        Files.writeString(place.resolve("list"), "");
        Beside beside = Beside.directory(place, BesideTest::left);
        assertThat(beside.exists()).isTrue();
        Files.writeString(beside.create().resolve("new"), "whole");
        beside.finish();
        assertThat(place.resolve("new")).hasContent("whole");
        assertThat(place.resolve("a")).doesNotExist();
        assertThat(names()).containsExactly("out");
    }

    @Test
    void aDirectoryWithAnythingElseIsRefused() throws IOException {
        Path place = Files.createDirectory(directory.resolve("out"));
        Beside early = Beside.directory(place, BesideTest::left);
        assertThat(early.exists()).isFalse();
        early.create();
        Path own = Files.writeString(place.resolve("thesis"), "mine");
        refused(
                () -> Beside.directory(place, BesideTest::left),
                "is a directory that holds thesis, which no export has left there");
        refused(early::finish, "holds thesis");
        assertThat(early.discard()).isEqualTo(early.place() + " is as it was before");
        assertThat(own).hasContent("mine");
        refused(() -> Beside.directory(own, BesideTest::left), "is a file, where a directory is to be made");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String why) {
        assertThatThrownBy(call).hasMessageContaining(why).extracting("code").isEqualTo(ErrorCode.CONFIGURATION);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Set<Path> left(Path directory) {
        return Files.exists(directory.resolve("list")) ? Set.of(Path.of("list"), Path.of("a/rows")) : Set.of();
    }
}
