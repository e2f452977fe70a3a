package io.github.dbslicer.file.sql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileFormat;
import io.github.dbslicer.file.FileOutput;
import io.github.dbslicer.file.FileTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A script in one file. It is compressed as {@code --compress} says, else as its name ends. */
public final class SqlFormat implements FileFormat {

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public List<String> endings() {
        return List.of(".sql", ".sql.gz", ".sql.zst");
    }

    @Override
    public FileTarget open(FileOutput output) {
        return new SqlFile(this, output.path(), compression(output));
    }

    @Override
    public boolean holdsSchema() {
        return true;
    }

    private static Compression compression(FileOutput output) {
        Optional<Compression> ofName = ofName(output.path());
        Compression wanted = output.compression().or(() -> ofName).orElse(Compression.NONE);
        if (ofName.isPresent() && ofName.get() != wanted) {
            throw new SliceException(
                    ErrorCode.USAGE,
                    "--compress " + wanted.name().toLowerCase(Locale.ROOT) + " does not fit the name "
                            + output.path().getFileName() + ", which says "
                            + ofName.get().name().toLowerCase(Locale.ROOT)
                            + ". Leave it out, or name the file otherwise.");
        }
        return wanted;
    }

    /** A name without such an ending says nothing. */
    private static Optional<Compression> ofName(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            return Optional.of(Compression.GZIP);
        }
        return name.endsWith(".zst") ? Optional.of(Compression.ZSTD) : Optional.empty();
    }
}
