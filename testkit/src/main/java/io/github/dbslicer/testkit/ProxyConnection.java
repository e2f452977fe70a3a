package io.github.dbslicer.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One connection through a {@link FaultProxy}: two sockets and a thread for each direction. */
final class ProxyConnection {
    private static final int CHUNK = 16 << 10;

    private final Socket client;
    private final Socket server;
    private final Optional<Fault> fault;
    private final Predicate<Fault> strikes;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean silent;

    /** @param strikes asked when the fault is due */
    ProxyConnection(Socket client, Socket server, Optional<Fault> fault, Predicate<Fault> strikes) {
        this.client = client;
        this.server = server;
        this.fault = fault;
        this.strikes = strikes;
    }

    static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    void start() throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        start("proxy-to-server", () -> pump(client, server, due(Fault.Direction.TO_SERVER)));
        start("proxy-to-client", () -> pump(server, client, due(Fault.Direction.TO_CLIENT)));
    }

    private Optional<Fault> due(Fault.Direction direction) {
        return fault.filter(planned -> planned.direction() == direction);
    }

    private void pump(Socket from, Socket to, Optional<Fault> due) {
        try {
            forward(from.getInputStream(), to.getOutputStream(), due);
        } catch (IOException | InterruptedException e) {
            // One of the two has ended the connection: the other is told below.
            silent = silent && closed.getCount() > 0;
        }
        if (!silent) {
            close();
        }
    }

    private void forward(InputStream in, OutputStream out, Optional<Fault> due)
            throws IOException, InterruptedException {
        byte[] chunk = new byte[CHUNK];
        long left = due.map(Fault::afterBytes).orElse(Long.MAX_VALUE);
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            if (read > left && strikes.test(due.orElseThrow())) {
                int passed = strike(due.orElseThrow(), out, chunk, Math.toIntExact(left));
                out.write(chunk, passed, read - passed);
                left = Long.MAX_VALUE;
            } else {
                awaitSound();
                out.write(chunk, 0, read);
                left = read > left ? Long.MAX_VALUE : left - read;
            }
        }
    }

    /**
     * @param room how many bytes of the chunk still arrive where part of it does
     * @return how many bytes of the chunk have been sent on
     */
    private int strike(Fault due, OutputStream out, byte[] chunk, int room) throws IOException, InterruptedException {
        switch (due.kind()) {
            case RESET, REFUSE -> {
                reset(client);
                reset(server);
            }
            case END -> close();
            case TRUNCATE -> {
                out.write(chunk, 0, room);
                close();
            }
            case STALL -> TimeUnit.NANOSECONDS.sleep(due.time().toNanos());
            case SILENCE -> {
                silent = true;
                awaitSound();
            }
        }
        return due.kind() == Fault.Kind.TRUNCATE ? room : 0;
    }

    private void awaitSound() throws InterruptedException {
        if (silent) {
            closed.await();
        }
    }

    /** Ends it as the operating system does for a process that is killed in the midst of it. */
    static void reset(Socket socket) throws IOException {
        if (!socket.isClosed()) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    void close() {
        closed.countDown();
        try (client;
                server) {
            silent = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
