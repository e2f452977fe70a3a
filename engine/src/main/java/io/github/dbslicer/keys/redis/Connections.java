package io.github.dbslicer.keys.redis;

import io.github.dbslicer.config.RedisConfig;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Connections with one Redis, as many as threads use at once. Safe for several threads. */
final class Connections implements AutoCloseable {
    private final RedisConfig config;
    private final RedisNames names;
    private final Failures failures;
    private final Sockets sockets;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean claimed;
    private boolean closed;

    Connections(RedisConfig config, RedisNames names) {
        this.config = config;
        this.names = names;
        this.failures = new Failures(config);
        this.sockets = new Sockets(config);
    }

    Failures failures() {
        return failures;
    }

    /** A connection for one exchange, which the caller closes. */
    Exchange begin() {
        boolean known;
        Connection connection;
        synchronized (this) {
            known = claimed;
            connection = idle.poll();
        }
        if (connection == null) {
            connection = open();
            if (known) {
                refuseElsewhere(connection);
            }
        }
        return new Exchange(this, connection);
    }

    /** Writes the marker of the run, which every further connection has to find. */
    void claim() {
        try (Exchange exchange = begin()) {
            byte[] one = RedisNames.ascii("1");
            byte[] seconds = RedisNames.ascii("EX");
            exchange.send(Protocol.Command.SET, names.marker(), one, seconds, RedisNames.lifetime());
            exchange.answers();
        }
        synchronized (this) {
            claimed = true;
        }
    }

    /** The address may lead to another server by now. */
    private void refuseElsewhere(Connection connection) {
        boolean here;
        try {
            connection.sendCommand(Protocol.Command.EXISTS, names.marker());
            here = Objects.equals(connection.getOne(), 1L);
        } catch (JedisException e) {
            end(connection);
            throw failures.of(e);
        }
        if (!here) {
            end(connection);
            throw failures.lost();
        }
    }

    private Connection open() {
        DefaultJedisClientConfig.Builder client = DefaultJedisClientConfig.builder()
                .protocol(RedisProtocol.RESP2)
                .autoNegotiateProtocol(false)
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .database(config.db());
        config.login().ifPresent(login -> {
            login.username().ifPresent(client::user);
            client.password(login.password().reveal());
        });
        try {
            Connection connection = new Connection(sockets, client.build());
            // A server that wants a certificate of ours, or does not speak as we do, says so with its first answer.
            connection.ping();
            return connection;
        } catch (JedisDataException e) {
            throw failures.refused(e);
        } catch (JedisException e) {
            throw failures.unreachable(e);
        }
    }

    synchronized void giveBack(Connection connection) {
        if (closed) {
            end(connection);
        } else {
            idle.push(connection);
        }
    }

    /** Has every connection that nobody uses say something. */
    void keepAlive() {
        List<Connection> resting;
        synchronized (this) {
            resting = List.copyOf(idle);
            idle.clear();
        }
        for (Connection connection : resting) {
            try (Exchange exchange = new Exchange(this, connection)) {
                exchange.send(Protocol.Command.PING);
                exchange.answers();
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(Connections::end);
        idle.clear();
    }

    /** What a connection says that cannot even be ended says nothing of the run. */
    static void end(Connection connection) {
        try {
            connection.close();
        } catch (JedisException e) {
            connection.setBroken();
        }
    }
}
