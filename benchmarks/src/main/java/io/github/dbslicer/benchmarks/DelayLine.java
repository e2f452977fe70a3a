package io.github.dbslicer.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One direction of a connection: what goes in comes out unchanged, later. One thread fills it and another one drains it. */
final class DelayLine {
    private static final int CHUNK = 64 << 10;
    /** At most 32 MB on their way: as with a network's own windows, a receiver that does not read stops the sender in the end. */
    private static final int MOST_CHUNKS = 512;

    private final long delay;
    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(MOST_CHUNKS);
    private volatile boolean broken;

    DelayLine(Duration delay) {
        this.delay = delay.toNanos();
    }

    /** Bytes, none at the end, and when they arrive. */
    private static final class Chunk {
        private final byte[] bytes;
        private final long due;

        private Chunk(byte[] bytes, long due) {
            this.bytes = bytes;
            this.due = due;
        }
    }

    /** Takes what a socket receives, to its end. */
    void fill(Socket from) throws InterruptedException {
        byte[] bytes = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                put(Arrays.copyOf(bytes, length));
            }
        } catch (IOException e) {
            // Broken off: the other side is told, as of an end, after all that came before.
        }
        put(new byte[0]);
    }

    /** Sends on what has been on its way for long enough, to the end. */
    void drain(Socket to) throws InterruptedException {
        try {
            OutputStream out = to.getOutputStream();
            Chunk chunk = next();
            while (chunk.bytes.length > 0) {
                out.write(chunk.bytes);
                chunk = next();
            }
        } catch (IOException e) {
            // Nobody receives any more.
            broken = true;
        }
    }

    private void put(byte[] bytes) throws InterruptedException {
        Chunk chunk = new Chunk(bytes, System.nanoTime() + delay);
        boolean taken = broken;
        while (!taken) {
            taken = chunks.offer(chunk, 1, TimeUnit.SECONDS) || broken;
        }
    }

    private Chunk next() throws InterruptedException {
        Chunk chunk = chunks.take();
        long left = chunk.due - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
        return chunk;
    }
}
