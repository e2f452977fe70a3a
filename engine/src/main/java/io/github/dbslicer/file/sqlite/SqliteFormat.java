package io.github.dbslicer.file.sqlite;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileFormat;
import io.github.dbslicer.file.FileOutput;
import io.github.dbslicer.file.FileTarget;
import java.util.List;

/** One SQLite database, whatever kind of database the rows come from. */
public final class SqliteFormat implements FileFormat {
    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public FileTarget open(FileOutput output) {
        if (output.compression().filter(asked -> asked != Compression.NONE).isPresent()) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    "--compress: a SQLite database is not compressed, since nothing could open it then. Leave it out.");
        }
        return new SqliteFile(this, output.path());
    }

    @Override
    public List<String> endings() {
        return List.of(".db", ".sqlite", ".sqlite3");
    }

    /** The tables are made of what is known of the source's. */
    @Override
    public boolean holdsSchema() {
        return false;
    }
}
