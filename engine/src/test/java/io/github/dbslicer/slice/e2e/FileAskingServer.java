package io.github.dbslicer.slice.e2e;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * A MySQL server that was taken over: it answers as another one does, but to some queries by asking the client for one of the client's own
 * files, as the protocol allows for LOAD DATA LOCAL. Unencrypted connections only.
 */
final class FileAskingServer implements AutoCloseable {
    private static final int QUERY = 3;
    private static final byte[] REFUSAL = "\u00ff\u0051\u0004#HY000no".getBytes(StandardCharsets.ISO_8859_1);

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String host;
    private final int port;
    private final String wanted;
    private final Predicate<String> queries;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    /**
     * @param wanted the name of the file
     * @param queries which it answers so
     */
    FileAskingServer(String host, int port, String wanted, Predicate<String> queries) throws IOException {
        this.host = host;
        this.port = port;
        this.wanted = wanted;
        this.queries = queries;
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The queries that were answered by asking for the file. */
    List<String> asked() {
        return asked;
    }

    /** All that clients sent for an answer, a character a byte. */
    String received() {
        synchronized (received) {
            return received.toString(StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket server = new Socket(host, port);
            start(() -> {
                try (client;
                        server) {
                    server.getInputStream().transferTo(client.getOutputStream());
                }
            });
            start(() -> {
                try (client;
                        server) {
                    serve(client, server.getOutputStream());
                }
            });
        }
    }

    private void serve(Socket client, OutputStream server) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        while (true) {
            byte[] packet = packet(in);
            String query = new String(packet, 4, packet.length - 4, StandardCharsets.UTF_8);
            // Sequence number 0: a command.
            if (packet.length > 5 && packet[3] == 0 && packet[4] == QUERY && queries.test(query.substring(1))) {
                asked.add(query.substring(1));
                ask(in, client.getOutputStream());
            } else {
                server.write(packet);
            }
        }
    }

    /** Until an empty packet ends the file. */
    private void ask(DataInputStream in, OutputStream client) throws IOException {
        send(client, 1, ("\u00fb" + wanted).getBytes(StandardCharsets.ISO_8859_1));
        byte[] packet = packet(in);
        while (packet.length > 4) {
            synchronized (received) {
                received.write(packet, 4, packet.length - 4);
            }
            packet = packet(in);
        }
        send(client, packet[3] + 1, REFUSAL);
    }

    private static void send(OutputStream client, int sequence, byte[] payload) throws IOException {
        byte[] packet = new byte[payload.length + 4];
        packet[0] = (byte) payload.length;
        packet[1] = (byte) (payload.length >> 8);
        packet[3] = (byte) sequence;
        System.arraycopy(payload, 0, packet, 4, payload.length);
        client.write(packet);
        client.flush();
    }

    /** With its header. */
    private static byte[] packet(DataInputStream in) throws IOException {
        byte[] header = new byte[4];
        in.readFully(header);
        int length = (header[0] & 255) | (header[1] & 255) << 8 | (header[2] & 255) << 16;
        byte[] packet = new byte[length + 4];
        System.arraycopy(header, 0, packet, 0, 4);
        readFully(in, packet);
        return packet;
    }

    private static void readFully(InputStream in, byte[] packet) throws IOException {
        if (in.readNBytes(packet, 4, packet.length - 4) < packet.length - 4) {
            throw new IOException("the client has gone");
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // The connection has ended, as every one does.
                        Thread.currentThread().interrupt();
                    }
                },
                "file-asking server");
        thread.setDaemon(true);
        thread.start();
    }
}
