package io.github.dbslicer.junit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The containers that a class keeps, one for each of its addresses. */
final class Containers {
    private final Map<String, OpenContainer> byUrl = new HashMap<>();

    /** The address of the database itself, where this one is of a container, which comes up if it is not there. */
    synchronized Address resolve(Address address) {
        String url = address.url().reveal();
        return JdbcUrl.isContainer(url)
                ? byUrl.computeIfAbsent(url, same -> OpenContainer.open(address))
                        .address()
                : address;
    }

    synchronized void close() throws SQLException {
        List<OpenContainer> all = new ArrayList<>(byUrl.values());
        byUrl.clear();
        for (OpenContainer container : all) {
            container.close();
        }
    }
}
