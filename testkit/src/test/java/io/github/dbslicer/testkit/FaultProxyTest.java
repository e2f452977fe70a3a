package io.github.dbslicer.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client sends through the proxy to a server that sends back what it gets. */
class FaultProxyTest {
    private static final byte[] TEN = new byte[10];

    private ServerSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        ProxyConnection.start("echo", this::serve);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket accepted = server.accept();
                ProxyConnection.start("echo", () -> echo(accepted));
            } catch (IOException e) {
                assertThat(server.isClosed()).isTrue();
            }
        }
    }

    private static void echo(Socket accepted) {
        try (accepted;
                InputStream in = accepted.getInputStream();
                OutputStream out = accepted.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            assertThat(accepted.isClosed()).isTrue();
        }
    }

    private FaultProxy proxy(Fault.Kind kind, long afterBytes) {
        Fault fault = new Fault(kind, Fault.Direction.TO_CLIENT, afterBytes, Duration.ofMillis(300));
        return FaultProxy.to(
                server.getInetAddress().getHostAddress(),
                server.getLocalPort(),
                connection -> connection == 0 ? Optional.of(fault) : Optional.empty());
    }

    private static Socket connect(FaultProxy proxy) throws IOException {
        return new Socket(proxy.host(), proxy.port());
    }

    /** Sends ten bytes and reads until ten have come back or the end. */
    private static int echoed(Socket client) throws IOException {
        client.getOutputStream().write(TEN);
        return client.getInputStream().readNBytes(TEN.length).length;
    }

    @Test
    void letsEverythingPassUntilTheFaultIsDue() throws IOException {
        try (FaultProxy proxy = proxy(Fault.Kind.END, 20);
                Socket client = connect(proxy)) {
            assertThat(echoed(client)).isEqualTo(10);
            assertThat(echoed(client)).isEqualTo(10);
            assertThat(proxy.hits()).isEmpty();
            assertThat(echoed(client)).isZero();
            assertThat(proxy.hits()).containsOnlyKeys(Fault.Kind.END);
        }
    }

    @Test
    void sendsPartOfWhatItCuts() throws IOException {
        try (FaultProxy proxy = proxy(Fault.Kind.TRUNCATE, 4);
                Socket client = connect(proxy)) {
            assertThat(echoed(client)).isEqualTo(4);
        }
    }

    @Test
    void resets() throws IOException {
        try (FaultProxy proxy = proxy(Fault.Kind.RESET, 4);
                Socket client = connect(proxy)) {
            assertThatThrownBy(() -> echoed(client)).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void fallsSilentWithoutAnEnd() throws IOException {
        try (FaultProxy proxy = proxy(Fault.Kind.SILENCE, 4);
                Socket client = connect(proxy)) {
            client.setSoTimeout(300);
            assertThatThrownBy(() -> echoed(client)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void refusesForAWhile() throws IOException {
        try (FaultProxy proxy = proxy(Fault.Kind.REFUSE, 4)) {
            try (Socket first = connect(proxy)) {
                assertThatThrownBy(() -> echoed(first)).isInstanceOf(SocketException.class);
            }
            try (Socket refused = connect(proxy)) {
                assertThatThrownBy(() -> echoed(refused)).isInstanceOf(SocketException.class);
            }
            proxy.disarm();
            try (Socket next = connect(proxy)) {
                assertThat(echoed(next)).isEqualTo(10);
            }
        }
    }

    @Test
    void stallsAndGoesOn() throws IOException {
        try (FaultProxy proxy = proxy(Fault.Kind.STALL, 4);
                Socket client = connect(proxy)) {
            assertThat(echoed(client)).isEqualTo(10);
            assertThat(proxy.hits()).containsEntry(Fault.Kind.STALL, 1);
        }
    }
}
