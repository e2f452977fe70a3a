package io.github.dbslicer.slice.e2e;

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
import io.github.dbslicer.dialect.TestDatabases;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.load.LoadResult;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Destination;
import io.github.dbslicer.slice.SliceListener;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.slice.Slicer;
import io.github.dbslicer.slice.ThroughPack;
import io.github.dbslicer.verify.Verification;
import io.github.dbslicer.verify.Verifier;
import io.github.dbslicer.verify.VerifyRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A source and a target that a test fills, and whole runs from one to the other. */
final class Scenario {
    private static final int WORKERS = 3;

    /** Slices of every so many-th test are taken through a pack, too. */
    private static final int PACKED_ONE_IN = 6;

    private static final Secret MASKING_KEY = new Secret("masks of tests, chosen by this");

    private final LiveDatabase source;
    private final LiveDatabase target;
    private ConnectionConfig readFrom;
    private ConnectionConfig writeTo;
    private Secret maskingKey = MASKING_KEY;

    Scenario(TestDatabases databases) {
        this(LiveDatabase.create(databases), LiveDatabase.create(databases));
    }

    Scenario(LiveDatabase source, LiveDatabase target) {
        this.source = source;
        this.target = target;
        this.readFrom = source.config();
        this.writeTo = target.config();
    }

    LiveDatabase source() {
        return source;
    }

    LiveDatabase target() {
        return target;
    }

    /** Creates tables on both sides. */
    Scenario tables(String... definitions) {
        source.execute(definitions);
        target.execute(definitions);
        return this;
    }

    /** Fills the source. */
    Scenario rows(String... statements) {
        source.execute(statements);
        return this;
    }

    /** Has runs connect in another way. */
    Scenario connecting(ConnectionConfig toSource, ConnectionConfig toTarget) {
        readFrom = toSource;
        writeTo = toTarget;
        return this;
    }

    /** Has masked values be chosen by another key. */
    Scenario maskingBy(String key) {
        maskingKey = new Secret(key);
        return this;
    }

    /**
     * Slices twice with masks, into the tables that the target has and into tables that are made anew, and has the target verified each time.
     *
     * @return the second run
     */
    Cut cutMasked(String rules) {
        for (Optional<SchemaScope> copied : List.of(Optional.<SchemaScope>empty(), Optional.of(SchemaScope.OBJECTS))) {
            Cut cut = run(request(rules, copied), new SliceListener() {});
            Verification verification = verify(rules);
            assertThat(verification.passed()).as(verification.toString()).isTrue();
            if (ThroughPack.takes(rules.hashCode(), PACKED_ONE_IN)) {
                LoadResult loaded = ThroughPack.load(request(rules, copied));
                assertThat(loaded.rows()).isEqualTo(cut.result().rows());
                Verification again = verify(rules);
                assertThat(again.passed()).as("through a pack: %s", again).isTrue();
            }
            if (copied.isPresent()) {
                return cut;
            }
        }
        throw new IllegalStateException();
    }

    /**
     * Slices twice, into the tables that the target has and into tables that are made anew, and compares the whole target each time.
     *
     * @return the second run
     */
    Cut cut(String rules, Rows... expected) {
        for (Optional<SchemaScope> copied : List.of(Optional.<SchemaScope>empty(), Optional.of(SchemaScope.OBJECTS))) {
            Cut cut = run(request(rules, copied), new SliceListener() {});
            compare(cut, expected);
            if (ThroughPack.takes(rules.hashCode() + 31L * List.of(expected).hashCode(), PACKED_ONE_IN)) {
                compare(ThroughPack.load(request(rules, copied)).rows(), expected);
            }
            if (copied.isPresent()) {
                return cut;
            }
        }
        throw new IllegalStateException();
    }

    /** The run of {@link #cut} that must fail, into the tables that the target has. */
    SliceException fail(String rules) {
        return fail(rules, new SliceListener() {});
    }

    SliceException fail(String rules, SliceListener listener) {
        return fail(request(rules, Optional.empty()), listener);
    }

    SliceException fail(SliceRequest request, SliceListener listener) {
        SliceException failure = catchThrowableOfType(SliceException.class, () -> run(request, listener));
        assertThat(failure).as("the failure").isNotNull();
        return failure;
    }

    SliceRequest request(String rules, Optional<SchemaScope> copySchema, String... tables) {
        return new SliceRequest(
                List.of(readFrom),
                new Destination.Database(writeTo),
                read(rules),
                List.of(tables),
                WORKERS,
                copySchema,
                ReadPolicy.DEFAULT,
                SliceRequest.Start.ANEW,
                Interim.DEFAULT,
                Optional.of(maskingKey));
    }

    Cut run(SliceRequest request, SliceListener listener) {
        List<String> warnings = Collections.synchronizedList(new ArrayList<>());
        var result = new Slicer(new Dialects())
                .slice(request, (emptied, tables) -> true, new RecordingListener(listener, warnings));
        return new Cut(result, warnings);
    }

    /** Holds the whole target, and the counts that the run gave, to the rows that are expected. */
    void compare(Cut cut, Rows... expected) {
        compare(cut.result().rows(), expected);
    }

    /** The same of the counts that any run gave. */
    void compare(Map<TableId, Long> found, Rows... expected) {
        Map<String, List<String>> rows = new TreeMap<>();
        source.tables().forEach(table -> rows.put(table, List.of()));
        for (Rows some : expected) {
            List<String> chosen = source.rows(some.table(), some.condition());
            assertThat(chosen).as("rows of the source: %s", some).hasSize(some.count());
            rows.put(some.table(), chosen);
        }
        assertThat(target.tables()).as("tables of the target").isEqualTo(source.tables());
        rows.forEach((table, chosen) ->
                assertThat(target.rows(table, "1 = 1")).as("table %s", table).containsExactlyElementsOf(chosen));
        Map<TableId, Long> counts = new TreeMap<>();
        rows.forEach((table, chosen) -> counts.put(source.id(table), (long) chosen.size()));
        assertThat(found).as("counts of the run").isEqualTo(counts);
    }

    /** Holds the target against the source. */
    Verification verify(String rules) {
        return verify(rules, maskingKey);
    }

    /** The same, of a target that was masked by another key. */
    Verification verify(String rules, Secret otherKey) {
        VerifyRequest request =
                new VerifyRequest(List.of(readFrom), writeTo, read(rules), List.of(), 1, ReadPolicy.DEFAULT);
        return new Verifier(new Dialects()).verify(request.masking(Optional.of(otherKey)), new StepListener() {});
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
