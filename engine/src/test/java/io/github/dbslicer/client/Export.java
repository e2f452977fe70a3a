package io.github.dbslicer.client;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.file.FileOutput;
import io.github.dbslicer.slice.Confirmation;
import io.github.dbslicer.slice.Destination;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.slice.SliceResult;
import io.github.dbslicer.slice.Slicer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Writes whole databases to scripts. */
public final class Export {
    private static final int WORKERS = 3;
    private static final SchemaScope ALL = new SchemaScope(EnumSet.allOf(SchemaPart.class));

    private Export() {}

    /** Every row of every table, and all that is defined. */
    public static SliceResult write(ConnectionConfig source, FileOutput output) {
        return write(source, output, RulesFile.EVERYTHING);
    }

    public static SliceResult write(ConnectionConfig source, FileOutput output, RulesFile rules) {
        SliceRequest request = new SliceRequest(List.of(source), source, rules, List.of(), WORKERS, Optional.of(ALL))
                .into(new Destination.File(output));
        return new Slicer(new Dialects()).slice(request, Confirmation.given(), new SliceListener() {});
    }

    /** As {@link #write}, to a file whose name says all. */
    public static String script(ConnectionConfig source, Path file) {
        write(source, new FileOutput(file, "sql", Optional.empty()));
        return read(file);
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
