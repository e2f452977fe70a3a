package io.github.dbslicer.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A Redis server of our own. Safe for several threads. */
public final class RedisServer implements AutoCloseable {
    private final RedisProcess process;

    RedisServer(RedisProcess process) {
        this.process = process;
    }

    /**
     * Starts one without TLS, for a test that needs it for itself.
     *
     * @param arguments as {@code "--requirepass", "secret"}
     */
    public static RedisServer start(String... arguments) {
        return new RedisServer(RedisProcess.start(List.of(arguments)));
    }

    /** As {@link #start}, and speaks TLS too. */
    public static RedisServer startWithTls(String... arguments) {
        return new RedisServer(RedisProcess.startWithTls(List.of(arguments)));
    }

    public String host() {
        return "127.0.0.1";
    }

    /** Where it speaks without TLS. */
    public int port() {
        return process.port();
    }

    /** Where it speaks TLS, if it does. */
    public int tlsPort() {
        return process.tlsPort();
    }

    /** The certificate of the server. */
    public ServerCertificate certificate() {
        return process.certificate();
    }

    /** Kills the server; {@link #close()} is still to come. */
    public void kill() {
        process.kill();
    }

    /**
     * Sends one command over a connection of its own, not by the library that is tested.
     *
     * @return the texts of the answer: one, or those of a list
     * @throws IllegalStateException where the server answers that it is an error
     */
    public List<String> command(String... words) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request(words).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all keys of database 0, sorted. */
    public List<String> keys() {
        return command("KEYS", "*").stream().sorted().toList();
    }

    @Override
    public void close() {
        process.close();
    }

    private static String request(String... words) {
        StringBuilder request = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            request.append('$')
                    .append(word.length())
                    .append("\r\n")
                    .append(word)
                    .append("\r\n");
        }
        return request.toString();
    }

    private static List<String> answer(InputStream in) throws IOException {
        String line = line(in);
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '+', ':' -> List.of(rest);
            case '$' -> text(in, Integer.parseInt(rest));
            case '*' -> {
                List<String> all = new ArrayList<>();
                for (int left = Integer.parseInt(rest); left > 0; left--) {
                    all.addAll(answer(in));
                }
                yield all;
            }
            default -> throw new IllegalStateException(line);
        };
    }

    private static List<String> text(InputStream in, int length) throws IOException {
        if (length < 0) {
            return List.of();
        }
        String text = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        line(in);
        return List.of(text);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server has ended the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
