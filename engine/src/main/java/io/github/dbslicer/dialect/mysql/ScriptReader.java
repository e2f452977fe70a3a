package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads what a target needs to hold the same objects: sequences, which defaults of columns may use, then tables, then routines, which views
 * may use, then views.
 */
final class ScriptReader {
    private final DefinitionQueries queries;
    private final String database;
    private final SchemaScope scope;
    private final List<Definition> before = new ArrayList<>();
    private final List<String> notCopied = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** @param connection prepared for the catalog, in the database */
    ScriptReader(Connection connection, String database, SchemaScope scope) {
        this.queries = new DefinitionQueries(connection);
        this.database = database;
        this.scope = scope;
    }

    /** @throws SliceException {@code SOURCE_SCHEMA} with every definition that cannot be read and the privilege that is needed */
    SchemaScript read() {
        try {
            Map<String, List<String>> objects = objects();
            List<String> sequences = objects.getOrDefault("SEQUENCE", List.of());
            List<String> tables = new ArrayList<>(objects.getOrDefault("BASE TABLE", List.of()));
            tables.addAll(objects.getOrDefault("SYSTEM VERSIONED", List.of()));
            for (String sequence : sequences) {
                addSequence(sequence);
            }
            TableScript tableScript = tableScript(tables);
            before.addAll(tableScript.beforeRows());
            Set<String> privileges = privileges();
            addRoutines(privileges);
            List<String> views = objects.getOrDefault("VIEW", List.of());
            addViews(views, tables);
            List<Definition> after = new ArrayList<>(tableScript.afterRows());
            after.addAll(after(privileges));
            if (scope.includes(SchemaPart.GRANTS)) {
                notCopied.add("privileges of users: --with-grants is not supported for this kind of database");
            }
            rejectProblems();
            return new SchemaScript(before, after, notCopied);
        } catch (SQLException e) {
            throw CatalogProblem.of(ErrorCode.SOURCE_SCHEMA, "database " + database, e);
        }
    }

