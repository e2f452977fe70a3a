package io.github.dbslicer.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Makes a server seem far away: what is sent to the port of this machine, and what comes back, arrives as much later as the way takes, in
 * order and complete. As on a real network, that holds for the packets that open a connection too, and a distance costs no bandwidth. Safe
 * for several threads.
 */
final class DistantServer implements AutoCloseable {
    /** Until a server knows of a connection, three packets of TCP have crossed: one there, one back, one there. */
    private static final int HANDSHAKE = 3;

    private final ServerSocket listener;
    private final String host;
    private final int port;
    private final Duration oneWay;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

    private DistantServer(ServerSocket listener, String host, int port, Duration oneWay) {
        this.listener = listener;
        this.host = host;
        this.port = port;
        this.oneWay = oneWay;
    }

    /** Begins to accept connections to a server that is near. */
    static DistantServer of(String host, int port, Duration oneWay) {
        try {
            ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            DistantServer server = new DistantServer(listener, host, port, oneWay);
            start("distance", server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String host() {
        return listener.getInetAddress().getHostAddress();
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                sockets.add(client);
                client.setTcpNoDelay(true);
                start("distance-connect", () -> connect(client));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket client) throws InterruptedException {
        DelayLine there = new DelayLine(oneWay);
        start("distance-from-client", () -> there.fill(client));
        TimeUnit.NANOSECONDS.sleep(HANDSHAKE * oneWay.toNanos());
        try (client;
                Socket server = new Socket(host, port)) {
            sockets.add(server);
            server.setTcpNoDelay(true);
            DelayLine back = new DelayLine(oneWay);
            start("distance-from-server", () -> back.fill(server));
            start("distance-to-server", () -> pass(there, server, client));
            pass(back, client, server);
        } catch (IOException e) {
            // No server: the client finds its connection closed, as it would find the server's.
            forget(client);
        }
    }

    /** Whichever direction ends first ends the connection: neither protocol goes on with one half of it. */
    private void pass(DelayLine line, Socket to, Socket other) throws InterruptedException {
        line.drain(to);
        forget(to);
        forget(other);
    }

    private void forget(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a thread does until it is told to stop. */
    @FunctionalInterface
    private interface Work {
        void run() throws InterruptedException;
    }

    private static void start(String name, Work work) {
        Thread thread = new Thread(() -> runInterruptibly(work), name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void runInterruptibly(Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(this::forget);
        }
    }
}
