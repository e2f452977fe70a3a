package io.github.dbslicer.run;

import io.github.dbslicer.dialect.Target;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.keys.RunMemory;
import io.github.dbslicer.row.LargeArenas;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who works on a run: readers of what it copies and writers of the target, who do not wait for each other as long as there is room between them.
 *
 * @param <R> what a reader reads by
 */
public final class Crew<R extends WorkerSession> implements AutoCloseable {
    /** What batches may take of it at most, all of them together. */
    private static final int PART_OF_MEMORY = 4;

    private static final Duration UNTIL_WRITTEN = Duration.ofSeconds(5);

    /** What arenas may take of it that are large because of huge rows; drivers and encoders take as much again, each. */
    private static final int PART_OF_LARGE_ARENAS = 8;

    private final PieceSizes sizes;
    private final RunMemory memory;
    private final Workers<R> readers;
    private final Writers writers;

    /**
     * As many readers as there are sessions for them, and as many writers as the target takes. Nothing is opened yet.
     *
     * @param reading at least one
     * @param workers that write at most, at least 1
     * @param memory the caller's to close
     */
    public Crew(List<R> reading, Target target, int workers, PieceSizes sizes, RunMemory memory) {
        this.sizes = sizes.within(memory.budget().limit() / PART_OF_MEMORY / (3L * workers));
        this.memory = memory;
        Ending ending = new Ending();
        List<WriterSession> writing = Stream.generate(() -> new WriterSession(target))
                .limit(target.sessions(workers))
                .toList();
        this.readers = new Workers<>("reader", reading, ending);
        // One batch for each, and one more that waits.
        this.writers = new Writers(
                new Workers<>("writer", writing, ending),
                (writing.size() + 1L) * this.sizes.batchBytes(),
                memory.budget());
    }

    public Workers<R> readers() {
        return readers;
    }

    public Writers writers() {
        return writers;
    }

    /** Where the keys of the run live. */
    public KeyStore keys() {
        return memory.keys();
    }

    /** @param workFound called when there may be work for readers that was not there before */
    public RowFlow flow(Runnable workFound) {
        int batches = readers.size() + writers.workers().size();
        LargeArenas largeArenas = new LargeArenas(memory.budget().limit() / PART_OF_LARGE_ARENAS);
        return new RowFlow(sizes, readers.size(), writers, new Batches(batches, largeArenas), workFound);
    }

    /**
     * Ends all work. What is just being written may come to its end, so that it is known how much is in the target, unless the caller is
     * interrupted. Returns when every thread has ended, or has had its time; an interrupted caller has less of it.
     */
    public void abort() {
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
