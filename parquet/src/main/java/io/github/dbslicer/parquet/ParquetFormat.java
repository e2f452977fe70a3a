package io.github.dbslicer.parquet;

import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileFormat;
import io.github.dbslicer.file.FileOutput;
import io.github.dbslicer.file.FileTarget;
import java.util.List;

/** Parquet: a directory with a file for each table, for analysis. */
public final class ParquetFormat implements FileFormat {

    static final String NAME = "parquet";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FileTarget open(FileOutput output) {
        return new ParquetTarget(this, output.path(), output.compression().orElse(Compression.ZSTD));
    }

    @Override
    public List<String> endings() {
        return List.of(".parquet");
    }

    @Override
    public boolean holdsSchema() {
        return false;
    }
}
