package io.github.dbslicer.config;

import java.util.List;

/** A kind of connection that the configuration may have. Implementations are found by {@link java.util.ServiceLoader}. */
public interface ConnectionType {

    /** What the key {@code type} calls it. */
    String type();

    /**
     * The keys of such a connection, in the order in which they are told to users: {@code file}, or {@code host}, {@code port}, {@code user},
     * {@code password}, {@code password_file}, {@code database} and perhaps {@code schemas}; {@code type} and {@code properties} always.
     */
    List<String> keys();
}
