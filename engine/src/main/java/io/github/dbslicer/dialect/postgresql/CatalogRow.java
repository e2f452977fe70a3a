package io.github.dbslicer.dialect.postgresql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A row of a query of the catalog: its columns by name. */
final class CatalogRow {
    private static final Pattern WORDS = Pattern.compile(" ");

    private final Map<String, Optional<String>> values;

    CatalogRow(Map<String, Optional<String>> values) {
        this.values = Map.copyOf(values);
    }

    /** The value of a column that is never NULL. */
    String text(String column) {
        return optional(column).orElseThrow(() -> new IllegalStateException("NULL in column " + column));
    }

    /** Empty for NULL. */
    Optional<String> optional(String column) {
        Optional<String> value = values.get(column);
        if (value == null) {
            throw new IllegalStateException("no column " + column);
        }
        return value;
    }

    boolean isTrue(String column) {
        return optional(column).map("t"::equals).orElse(false);
    }

    long number(String column) {
        return Long.parseLong(text(column));
    }

    /** Relations whose oids a column holds, with spaces between them; none for NULL. */
    List<ObjectAddress> relations(String column) {
        return objects(CatalogIds.CLASSES, column);
    }

    /** Objects of one catalog whose oids a column holds, with spaces between them; none for NULL. */
    List<ObjectAddress> objects(long catalog, String column) {
        return WORDS.splitAsStream(optional(column).orElse(""))
                .filter(oid -> !oid.isEmpty())
                .map(oid -> new ObjectAddress(catalog, Long.parseLong(oid)))
                .toList();
    }

    /** The object whose oid a column holds, in the catalog whose oid another holds. */
    ObjectAddress address(String catalog, String object) {
        return new ObjectAddress(number(catalog), number(object));
    }

    /** The object of the columns {@code catalog} and {@code object}. */
    ObjectAddress address() {
        return address("catalog", "object");
    }

    /** The name of the columns {@code kind}, {@code schema} and {@code name}. */
    ObjectName name() {
        return new ObjectName(text("kind"), text("schema"), text("name"));
    }
}
