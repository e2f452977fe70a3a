package io.github.dbslicer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DistantServerTest {
    private static final int LARGE = 40 << 20;

    private ServerSocket server;
    private DistantServer distant;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        distant =
                DistantServer.of(server.getInetAddress().getHostAddress(), server.getLocalPort(), Duration.ofMillis(5));
    }

    @AfterEach
    void stop() throws IOException {
        distant.close();
        server.close();
    }

    /** More than may be on its way at a time, in both directions at once. */
    @Test
    void passesEveryByteInOrder() throws Exception {
        byte[] there = bytes(1);
        byte[] back = bytes(2);
        try (Socket client = connect();
                Socket accepted = server.accept()) {
            CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> write(client, there));
            CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> write(accepted, back));
            CompletableFuture<byte[]> asked = CompletableFuture.supplyAsync(() -> read(accepted));
            byte[] answered = read(client);
            assertThat(Arrays.equals(answered, back)).isTrue();
            assertThat(Arrays.equals(asked.get(), there)).isTrue();
            CompletableFuture.allOf(asking, answering).get();
        }
    }

    @Test
    void deliversWhatWasSentBeforeAnEnd() throws Exception {
        try (Socket client = connect();
                Socket accepted = server.accept()) {
            accepted.getOutputStream().write(new byte[] {1, 2, 3});
            accepted.shutdownOutput();
            assertThat(client.getInputStream().readAllBytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void tellsTheServerThatTheClientHasGone() throws Exception {
        try (Socket client = connect();
                Socket accepted = server.accept()) {
            client.getOutputStream().write(7);
            client.shutdownOutput();
            assertThat(accepted.getInputStream().readAllBytes()).containsExactly(7);
        }
    }

    @Test
    void closesTheConnectionWhereNoServerListens() throws IOException {
        server.close();
        try (Socket client = connect()) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(distant.host(), distant.port());
    }

    private static byte[] bytes(int seed) {
        byte[] bytes = new byte[LARGE];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] read(Socket socket) {
        try {
            return socket.getInputStream().readNBytes(LARGE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
