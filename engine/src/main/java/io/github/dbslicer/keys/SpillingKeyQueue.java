package io.github.dbslicer.keys;

import java.util.Optional;

/** A queue that is in memory until the memory is needed, and on disk from then on. */
final class SpillingKeyQueue implements KeyQueue {
    private final KeyCodec codec;
    private final SpillingKeyStore store;
    private final Reservation reservation;
    private Optional<MemoryKeyQueue> memory;
    private Optional<DiskKeyQueue> disk = Optional.empty();

    SpillingKeyQueue(KeyCodec codec, SpillingKeyStore store) {
        this.codec = codec;
        this.store = store;
        this.memory = Optional.of(new MemoryKeyQueue(codec));
        this.reservation = new Reservation(store.budget(), this::spill);
    }

    @Override
    public void add(KeyList keys) {
        reservation.lock();
        try {
            reservation.reserve(() -> bytesWith(keys));
            queue().add(keys);
            reservation.settle(bytes());
            reservation.yieldIfAsked();
        } finally {
            reservation.unlock();
        }
    }

    @Override
    public KeyList take(int most) {
        reservation.lock();
        try {
            KeyList taken = queue().take(most);
            reservation.settle(bytes());
            reservation.yieldIfAsked();
            return taken;
        } finally {
            reservation.unlock();
        }
    }

    @Override
    public long waiting() {
        reservation.lock();
        try {
            return queue().waiting();
        } finally {
            reservation.unlock();
        }
    }

    private KeyQueue queue() {
        return memory.<KeyQueue>map(queue -> queue).orElseGet(disk::orElseThrow);
    }

    private long bytes() {
        return memory.map(MemoryKeyQueue::bytes)
                .orElseGet(() -> disk.orElseThrow().bytes());
    }

    private long bytesWith(KeyList more) {
        return memory.map(queue -> queue.bytesWith(more))
                .orElseGet(() -> disk.orElseThrow().bytesWith(more));
    }

    private void spill() {
        if (memory.isPresent()) {
            disk = Optional.of(DiskKeyQueue.of(memory.get(), codec, store));
            memory = Optional.empty();
        } else {
            disk.orElseThrow().spill();
        }
        reservation.settle(bytes());
    }
}
