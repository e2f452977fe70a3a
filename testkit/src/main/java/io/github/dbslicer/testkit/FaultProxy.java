package io.github.dbslicer.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between clients and a server, at a port of its own of this machine, and does to connections what a network does on a bad day. Safe
 * for several threads.
 *
 * <p>A plan says which fault each connection meets, so that a run meets the same ones again as far as its threads make their connections in
 * the same order.
 */
public final class FaultProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final String host;
    private final int port;
    private final FaultPlan plan;
    private final Queue<ProxyConnection> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Map<Fault.Kind, Integer> hits = new EnumMap<>(Fault.Kind.class);
    private volatile boolean armed = true;
    private volatile long refusingUntil = System.nanoTime();

    private FaultProxy(ServerSocket listener, String host, int port, FaultPlan plan) {
        this.listener = listener;
        this.host = host;
        this.port = port;
        this.plan = plan;
    }

    /** Begins to accept connections to this server. */
    public static FaultProxy to(String host, int port, FaultPlan plan) {
        try {
            ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            FaultProxy proxy = new FaultProxy(listener, host, port, plan);
            ProxyConnection.start("proxy-" + listener.getLocalPort(), proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String host() {
        return listener.getInetAddress().getHostAddress();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Lets everything pass from now on. What has gone wrong already stays wrong. */
    public void disarm() {
        armed = false;
    }

    /** How often each kind of fault has hit. */
    public Map<Fault.Kind, Integer> hits() {
        synchronized (hits) {
            return Map.copyOf(hits);
        }
    }

    /** How many connections have been made, refused ones not counted. */
    public int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                serve(listener.accept());
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket client) throws IOException {
        if (armed && System.nanoTime() < refusingUntil) {
            ProxyConnection.reset(client);
            return;
        }
        Socket server;
        try {
            server = new Socket(host, port);
        } catch (IOException e) {
            // The client is told as the network would tell it.
            ProxyConnection.reset(client);
            return;
        }
        Optional<Fault> fault = plan.fault(connections.getAndIncrement());
        ProxyConnection connection = new ProxyConnection(client, server, fault, this::strikes);
        open.add(connection);
        connection.start();
    }

    /** Whether a fault that is due happens. */
    private boolean strikes(Fault fault) {
        if (!armed) {
            return false;
        }
        synchronized (hits) {
            hits.merge(fault.kind(), 1, Integer::sum);
        }
        if (fault.kind() == Fault.Kind.REFUSE) {
            refusingUntil = System.nanoTime() + fault.time().toNanos();
        }
        return true;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(ProxyConnection::close);
        }
    }
}
