package io.github.dbslicer.draft;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.NameParts;
import io.github.dbslicer.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the names of tables say of what they are for. */
final class TableNames {
    private static final int SHORTEST_END = 6;
    private static final Pattern MIGRATIONS =
            Pattern.compile(".*migration.*|.*flyway.*|.*liquibase.*|databasechangelog(lock)?|alembic.*|phinxlog"
                    + "|ar_internal_metadata|.*schema_?version.*");

    /** What nobody misses in a test database. */
    private static final Set<String> PASSING = words("""
            log audit trail cache queue tmp temp temporary backup bak trace telemetry outbox dump
            """);

    /** Words that mean so only of tables that look like it. */
    private static final Set<String> PERHAPS_PASSING = Set.of("session", "job", "lock", "token", "nonce");

    private static final Set<String> OF_PASSING = words("""
            payload data token ip agent expires expire expiry expiration attempts connection exception hash locked
            """);

    private static final Set<String> NO_LOGS = Set.of("blog", "catalog", "dialog", "backlog", "analog", "prolog");

    private static final Set<String> REFERENCE = words("""
            country currency language category type status state region province county city continent unit role
            permission privilege tax vat zone timezone genre format reason level class kind method setting config
            configuration parameter option template locale color colour size holiday lookup culture measure territory
            feature plan tariff location preset profile rating priority
            """);

    private static final Set<String> FACT = words("""
            order sale invoice payment transaction booking rental reservation purchase visit event message post comment
            ticket shipment delivery entry measurement reading transfer charge refund claim appointment case request
            report activity receipt bill trip ride call match game review salary movement header
            """);

    private static final Set<String> MASTER = words("""
            customer client user account person people member employee staff contact patient student teacher supplier
            vendor seller buyer company tenant organization organisation guest subscriber author product item article
            address actor artist driver host device store shop branch
            """);

    private TableNames() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", 0));
    }

    /** Whether a framework keeps in it which changes of the schema were made. */
    static boolean isOfMigrations(Table table) {
        return MIGRATIONS.matcher(NameParts.fold(table.id().name())).matches();
    }

    /** Whether it holds what is written by the way: logs, sessions, caches, queues. */
    static boolean isPassing(Table table) {
        List<String> words = words(table);
        boolean looksPassing = table.columns().stream()
                .flatMap(column -> NameParts.of(column.name()).stream())
                .anyMatch(OF_PASSING::contains);
        return words.stream()
                .map(TableNames::singular)
                .anyMatch(word -> PASSING.contains(word)
                        || word.endsWith("log") && NO_LOGS.stream().noneMatch(word::endsWith)
                        || looksPassing && PERHAPS_PASSING.contains(word));
    }

    static boolean isReference(Table table) {
        return endsWithOneOf(REFERENCE, table);
    }

    static boolean isFact(Table table) {
        return endsWithOneOf(FACT, table);
    }

    /** Whether its rows are what others happen to: people, things. */
    static boolean isMaster(Table table) {
        return endsWithOneOf(MASTER, table);
    }

    /** The last word is the one that counts: user roles are roles. Some names have no gaps between their words. */
    private static boolean endsWithOneOf(Set<String> words, Table table) {
        String last = last(table);
        return words.contains(last)
                || words.stream().anyMatch(word -> word.length() >= SHORTEST_END && last.endsWith(word));
    }

    /** Whether rows of a table are parts of those of another, by its name: {@code order_items} of {@code orders}. */
    static boolean isDetail(Table table, Table of) {
        String whole = String.join("", words(of));
        String part = String.join("", words(table));
        return part.startsWith(singular(whole)) && part.length() > whole.length();
    }

    /** The name that tells what a column is, in words. */
    static List<String> words(Column column) {
        return NameParts.of(column.name());
    }

    private static List<String> words(Table table) {
        return NameParts.of(table.id().name());
    }

    private static String last(Table table) {
        List<String> words = words(table);
        return words.isEmpty() ? "" : singular(words.get(words.size() - 1));
    }

    private static String singular(String word) {
        return NameParts.singular(word);
    }
}
