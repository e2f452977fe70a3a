package io.github.dbslicer.dialect;

import java.util.List;
import java.util.regex.Pattern;

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
        private static final Pattern COUNTER = Pattern.compile("\\bAUTO_INCREMENT=\\d+ ?");

        /** Whether it only says how far a sequence is, which moves while a schema stays. */
        public boolean isPosition() {
            return kind.endsWith("position of sequence");
        }

        /** The statement without what moves while a schema stays. */
        public String lasting() {
            return isPosition() ? "" : COUNTER.matcher(sql).replaceAll("");
        }

        @Override
        public String toString() {
            return kind + " " + name;
        }
    }
}
