package io.github.dbslicer.keys.redis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Commands that are sent together, and their answers. For one thread. */
final class Exchange implements AutoCloseable {
    private final Connections connections;
    private final Connection connection;
    private final BitSet answered = new BitSet();
    private int sent;
    private boolean inTransaction;

    Exchange(Connections connections, Connection connection) {
        this.connections = connections;
        this.connection = connection;
    }

    /** What follows up to {@link #commit} is carried out as one, and has one answer: the list of theirs. */
    void transaction() {
        put(Protocol.Command.MULTI);
        inTransaction = true;
    }

    void commit() {
        inTransaction = false;
        send(Protocol.Command.EXEC);
    }

    void send(Protocol.Command command, byte[]... arguments) {
        answered.set(sent, !inTransaction);
        put(command, arguments);
    }

    private void put(Protocol.Command command, byte[]... arguments) {
        try {
            connection.sendCommand(command, arguments);
            sent++;
        } catch (JedisException e) {
            throw connections.failures().broken(e);
        }
    }

    /**
     * Waits for the answers.
     *
     * @return one for each command, or transaction, since the last call
     * @throws io.github.dbslicer.error.SliceException {@code INTERIM} where one of them is an error
     */
    List<Object> answers() {
        List<Object> all;
        try {
            all = connection.getMany(sent);
        } catch (JedisException e) {
            throw connections.failures().broken(e);
        }
        // In the order in which they were sent: a transaction that fails says less than the command that made it fail.
        all.forEach(this::refuseError);
        List<Object> wanted = new ArrayList<>();
        answered.stream().forEach(index -> wanted.add(all.get(index)));
        answered.clear();
        sent = 0;
        return wanted;
    }

    private void refuseError(Object answer) {
        if (answer instanceof JedisDataException error) {
            throw connections.failures().refused(error);
        }
        if (answer instanceof List<?> parts) {
            parts.forEach(this::refuseError);
        }
    }

    @Override
    public void close() {
        if (sent == 0) {
            connections.giveBack(connection);
        } else {
            Connections.end(connection);
        }
    }
}
