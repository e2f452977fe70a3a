package io.github.dbslicer.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A directory that is written as a whole. One in its place is replaced where it is empty, or holds what an earlier export has left and no more. */
final class WholeDirectory implements Beside.Kind {
    private final Function<Path, Set<Path>> left;

    /** @param left which files an earlier export has left in a directory, relative to it */
    WholeDirectory(Function<Path, Set<Path>> left) {
        this.left = left;
    }

    @Override
    public void requirePlace(Path place) {
        if (!Files.exists(place)) {
            return;
        }
        if (!Files.isDirectory(place)) {
            throw Places.refused(place, "is a file, where a directory is to be made");
        }
        foreign(place).ifPresent(found -> {
            throw Places.refused(
                    place, "is a directory that holds " + found + ", which no export has left there. Name another one");
        });
    }

    private Optional<Path> foreign(Path place) {
        List<Path> files = files(place);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Set<Path> known = left.apply(place);
        return files.stream().filter(file -> !known.contains(file)).findFirst();
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(directory::relativize)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw Places.refused(directory, "cannot be read (" + e.getMessage() + ")");
        }
    }

    @Override
    public boolean isReplaced(Path place) {
        return Files.exists(place) && !files(place).isEmpty();
    }

    @Override
    public void create(Path path) throws IOException {
        Files.createDirectory(path);
    }

    @Override
    public void makeDurable(Path path) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.toList();
        }
        for (Path file : all) {
            Places.makeDurable(file);
        }
    }

    /** A directory that is not empty cannot be replaced in one step: what stood there steps aside, and back where the whole one cannot follow. */
    @Override
    public void move(Path whole, Path place) throws IOException {
        if (!Files.exists(place)) {
            Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        requirePlace(place);
        Path former = whole.resolveSibling(whole.getFileName() + ".former");
        Files.move(place, former, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            Files.move(former, place, StandardCopyOption.ATOMIC_MOVE);
            throw refused;
        }
        Places.delete(former);
    }
}
