package io.github.dbslicer.parquet;

import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileFormat;
import io.github.dbslicer.file.FileOutput;
import io.github.dbslicer.file.FileTarget;
import java.util.List;
import java.util.Optional;

/** Parquet: a directory with a file for each table, for analysis. */
public final class ParquetFormat implements FileFormat {

    static final String NAME = "parquet";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "a directory with a Parquet file for each table, for analysis";
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

    @Override
    public Optional<Compression> usualCompression() {
        return Optional.of(Compression.ZSTD);
    }
}
