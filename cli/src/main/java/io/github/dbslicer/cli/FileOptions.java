package io.github.dbslicer.cli;

import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileFormats;
import io.github.dbslicer.file.FileOutput;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --output} and what is said of the file with it. */
final class FileOptions {
    private static final String USUAL_FORMAT = "pack";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file, or a directory of files, which needs no server.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            completionCandidates = FormatNames.class,
            description = "What the file is: pack (for 'dbslicer load'), sql (a script for the database's own client),"
                    + " csv, parquet, sqlite. Default: as its name ends, else pack")
    private @Nullable String format;

    @Option(
            names = "--compress",
            converter = CompressionReader.class,
            paramLabel = "none|gzip|zstd",
            description = "How the file is compressed. Default: as its name ends, else as is usual for the format")
    private @Nullable Compression compression;

    /** The names of the formats that there are. */
    static final class FormatNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return new FileFormats().names().iterator();
        }
    }

    /** Reads a way of compression as users write it. */
    static final class CompressionReader implements ITypeConverter<Compression> {
        @Override
        public Compression convert(String value) {
            return switch (value) {
                case "none" -> Compression.NONE;
                case "gzip" -> Compression.GZIP;
                case "zstd" -> Compression.ZSTD;
                default -> throw new TypeConversionException("expected none, gzip or zstd, not '" + value + "'");
            };
        }
    }

    boolean given() {
        return output != null;
    }

    /** Why they cannot be so. */
    Optional<String> refusal() {
        if (output == null) {
            String without = format != null ? "--format" : compression != null ? "--compress" : "";
            return without.isEmpty() ? Optional.empty() : Optional.of(without + " needs --output: it is about a file.");
        }
        return output.toString().isBlank() ? Optional.of("--output is empty: name a file.") : Optional.empty();
    }

    /** Empty where nothing is to be written to a file. */
    Optional<WriteTo> goal() {
        return Optional.ofNullable(output)
                .map(file -> new WriteTo.File(new FileOutput(file, format(file), compression())));
    }

    private String format(Path file) {
        return Optional.ofNullable(format)
                .or(() -> new FileFormats().byEnding(file))
                .orElse(USUAL_FORMAT);
    }

    private Optional<Compression> compression() {
        return Optional.ofNullable(compression);
    }
}
