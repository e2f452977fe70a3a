package io.github.dbslicer.keys.redis;

import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeySet;
import java.util.BitSet;
import java.util.List;
import redis.clients.jedis.Protocol;

/**
 * A SET of Redis. What is asked of it together is sent together, and is followed by the question how many keys it has, which must be as many
 * as were added.
 */
final class RedisKeySet implements KeySet, CountedKeys {
    private final KeyCodec codec;
    private final Connections connections;
    private final RedisNames names;
    private final byte[] name;
    private long size;

    RedisKeySet(KeyCodec codec, Connections connections, RedisNames names) {
        this.codec = codec;
        this.connections = connections;
        this.names = names;
        this.name = names.next();
    }

    @Override
    public synchronized BitSet addAll(KeyList keys) {
        // What a command adds is new to it as often as it is there.
        Members members = new Members(keys, codec.newSet().addAll(keys));
        BitSet added = new BitSet(keys.size());
        while (members.hasMore()) {
            addWindow(members.window(), added);
        }
        return added;
    }

    private void addWindow(List<Members.Piece> pieces, BitSet added) {
        try (Exchange exchange = connections.begin()) {
            for (Members.Piece piece : pieces) {
                byte[][] arguments = piece.arguments(name);
                exchange.transaction();
                exchange.send(Protocol.Command.SMISMEMBER, arguments);
                exchange.send(Protocol.Command.SADD, arguments);
                exchange.send(Protocol.Command.SCARD, name);
                exchange.send(Protocol.Command.EXPIRE, name, RedisNames.lifetime());
                exchange.commit();
            }
            List<Object> answers = exchange.answers();
            for (int index = 0; index < pieces.size(); index++) {
                takeAdded(pieces.get(index), (List<?>) answers.get(index), added);
            }
        }
    }

    private void takeAdded(Members.Piece piece, List<?> answers, BitSet added) {
        long fresh = 0;
        List<?> there = (List<?>) answers.get(0);
        for (int index = 0; index < there.size(); index++) {
            if (there.get(index).equals(0L)) {
                added.set(piece.numbers().get(index));
                fresh++;
            }
        }
        size += fresh;
        if (!answers.subList(1, 3).equals(List.of(fresh, size))) {
            throw connections.failures().lost();
        }
    }

    @Override
    public synchronized BitSet contained(KeyList keys) {
        BitSet all = new BitSet(keys.size());
        all.set(0, keys.size());
        Members members = new Members(keys, all);
        BitSet contained = new BitSet(keys.size());
        while (members.hasMore()) {
            askWindow(members.window(), contained);
        }
        return contained;
    }

    private void askWindow(List<Members.Piece> pieces, BitSet contained) {
        try (Exchange exchange = connections.begin()) {
            pieces.forEach(piece -> exchange.send(Protocol.Command.SMISMEMBER, piece.arguments(name)));
            exchange.send(Protocol.Command.SCARD, name);
            List<Object> answers = exchange.answers();
            for (int piece = 0; piece < pieces.size(); piece++) {
                List<?> there = (List<?>) answers.get(piece);
                for (int index = 0; index < there.size(); index++) {
                    contained.set(
                            pieces.get(piece).numbers().get(index),
                            there.get(index).equals(1L));
                }
            }
            refuseOther(answers.get(pieces.size()));
        }
    }

    @Override
    public synchronized long size() {
        return size;
    }

    @Override
    public synchronized void check() {
        try (Exchange exchange = connections.begin()) {
            exchange.send(Protocol.Command.SCARD, name);
            refuseOther(exchange.answers().get(0));
        }
    }

    private void refuseOther(Object count) {
        if (!count.equals(size)) {
            throw connections.failures().lost();
        }
    }

    @Override
    public synchronized void close() {
        try (Exchange exchange = connections.begin()) {
            exchange.send(Protocol.Command.UNLINK, name);
            exchange.answers();
        }
        names.drop(name);
        size = 0;
    }
}
