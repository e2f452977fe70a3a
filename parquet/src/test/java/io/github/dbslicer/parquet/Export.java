package io.github.dbslicer.parquet;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.ReadPolicy;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.FileOutput;
import io.github.dbslicer.slice.Confirmation;
import io.github.dbslicer.slice.Destination;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.slice.SliceResult;
import io.github.dbslicer.slice.Slicer;
import io.github.dbslicer.testkit.DatabaseServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes databases to Parquet files. */
final class Export {
    private static final int WORKERS = 3;

    private Export() {}

    static ConnectionConfig connection(String type, DatabaseServer server, String database) {
        return new ConnectionConfig(
                "source",
                type,
                server.host(),
                server.port(),
                server.user(),
                Optional.of(new Secret(server.password())),
                database,
                server.properties());
    }

    static ConnectionConfig sqlite(Path file) {
        return new ConnectionConfig("source", "sqlite", "", 0, "", Optional.empty(), file.toString(), Map.of());
    }

    /** Every row of every table. */
    static Judge whole(ConnectionConfig source, Path directory) {
        run(source, directory, Optional.empty(), RulesFile.EVERYTHING);
        return new Judge(directory);
    }

    static SliceResult run(
            ConnectionConfig source, Path directory, Optional<Compression> compression, RulesFile rules) {
        SliceRequest request = new SliceRequest(
                List.of(source),
                new Destination.File(new FileOutput(directory, ParquetFormat.NAME, compression)),
                rules,
                List.of(),
                WORKERS,
                Optional.empty(),
                ReadPolicy.DEFAULT,
                SliceRequest.Start.ANEW,
                Interim.DEFAULT,
                Optional.of(new Secret("masks of tests, chosen by this")));
        return new Slicer(new Dialects()).slice(request, Confirmation.given(), new SliceListener() {});
    }
}
