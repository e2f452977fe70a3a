package io.github.dbslicer.keys.redis;

import io.github.dbslicer.config.RedisConfig;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyQueue;
import io.github.dbslicer.keys.KeySet;
import io.github.dbslicer.keys.KeyStore;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import redis.clients.jedis.Protocol;

/**
 * The keys of one run in Redis, all under a name that no other run has. They go when the store is closed; those of a run that was killed go
 * by themselves within {@link RedisNames#LIFETIME}.
 *
 * <p>What Redis holds is counted along here and compared with every batch, so that a key which is lost there, for whatever reason, ends the
 * run. A command whose answer does not come is never sent again: whether it was carried out is not known, and a key that was added twice
 * would pass for one that was there before.
 */
final class RedisKeyStore implements KeyStore {
    private final RedisNames names;
    private final Connections connections;
    private final KeptAlive keptAlive;
    private final String description;
    private final Queue<CountedKeys> all = new ConcurrentLinkedQueue<>();

    private RedisKeyStore(RedisNames names, Connections connections, String description) {
        this.names = names;
        this.connections = connections;
        this.description = description;
        this.keptAlive = new KeptAlive(names, connections);
    }

    /** @throws SliceException {@code INTERIM} where it cannot be reached, or might lose keys */
    static RedisKeyStore open(RedisConfig config) {
        RedisNames names = new RedisNames(config.prefix());
        Connections connections = new Connections(config, names);
        try {
            ServerFacts facts = ServerFacts.read(connections);
            facts.refuseUnfit(connections.failures());
            connections.claim();
            RedisKeyStore store = new RedisKeyStore(names, connections, facts.describe(config, names));
            store.keptAlive.start();
            return store;
        } catch (SliceException refused) {
            connections.close();
            throw refused;
        }
    }

    @Override
    public KeySet newSet(KeyCodec codec) {
        RedisKeySet set = new RedisKeySet(codec, connections, names);
        all.add(set);
        return set;
    }

    @Override
    public KeyQueue newQueue(KeyCodec codec) {
        RedisKeyQueue queue = new RedisKeyQueue(codec, connections, names);
        all.add(queue);
        return queue;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public void check() {
        keptAlive.check();
        all.forEach(CountedKeys::check);
    }

    @Override
    public void close() {
        keptAlive.close();
        try (connections) {
            names.takeAll(some -> {
                try (Exchange exchange = connections.begin()) {
                    exchange.send(Protocol.Command.UNLINK, some);
                    exchange.answers();
                }
            });
        }
    }
}
