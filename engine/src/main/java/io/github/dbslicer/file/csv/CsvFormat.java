package io.github.dbslicer.file.csv;

import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileFormat;
import io.github.dbslicer.file.FileOutput;
import io.github.dbslicer.file.FileTarget;
import java.util.Optional;

/** A directory with a text file of comma-separated values for each table, and a manifest that says what is in them. */
public final class CsvFormat implements FileFormat {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String summary() {
        return "a directory with one CSV file a table";
    }

    @Override
    public FileTarget open(FileOutput output) {
        return new CsvTarget(this, output.path(), output.compression().orElse(Compression.NONE));
    }

    @Override
    public boolean holdsSchema() {
        return false;
    }

    @Override
    public Optional<Compression> usualCompression() {
        return Optional.of(Compression.NONE);
    }
}
