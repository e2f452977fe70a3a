package io.github.dbslicer.file.pack;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.Beside;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileFormat;
import io.github.dbslicer.file.FileOutput;
import io.github.dbslicer.file.FileTarget;
import java.util.List;
import java.util.Locale;

/** A slice with all that a database of its kind needs to hold it again: tables, rows, the other objects. */
public final class PackFormat implements FileFormat {
    @Override
    public String name() {
        return "pack";
    }

    @Override
    public FileTarget open(FileOutput output) {
        output.compression().filter(asked -> asked != Compression.ZSTD).ifPresent(asked -> {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    "--compress " + asked.name().toLowerCase(Locale.ROOT)
                            + " does not go with --format pack, which is made of zstd frames. Leave it out.");
        });
        return new PackTarget(this, Beside.file(output.path()));
    }

    @Override
    public List<String> endings() {
        return List.of(".slice.zst", ".tar.zst");
    }

    @Override
    public boolean holdsSchema() {
        return true;
    }
}
