package io.github.dbslicer.keys.redis;

import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeyQueue;
import java.util.List;
import redis.clients.jedis.Protocol;

/**
 * A SET of all keys that were ever added, and two sorted sets of those that wait: one that is being taken, and one of what has been added
 * meanwhile. Sorted sets order members of one score by their bytes, as keys are ordered.
 */
final class RedisKeyQueue implements KeyQueue, CountedKeys {
    private static final byte[] SCORE = RedisNames.ascii("0");
    private static final int KEYS_AT_ONCE = 10_000;

    private final KeyCodec codec;
    private final Connections connections;
    private final RedisNames names;
    private final RedisKeySet known;
    private Waiting pending;
    private Waiting giving;

    RedisKeyQueue(KeyCodec codec, Connections connections, RedisNames names) {
        this.codec = codec;
        this.connections = connections;
        this.names = names;
        this.known = new RedisKeySet(codec, connections, names);
        this.pending = new Waiting(names.next());
        this.giving = new Waiting(names.next());
    }

    /** A sorted set, and how many keys it has. */
    private static final class Waiting {
        private final byte[] name;
        private long size;

        private Waiting(byte[] name) {
            this.name = name;
        }
    }

    @Override
    public synchronized void add(KeyList keys) {
        Members members = new Members(keys, known.addAll(keys));
        while (members.hasMore()) {
            addWindow(members.window());
        }
    }

    private void addWindow(List<Members.Piece> pieces) {
        try (Exchange exchange = connections.begin()) {
            for (Members.Piece piece : pieces) {
                exchange.transaction();
                exchange.send(Protocol.Command.ZADD, piece.arguments(pending.name, SCORE));
                exchange.send(Protocol.Command.ZCARD, pending.name);
                exchange.send(Protocol.Command.EXPIRE, pending.name, RedisNames.lifetime());
                exchange.commit();
            }
            List<Object> answers = exchange.answers();
            for (int index = 0; index < pieces.size(); index++) {
                long added = pieces.get(index).keys().size();
                pending.size += added;
                if (!((List<?>) answers.get(index)).subList(0, 2).equals(List.of(added, pending.size))) {
                    throw connections.failures().lost();
                }
            }
        }
    }

    @Override
    public synchronized KeyList take(int most) {
        if (giving.size == 0 && pending.size > 0) {
            names.drop(giving.name);
            giving = pending;
            pending = new Waiting(names.next());
        }
        KeyList taken = codec.newList();
        for (long left = Math.min(most, giving.size); left > 0; left = Math.min(left - KEYS_AT_ONCE, giving.size)) {
            pop((int) Math.min(left, KEYS_AT_ONCE), taken);
        }
        return taken;
    }

    private void pop(int count, KeyList taken) {
        try (Exchange exchange = connections.begin()) {
            exchange.send(Protocol.Command.ZPOPMIN, giving.name, RedisNames.ascii(Integer.toString(count)));
            exchange.send(Protocol.Command.ZCARD, giving.name);
            List<Object> answers = exchange.answers();
            List<?> keysAndScores = (List<?>) answers.get(0);
            giving.size -= count;
            if (keysAndScores.size() != 2 * count || !answers.get(1).equals(giving.size)) {
                throw connections.failures().lost();
            }
            for (int index = 0; index < keysAndScores.size(); index += 2) {
                taken.append((byte[]) keysAndScores.get(index));
            }
        }
    }

    @Override
    public synchronized long waiting() {
        return giving.size + pending.size;
    }

    @Override
    public synchronized void check() {
        known.check();
        try (Exchange exchange = connections.begin()) {
            exchange.send(Protocol.Command.ZCARD, giving.name);
            exchange.send(Protocol.Command.ZCARD, pending.name);
            if (!exchange.answers().equals(List.of(giving.size, pending.size))) {
                throw connections.failures().lost();
            }
        }
    }
}
