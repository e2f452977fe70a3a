package io.github.dbslicer.slice;

import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.keys.RunMemory;
import io.github.dbslicer.row.LargeArenas;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Who works on a run: readers of the source and writers of the target, who do not wait for each other as long as there is room between them. */
final class Crew implements AutoCloseable {
    /** What batches may take of it at most, all of them together. */
    private static final int PART_OF_MEMORY = 4;

    private static final Duration UNTIL_WRITTEN = Duration.ofSeconds(5);

    /** What arenas may take of it that are large because of huge rows; drivers and encoders take as much again, each. */
    private static final int PART_OF_LARGE_ARENAS = 8;

    private final PieceSizes sizes;
    private final RunMemory memory;
    private final Workers<ReaderSession> readers;
    private final Writers writers;

    /**
     * As many readers as the sources offer sessions, up to {@code workers}, and as many writers as the target takes. Nothing is opened yet.
     *
     * @param workers at least 1
     * @param memory the caller's to close
     */
    Crew(Databases databases, int workers, PieceSizes sizes, RunMemory memory, SliceListener listener) {
        this.sizes = sizes.within(memory.budget().limit() / PART_OF_MEMORY / (3L * workers));
        this.memory = memory;
        Ending ending = new Ending();
        IdentityHashMap<SourceDatabase, Pacing> pacings = new IdentityHashMap<>();
        List<ReaderSession> reading = databases.sourceOfWorkers(workers).stream()
                .map(source -> new ReaderSession(
                        source,
                        pacings.computeIfAbsent(source, one -> new Pacing(databases.courtesy(), one, listener))))
                .toList();
        List<WriterSession> writing = Stream.generate(() -> new WriterSession(databases.target()))
                .limit(databases.target().sessions(workers))
                .toList();
        this.readers = new Workers<>("reader", reading, ending);
        // One batch for each, and one more that waits.
        this.writers = new Writers(
                new Workers<>("writer", writing, ending),
                (writing.size() + 1L) * this.sizes.batchBytes(),
                memory.budget());
    }

    Workers<ReaderSession> readers() {
        return readers;
    }

    Writers writers() {
        return writers;
    }

    /** Where the keys of the run live. */
    KeyStore keys() {
        return memory.keys();
    }

    /** @param keysFound called when there may be keys to look up that were not there before */
    RowFlow flow(Runnable keysFound) {
        int batches = readers.size() + writers.workers().size();
        LargeArenas largeArenas = new LargeArenas(memory.budget().limit() / PART_OF_LARGE_ARENAS);
        return new RowFlow(sizes, readers.size(), writers, new Batches(batches, largeArenas), keysFound);
    }

    /**
     * Ends all work. What is just being written may come to its end, so that it is known how much is in the target, unless the caller is
     * interrupted. Returns when every thread has ended, or has had its time; an interrupted caller has less of it.
     */
    void abort() {
        readers.breakOff();
        if (!Thread.currentThread().isInterrupted()) {
            writers.workers().letGo(UNTIL_WRITTEN);
        }
        writers.workers().breakOff();
        readers.awaitBrokenOff();
        writers.workers().awaitBrokenOff();
    }

    @Override
    public void close() {
        try (writers) {
            readers.close();
        }
    }
}
