package io.github.dbslicer.file.pack;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Finds out whether the frames that a manifest lists are as they were written. Several threads take them in turn. */
final class Integrity {
    private static final int BUFFER = 1 << 18;
    private static final long WORTH_A_THREAD = 1 << 20;

    private final PackBytes file;
    private final List<Section> sections;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Section> damaged = Collections.synchronizedList(new ArrayList<>());

    Integrity(PackBytes file, List<Section> sections) {
        this.file = file;
        this.sections = sections;
    }

    /**
     * A frame of the file.
     *
     * @param label what it holds, in words for the user
     */
    record Section(Supplier<String> label, Stored stored) {
        String altered() {
            return Damage.altered(label.get(), stored.offset(), stored.end());
        }
    }

    /** @throws SliceException {@code SOURCE_FILE} where they do not make up the file, from its first byte to where the manifest begins */
    void requireWhole(long manifest) {
        // Where frames begin and where others end is the same: so each byte belongs to one of them.
        long[] begins = sorted(Stored::offset);
        long[] ends = sorted(Stored::end);
        boolean whole = begins.length > 0
                && begins[0] == 0
                && ends[ends.length - 1] == manifest
                && Arrays.equals(begins, 1, begins.length, ends, 0, ends.length - 1)
                && sections.stream().allMatch(section -> section.stored().length() > 0);
        if (!whole) {
            throw file.refused("is damaged: its manifest does not list all that it holds." + Damage.REMEDY);
        }
    }

    private long[] sorted(ToLongFunction<Stored> edge) {
        return sections.stream().map(Section::stored).mapToLong(edge).sorted().toArray();
    }

    /** @throws SliceException {@code SOURCE_FILE} that names the first that is not as it was written */
    void requireUnaltered() {
        checkAll();
        damaged.stream()
                .min(Comparator.comparingLong(section -> section.stored().offset()))
                .ifPresent(first -> {
                    throw file.refused(
                            "is damaged: " + first.altered() + others(damaged.size() - 1) + "." + Damage.REMEDY);
                });
    }

    private static String others(int count) {
        return count == 0 ? "" : count == 1 ? ", nor is one more part" : ", nor are " + count + " more parts";
    }

    private void checkAll() {
        int threads = threads();
        ExecutorService crew = Executors.newFixedThreadPool(threads);
        try {
            Callable<Integer> checking = this::checkInTurn;
            for (Future<Integer> done : crew.invokeAll(Collections.nCopies(threads, checking))) {
                done.get();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.", ended);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SliceException known ? known : new IllegalStateException(e.getCause());
        } finally {
            crew.shutdownNow();
        }
    }

    /** As many as have something to do, and not so many that they get into each other's way on a disk. */
    private int threads() {
        long bytes =
                sections.stream().map(Section::stored).mapToLong(Stored::length).sum();
        long worth = 1 + bytes / WORTH_A_THREAD;
        return (int) Math.min(worth, Math.min(4, Runtime.getRuntime().availableProcessors()));
    }

    private Integer checkInTurn() throws InterruptedException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        int checked = 0;
        for (int index = next.getAndIncrement(); index < sections.size(); index = next.getAndIncrement()) {
            Section section = sections.get(index);
            Stored stored = section.stored();
            for (long at = stored.offset(); at < stored.end(); at += BUFFER) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                int count = (int) Math.min(BUFFER, stored.end() - at);
                file.read(at, buffer, 0, count);
                digest.update(buffer, 0, count);
            }
            if (!Sha256.of(digest).equals(stored.sha256())) {
                damaged.add(section);
            }
            checked++;
        }
        return checked;
    }
}
