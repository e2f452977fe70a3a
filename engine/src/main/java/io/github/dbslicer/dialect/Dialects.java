package io.github.dbslicer.dialect;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The kinds of databases that are on the class path. */
public final class Dialects {
    private final Map<String, Dialect> byType = new TreeMap<>();

    public Dialects() {
        ServiceLoader.load(Dialect.class).forEach(dialect -> byType.put(dialect.type(), dialect));
    }

    /** @throws SliceException {@code CONFIGURATION} where there is none of that type */
    public Dialect dialect(String type) {
        Dialect dialect = byType.get(type);
        if (dialect == null) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    "type: " + type + " is no kind of database known here. Known: "
                            + String.join(", ", byType.keySet()));
        }
        return dialect;
    }
}