    private Map<String, List<String>> objects() throws SQLException {
        return queries.rows("objects.sql").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(1),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.get(0), Collectors.toList())));
    }

    private Set<String> privileges() throws SQLException {
        return queries.rows("privileges.sql").stream().map(row -> row.get(0)).collect(Collectors.toSet());
    }

    private void addSequence(String name) throws SQLException {
        Optional<CreateStatement> created = created("SEQUENCE", name, "SELECT");
        if (created.isPresent()) {
            before.add(new Definition("sequence", name, created.get().sql()));
            before.add(new Definition(
                    "position of sequence",
                    name,
                    "ALTER SEQUENCE " + MySqlNames.quote(name) + " RESTART WITH " + queries.nextOfSequence(name)));
        }
    }

    private TableScript tableScript(List<String> tables) throws SQLException {
        SortedMap<String, String> statements = new TreeMap<>();
        for (String table : tables) {
            created("TABLE", table, "SELECT")
                    .ifPresent(created -> statements.put(table, SequenceDefaults.mend(created.sql(), database)));
        }
        return new TableScript(statements);
    }

    private Optional<CreateStatement> created(String kind, String name, String privilege) throws SQLException {
        Optional<CreateStatement> answer = queries.showCreate(kind, name);
        if (answer.isEmpty()) {
            problems.add(lacking(kind.toLowerCase(java.util.Locale.ROOT) + " " + name, privilege));
        }
        return answer;
    }

    private void addRoutines(Set<String> privileges) throws SQLException {
        SqlModes settings = new SqlModes();
        for (List<String> row : queries.rows("routines.sql")) {
            String kind = row.get(1);
            String label = kind.toLowerCase(java.util.Locale.ROOT);
            if (!scope.includes(SchemaPart.VIEWS_AND_ROUTINES)) {
                notCopied.add(label + " " + row.get(0));
            } else {
                created(kind, row.get(0), routinePrivilege())
                        .ifPresent(created ->
                                settings.add(new Definition(label, row.get(0), created.sql()), created.sqlMode()));
            }
        }
        settings.definitions().forEach(definition -> before.add(definition.of(Set.of(SchemaPart.VIEWS_AND_ROUTINES))));
        if (Set.of("EXECUTE", "CREATE ROUTINE", "ALTER ROUTINE", "SHOW_ROUTINE", "SHOW CREATE ROUTINE").stream()
                .noneMatch(privileges::contains)) {
            notCopied.add("procedures and functions, if there are any: the user has no privilege to see them");
        }
    }

    private static String routinePrivilege() {
        return "SHOW_ROUTINE (MySQL), SHOW CREATE ROUTINE (MariaDB from 11.3) or SELECT ON mysql.proc";
    }

    private void addViews(List<String> names, List<String> tables) throws SQLException {
        Set<String> objects = new TreeSet<>(tables);
        objects.addAll(names);
        Map<String, ViewDefinition> views = new LinkedHashMap<>();
        for (String name : names) {
            Optional<String> sql =
                    !scope.includes(SchemaPart.VIEWS_AND_ROUTINES) ? Optional.empty() : queries.view(name);
            if (!scope.includes(SchemaPart.VIEWS_AND_ROUTINES)) {
                notCopied.add("view " + name);
            } else if (sql.isEmpty()) {
                problems.add(lacking("view " + name, "SHOW VIEW"));
            } else if (sql.get().isEmpty()) {
                notCopied.add("view " + name
                        + ": the source itself cannot use it, something that it selects from is missing");
            } else {
                views.put(name, new ViewDefinition(sql.get(), database, objects));
            }
        }
        ViewOrder.of(views)
                .forEach((name, view) -> before.add(
                        new Definition("view", name, view.portable(), Set.of(SchemaPart.VIEWS_AND_ROUTINES))));
    }

    private List<Definition> after(Set<String> privileges) throws SQLException {
        boolean copied = scope.includes(SchemaPart.TRIGGERS);
        SqlModes settings = new SqlModes();
        seeing("triggers", "TRIGGER", privileges);
        for (List<String> row : queries.rows("triggers.sql")) {
            if (copied) {
                settings.add(trigger(row), row.get(5));
            } else {
                notCopied.add("trigger " + row.get(0) + " on table " + row.get(1));
            }
        }
        seeing("events", "EVENT", privileges);
        for (List<String> row : queries.rows("events.sql")) {
            if (copied) {
                created("EVENT", row.get(0), "EVENT")
                        .ifPresent(created -> settings.add(
                                new Definition("event", row.get(0), created.sql()),
                                created.sqlMode(),
                                created.timeZone()));
            } else {
                notCopied.add("event " + row.get(0));
            }
        }
        return settings.definitions().stream()
                .map(definition -> definition.of(Set.of(SchemaPart.TRIGGERS)))
                .toList();
    }

    /** What SHOW CREATE TRIGGER answers is as the user wrote it, with the database's name in places. */
    private static Definition trigger(List<String> row) {
        String sql = "CREATE TRIGGER " + MySqlNames.quote(row.get(0)) + " " + row.get(2) + " " + row.get(3) + " ON "
                + MySqlNames.quote(row.get(1)) + " FOR EACH ROW " + row.get(4);
        return new Definition("trigger", row.get(0), sql);
    }

    private void seeing(String what, String privilege, Set<String> privileges) {
        if (privileges.contains(privilege)) {
            return;
        }
        if (scope.includes(SchemaPart.TRIGGERS)) {
            problems.add(lacking(what, privilege));
        } else {
            notCopied.add(what + ", if there are any: the user has no privilege to see them");
        }
    }

    private String lacking(String what, String privilege) {
        return what + ": the user lacks the privilege " + privilege + " to read the definition. GRANT it on "
                + MySqlNames.quote(database) + ".*, or copy the tables alone: --copy-schema=tables";
    }

    private void rejectProblems() {
        if (!problems.isEmpty()) {
            throw new SliceException(ErrorCode.SOURCE_SCHEMA, String.join("\n", problems));
        }
    }
}
