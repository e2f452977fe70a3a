package io.github.dbslicer.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The kinds of connections that are on the class path, by name. */
final class ConnectionTypes {
    private final List<ConnectionType> types = ServiceLoader.load(ConnectionType.class).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(ConnectionType::type))
            .toList();

    Optional<ConnectionType> find(String type) {
        return types.stream().filter(known -> known.type().equals(type)).findFirst();
    }

    List<String> names() {
        return types.stream().map(ConnectionType::type).toList();
    }

    /** The kinds of connections that have a key. */
    List<String> with(String key) {
        return types.stream()
                .filter(type -> type.keys().contains(key))
                .map(ConnectionType::type)
                .toList();
    }
}
