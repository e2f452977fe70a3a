package io.github.dbslicer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.ReadPolicy;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.slice.Confirmation;
import io.github.dbslicer.slice.Destination;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.slice.Slicer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Whole runs from a database that a test has filled to a file. */
public final class FileRun {
    private static final int WORKERS = 3;

    private final ConnectionConfig source;
    private final FileOutput output;

    public FileRun(ConnectionConfig source, Path file, String format) {
        this(source, new FileOutput(file, format, Optional.empty()));
    }

    public FileRun(ConnectionConfig source, FileOutput output) {
        this.source = source;
        this.output = output;
    }

    /** Exports every row. Returns the warnings. */
    public List<String> export() {
        return run(RulesFile.EVERYTHING);
    }

    /** Cuts a slice. Returns the warnings. */
    public List<String> slice(String rules) {
        return run(read(rules));
    }

    /** The export that must fail. */
    public SliceException fail() {
        SliceException failure = catchThrowableOfType(SliceException.class, this::export);
        assertThat(failure).as("the failure").isNotNull();
        return failure;
    }

    private List<String> run(RulesFile rules) {
        List<String> warnings = Collections.synchronizedList(new ArrayList<>());
        SliceRequest request = new SliceRequest(
                List.of(source),
                new Destination.File(output),
                rules,
                List.of(),
                WORKERS,
                new FileFormats().format(output.format()).holdsSchema()
                        ? Optional.of(SchemaScope.OBJECTS)
                        : Optional.empty(),
                ReadPolicy.DEFAULT,
                SliceRequest.Start.ANEW,
                Interim.DEFAULT,
                Optional.of(new Secret("masks of tests, chosen by this")));
        new Slicer(new Dialects()).slice(request, Confirmation.given(), new SliceListener() {
            @Override
            public void warning(String message) {
                warnings.add(message);
            }
        });
        return warnings;
    }

    private static RulesFile read(String rules) {
        try {
            Path file = Files.createTempFile("rules", ".yml");
            try {
                Files.writeString(file, rules);
                return RulesReader.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
