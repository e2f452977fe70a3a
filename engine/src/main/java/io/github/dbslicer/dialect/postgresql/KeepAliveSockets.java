package io.github.dbslicer.dialect.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/**
 * Makes sockets on which the operating system asks after a silent peer after one minute, not after two hours as it does by default, and gives
 * it up one minute later. The driver, which has no setting for that, makes it by its name.
 */
public final class KeepAliveSockets extends SocketFactory {
    private static final int IDLE_SECONDS = 60;
    private static final int PROBE_SECONDS = 10;
    private static final int PROBES = 6;

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        try {
            set(socket, ExtendedSocketOptions.TCP_KEEPIDLE, IDLE_SECONDS);
            set(socket, ExtendedSocketOptions.TCP_KEEPINTERVAL, PROBE_SECONDS);
            set(socket, ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not every operating system has them. */
    private static void set(Socket socket, SocketOption<Integer> option, int value) throws IOException {
        if (socket.supportedOptions().contains(option)) {
            socket.setOption(option, value);
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("the driver connects its sockets itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host.toString(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return createSocket(address.getHostName(), port);
    }
}
