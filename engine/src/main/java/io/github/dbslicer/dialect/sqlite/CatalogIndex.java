package io.github.dbslicer.dialect.sqlite;

import java.util.List;
import java.util.Optional;

/**
 * An index as SQLite's catalog has it, those that stand for keys included.
 *
 * @param primaryKey whether it stands for the primary key
 * @param partial whether a WHERE limits it to some rows
 */
record CatalogIndex(String name, boolean unique, boolean primaryKey, boolean partial, List<Part> parts) {

    /** @param column empty where it is an expression or the rowid */
    record Part(Optional<String> column, String collation) {}

    CatalogIndex {
        parts = List.copyOf(parts);
    }

    /** Its columns up to the first expression. */
    List<String> leadingColumns() {
        return parts.stream()
                .takeWhile(part -> part.column().isPresent())
                .map(part -> part.column().orElseThrow())
                .toList();
    }

    boolean hasExpressions() {
        return leadingColumns().size() < parts.size();
    }
}
