package io.github.dbslicer.keys.redis;

import io.github.dbslicer.config.RedisConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** Opens sockets with one Redis, over TLS where the user wants it. Safe for several threads. */
final class Sockets implements JedisSocketFactory {
    private final RedisConfig config;
    private final Optional<SSLSocketFactory> tls;

    /** @throws io.github.dbslicer.error.SliceException {@code CONFIGURATION} where a file for TLS cannot be used */
    Sockets(RedisConfig config) {
        this.config = config;
        this.tls = config.tls().map(Trust::sockets);
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.setSoTimeout((int) config.timeout().toMillis());
            socket.connect(new InetSocketAddress(config.host(), config.port()), (int)
                    config.connectTimeout().toMillis());
            return tls.isEmpty() ? socket : secured(socket, tls.get());
        } catch (IOException e) {
            JedisConnectionException failure = new JedisConnectionException(e);
            try {
                socket.close();
            } catch (IOException unclosed) {
                failure.addSuppressed(unclosed);
            }
            throw failure;
        }
    }

    private Socket secured(Socket socket, SSLSocketFactory factory) throws IOException {
        SSLSocket secured = (SSLSocket) factory.createSocket(socket, config.host(), config.port(), true);
        if (config.tls().orElseThrow().verification() == RedisConfig.Verification.FULL) {
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
        }
        secured.startHandshake();
        return secured;
    }
}
