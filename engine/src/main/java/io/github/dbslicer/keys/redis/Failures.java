package io.github.dbslicer.keys.redis;

import io.github.dbslicer.config.RedisConfig;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** What goes wrong with one Redis, in the words of this program. None of them has a value of a row. */
final class Failures {
    private static final String OTHERWISE = " Without 'interim: redis' keys are kept in memory and on disk.";

    private final RedisConfig config;

    Failures(RedisConfig config) {
        this.config = config;
    }

    /** Before anything was kept there. */
    SliceException unfit(String reason) {
        return failure(" cannot keep the keys of a run: " + reason + OTHERWISE);
    }

    SliceException unreachable(JedisException e) {
        return failure(" cannot be reached: " + network(e), e);
    }

    /** In the midst of a command, which may have been carried out. */
    SliceException broken(JedisException e) {
        return failure(
                " broke off, and with it what this run knows of its keys: " + network(e)
                        + " What was asked last is never asked again, since it may have been done. Run again.",
                e);
    }

    SliceException lost() {
        return failure(
                " has lost keys of this run: it was emptied, restarted or replaced by another, or something else removes keys."
                        + " A slice without them would be wrong. Run again, on a Redis that keeps what it is given.");
    }

    SliceException of(JedisException e) {
        return e instanceof JedisDataException error ? refused(error) : broken(e);
    }

    /** An answer that is an error. */
    SliceException refused(JedisDataException e) {
        String answer = String.valueOf(e.getMessage());
        // what follows are arguments, keys of rows among them
        String said = answer.split(",? with args", 2)[0];
        return failure(": " + advice(said.split(" ", 2)[0]) + " It says: " + said, e);
    }

    private static String advice(String word) {
        return switch (word) {
            case "NOAUTH" -> "it asks for a password. Give 'password' or 'password_file' in the section 'redis'.";
            case "WRONGPASS" -> "it refuses the username or the password.";
            case "NOPERM" ->
                "the user may not do what a run needs. Allow the commands MULTI, EXEC, SET, EXISTS, EXPIRE, UNLINK, PING, INFO, SADD, SMISMEMBER, SCARD,"
                        + " ZADD, ZPOPMIN and ZCARD on all keys that begin with the 'prefix'.";
            case "OOM" -> "it has no memory left for the keys of this run. Allow it more (maxmemory)." + OTHERWISE;
            case "READONLY", "NOREPLICAS" -> "it does not take what is written. Name the one that does.";
            case "MOVED", "ASK", "CROSSSLOT", "CLUSTERDOWN" -> ServerFacts.CLUSTER + OTHERWISE;
            case "MISCONF" -> "it does not take what is written, since it cannot save it.";
            default -> "it refuses a command.";
        };
    }

    private String network(JedisException e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof SSLException)) {
            cause = cause.getCause();
        }
        if (cause instanceof SSLException) {
            return tls(cause);
        }
        if (cause instanceof UnknownHostException) {
            return "no such host.";
        }
        if (cause instanceof SocketTimeoutException) {
            return "no answer in time. 'connect_timeout' and 'timeout' in the section 'redis' say how long that is."
                    + otherForm();
        }
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return reason + "." + otherForm();
    }

    private String otherForm() {
        if (config.tls().isEmpty()) {
            return " If it speaks TLS alone, say 'tls: true'.";
        }
        // Whether a server hangs up for the one reason or the other is not always heard of.
        boolean shown = config.tls().get().client().isPresent();
        return " If it speaks without TLS, leave 'tls' out."
                + (shown ? "" : " If it asks for a certificate, give 'tls_cert' and 'tls_key'.");
    }

    private String tls(Throwable cause) {
        String reason = String.valueOf(cause.getMessage());
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("pkix") || lower.contains("trust")) {
            return "its certificate cannot be verified (" + reason
                    + "). Name the certificate that it comes from as 'tls_ca' in the section 'redis'.";
        }
        if (lower.contains("subject alternative") || lower.contains("no name matching")) {
            return "its certificate is that of another host (" + reason
                    + "). Say 'tls_verify: ca' where the server has another name.";
        }
        return "no TLS comes about (" + reason + ")." + otherForm();
    }

    private SliceException failure(String message) {
        return new SliceException(ErrorCode.INTERIM, config + message);
    }

    private SliceException failure(String message, Throwable cause) {
        return new SliceException(ErrorCode.INTERIM, config + message, cause);
    }
}
