package io.github.dbslicer.file.csv;

import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileFormat;
import io.github.dbslicer.file.FileOutput;
import io.github.dbslicer.file.FileTarget;
import java.util.List;

/** A directory with a text file of comma-separated values for each table, and a manifest that says what is in them. */
public final class CsvFormat implements FileFormat {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public FileTarget open(FileOutput output) {
        return new CsvTarget(this, output.path(), output.compression().orElse(Compression.NONE));
    }

    @Override
    public List<String> endings() {
        return List.of(".csv");
    }

    @Override
    public boolean holdsSchema() {
        return false;
    }
}
