package io.github.dbslicer.file;

import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file, or a directory of files, that is written beside its place under a hidden name and moved there once it is whole, in place of what stood
 * there. Until then nothing of that is touched. For one thread, {@link #standing()} apart.
 */
public final class Beside {
    /** What a name may be long, which systems bound in bytes, and what is added to it. */
    private static final int KEPT_OF_NAME = 40;

    private final Path place;
    private final Kind kind;
    private @Nullable Path hidden;
    private volatile boolean finished;

    private Beside(Path place, Kind kind) {
        this.place = Places.resolve(place);
        this.kind = kind;
        kind.requirePlace(this.place);
    }

    /**
     * A file. Nothing is created yet.
     *
     * @throws SliceException {@code CONFIGURATION} where there can be none: its directory is missing, a directory or a device is in its place
     */
    public static Beside file(Path place) {
        return new Beside(place, new LoneFile());
    }

    /**
     * A directory. Nothing is created yet.
     *
     * @param left which files an earlier export has left in a directory, relative to it, its own manifest included; empty where it is none
     * @throws SliceException {@code CONFIGURATION} where there can be none: the directory that it would be in is missing, a file is in its place, or
     *     a directory that holds anything but what an earlier export left
     */
    public static Beside directory(Path place, Function<Path, Set<Path>> left) {
        return new Beside(place, new WholeDirectory(left));
    }

    /** Where it will be: absolute, the file itself where the user named a link to it. */
    public Path place() {
        return place;
    }

    /** Whether something stands in its place, which would be replaced; an empty directory is nothing. */
    public boolean exists() {
        return kind.isReplaced(place);
    }

    /** Whether a source is the file in its place, through whatever links they are spelled. */
    public boolean isSameAs(SourceDatabase source) {
        return source.localFile().filter(file -> Places.isSame(file, place)).isPresent();
    }

    /**
     * Creates it, empty, under its hidden name, which is returned; once.
     *
     * @throws SliceException {@code TARGET_WRITE} where the directory takes no new files
     */
    public Path create() {
        String name = String.valueOf(place.getFileName());
        String kept = name.substring(
                0, name.offsetByCodePoints(0, Math.min(KEPT_OF_NAME, name.codePointCount(0, name.length()))));
        byte[] unique = new byte[6];
        new SecureRandom().nextBytes(unique);
        Path created = place.resolveSibling("." + kept + "." + HexFormat.of().formatHex(unique) + ".part");
        try {
            kind.create(created);
        } catch (IOException e) {
            throw failure("cannot be written in " + place.getParent(), e);
        }
        hidden = created;
        return created;
    }

    /**
     * Makes it durable and moves it to its place. Whoever wrote it has closed it.
     *
     * @throws SliceException {@code TARGET_WRITE}; what stood there before is there still
     */
    public void finish() {
        Path whole = hidden;
        if (whole == null) {
            throw new IllegalStateException("nothing was created");
        }
        try {
            kind.makeDurable(whole);
            kind.move(whole, place);
            finished = true;
            hidden = null;
            Places.makeDurable(place.resolveSibling(""));
        } catch (IOException e) {
            throw failure("cannot be made whole and durable", e);
        }
    }

    /** Removes what was written, unless it is whole and in its place. Returns what is there now, in words for the user. Whoever wrote it has closed it. */
    public String discard() {
        Path unfinished = hidden;
        if (unfinished == null) {
            return standing();
        }
        try {
            Places.delete(unfinished);
            hidden = null;
            return standing();
        } catch (IOException e) {
            return standing() + ". " + unfinished + ", which is not whole, could not be removed (" + e.getMessage()
                    + ")";
        }
    }

    /** What is in its place, in words for the user. Safe for any thread. */
    public String standing() {
        if (finished) {
            return place + " holds the whole slice";
        }
        return exists() ? place + " is as it was before" : place + " was not written";
    }

    private SliceException failure(String what, IOException e) {
        return new SliceException(ErrorCode.TARGET_WRITE, place + " " + what + " (" + Places.reason(e) + ")", e);
    }

    /** What differs between a file and a directory. */
    interface Kind {
        /** @throws SliceException {@code CONFIGURATION} where it cannot be there */
        void requirePlace(Path place);

        boolean isReplaced(Path place);

        void create(Path path) throws IOException;

        void makeDurable(Path path) throws IOException;

        void move(Path whole, Path place) throws IOException;
    }

    private static final class LoneFile implements Kind {
        @Override
        public void requirePlace(Path place) {
            if (Files.isDirectory(place)) {
                throw Places.refused(place, "is a directory. Name a file in it");
            }
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                throw Places.refused(place, "is a pipe or a device, not a file");
            }
        }

        @Override
        public boolean isReplaced(Path place) {
            return Files.exists(place);
        }

        @Override
        public void create(Path path) throws IOException {
            Files.createFile(path);
        }

        @Override
        public void makeDurable(Path path) throws IOException {
            Places.makeDurable(path);
        }

        @Override
        public void move(Path whole, Path place) throws IOException {
            Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
