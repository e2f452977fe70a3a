package io.github.dbslicer.dialect;

import java.util.List;

/**
 * Definitions read from a source, for a target of the same kind.
 *
 * @param beforeRows what must stand before rows are loaded, in an order in which it can be created
 * @param afterRows what must not see rows being loaded, and what is cheaper to make once they are there
 * @param notCopied what the source holds besides, in words for the user
 */
public record SchemaScript(List<Definition> beforeRows, List<Definition> afterRows, List<String> notCopied) {

    public SchemaScript {
        beforeRows = List.copyOf(beforeRows);
        afterRows = List.copyOf(afterRows);
        notCopied = List.copyOf(notCopied);
    }

    /**
     * One object.
     *
     * @param kind as users call it: {@code table}, {@code view}, {@code procedure}, ...
     * @param sql a single statement
     */
    public record Definition(String kind, String name, String sql) {
        @Override
        public String toString() {
            return kind + " " + name;
        }
    }
}
