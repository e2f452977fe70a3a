package io.github.dbslicer.dialect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** What of it a smaller scope asks for. What that leaves out is among what is not copied. */
    public SchemaScript within(SchemaScope scope) {
        Set<String> leftOut = new LinkedHashSet<>(notCopied);
        Stream.concat(beforeRows.stream(), afterRows.stream())
                .filter(definition -> !definition.isOf(scope) && !definition.isSetting())
                .map(Definition::toString)
                .forEach(leftOut::add);
        return new SchemaScript(within(beforeRows, scope), within(afterRows, scope), List.copyOf(leftOut));
    }

    private static List<Definition> within(List<Definition> definitions, SchemaScope scope) {
        return definitions.stream().filter(definition -> definition.isOf(scope)).toList();
    }

    /**
     * One object.
     *
     * @param kind as users call it: {@code table}, {@code view}, {@code procedure}, ...
     * @param sql a single statement
     * @param parts of which one has to be asked for; empty where it goes with the tables
     */
    public record Definition(String kind, String name, String sql, Set<SchemaPart> parts) {
        private static final String SETTING = "setting";
        private static final Pattern COUNTER = Pattern.compile("\\bAUTO_INCREMENT=\\d+ ?");

        public Definition {
            parts = parts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(parts));
        }

        /** What goes with the tables. */
        public Definition(String kind, String name, String sql) {
            this(kind, name, sql, Set.of());
        }

        /** What definitions to come are made under. */
        public static Definition setting(String name, String sql) {
            return new Definition(SETTING, name, sql);
        }

        /** The same, where one of these parts is asked for. */
        public Definition of(Set<SchemaPart> asked) {
            return new Definition(kind, name, sql, asked);
        }

        private boolean isOf(SchemaScope scope) {
            return parts.isEmpty() || parts.stream().anyMatch(scope::includes);
        }

        private boolean isSetting() {
            return kind.equals(SETTING);
        }

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
