package io.github.dbslicer.junit;

import io.github.dbslicer.config.ConnectionConfig;
import java.util.Locale;

/** Which database it is, as far as two classes spell it alike. */
record TestDatabase(String type, String host, int port, String name) {

    static TestDatabase of(ConnectionConfig connection) {
        return new TestDatabase(
                connection.type(),
                connection.host().toLowerCase(Locale.ROOT),
                connection.port(),
                connection.database());
    }
}
