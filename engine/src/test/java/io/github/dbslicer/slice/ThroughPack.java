package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.file.FileOutput;
import io.github.dbslicer.load.LoadRequest;
import io.github.dbslicer.load.LoadResult;
import io.github.dbslicer.load.PackInput;
import io.github.dbslicer.load.SizedLoader;
import io.github.dbslicer.run.PieceSizes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Takes slices the long way: into a pack, and from there into their target. {@code -Ddbslicer.packs=N} has tests that run anyway take every so many-th
 * slice that way, too; 1 for all.
 */
public final class ThroughPack {
    /** All that packs can hold of a schema. */
    private static final SchemaScope ALL = new SchemaScope(EnumSet.allOf(SchemaPart.class));

    private ThroughPack() {}

    /** Whether a test should take its so many-th slice the long way. */
    public static boolean takes(long number, int oneIn) {
        return number % Integer.getInteger("dbslicer.packs", oneIn) == 0;
    }

    /** Cuts the slice into a pack, and loads that into the target as the slice would have gone there. */
    public static LoadResult load(SliceRequest request) {
        return load(request, PieceSizes.DEFAULT);
    }

    static LoadResult load(SliceRequest request, PieceSizes sizes) {
        try {
            Path directory = Files.createTempDirectory("packs");
            Path file = directory.resolve("through.slice.zst");
            try {
                write(request, file, sizes);
                LoadRequest load = new LoadRequest(
                        new PackInput.File(file),
                        request.targetDatabase(),
                        List.of(),
                        request.workers(),
                        request.copySchema());
                return SizedLoader.of(sizes).load(load, Confirmation.given(), new SliceListener() {});
            } finally {
                Files.deleteIfExists(file);
                // Which tells of whatever is left beside the pack.
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts the slice into a pack. */
    public static void write(SliceRequest request, Path file) {
        write(request, file, PieceSizes.DEFAULT);
    }

    private static void write(SliceRequest request, Path file, PieceSizes sizes) {
        SliceRequest cut = new SliceRequest(
                request.sources(),
                new Destination.File(new FileOutput(file, "pack", Optional.empty())),
                request.rules(),
                request.tables(),
                request.workers(),
                Optional.of(ALL),
                request.reading(),
                request.start(),
                request.interim(),
                request.maskingKey());
        new Slicer(new Dialects(), sizes).slice(cut, Confirmation.given(), new SliceListener() {});
    }
}
