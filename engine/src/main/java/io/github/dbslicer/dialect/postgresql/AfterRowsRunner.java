package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postgresql.jdbc.PgConnection;

/**
 * Creates what comes after the rows, in order, but what takes the most time on several sessions at once: keys and indexes that follow each
 * other, and the checks of foreign keys that do. The server gives each of them little more than one processor.
 */
final class AfterRowsRunner {
    private static final Set<String> KEYS = Set.of("primary key", "unique constraint", "exclusion constraint", "index");
    private static final String FOREIGN_KEY = "foreign key";

    private final PgConnection connection;
    private final DefinitionRunner runner;
    private final DefinitionCrew crew;

    /** @param connection of the runner */
    AfterRowsRunner(PgConnection connection, DefinitionRunner runner, DefinitionCrew crew) {
        this.connection = connection;
        this.runner = runner;
        this.crew = crew;
    }

    /** @throws io.github.dbslicer.error.SliceException {@code TARGET_SCHEMA} as {@link DefinitionRunner#run} does */
    void run(List<Definition> definitions) throws SQLException {
        List<List<Definition>> objects = objects(definitions);
        List<Definition> foreignKeys = first(of(Turn.CHECKED_TOGETHER, objects));
        if (!foreignKeys.isEmpty()) {
            TargetSession.flush(connection);
            crew.run(TableSizes.of(connection).looks(first(of(Turn.TOGETHER, objects)), foreignKeys));
        }
        for (int from = 0; from < objects.size(); ) {
            int to = from + 1;
            Turn turn = Turn.of(objects.get(from));
            while (to < objects.size() && turn != Turn.ALONE && Turn.of(objects.get(to)) == turn) {
                to++;
            }
            run(turn, objects.subList(from, to));
            from = to;
        }
    }

    /** How an object is made beside others of its sort. */
    private enum Turn {
        /** One after the other. */
        ALONE,
        /** Side by side. */
        TOGETHER,
        /** One after the other, since each locks two tables against the others; their checks, which take the time, side by side. */
        CHECKED_TOGETHER;

        private static Turn of(List<Definition> statements) {
            String kind = statements.get(0).kind();
            if (kind.equals(FOREIGN_KEY)) {
                return CHECKED_TOGETHER;
            }
            // Several statements may tie it to another one: a partition's index to that of the whole.
            return KEYS.contains(kind) && statements.size() == 1 ? TOGETHER : ALONE;
        }
    }

    private void run(Turn turn, List<List<Definition>> objects) throws SQLException {
        switch (turn) {
            case ALONE -> objects.forEach(runner::run);
            case TOGETHER -> crew.run(TableSizes.of(connection).largestFirst(first(objects)));
            case CHECKED_TOGETHER -> {
                runner.run(first(objects));
                crew.run(KeyChecks.of(connection).cheapest(rest(objects)));
            }
        }
    }

    private static List<List<Definition>> of(Turn turn, List<List<Definition>> objects) {
        return objects.stream()
                .filter(statements -> Turn.of(statements) == turn)
                .toList();
    }

    private static List<Definition> first(List<List<Definition>> objects) {
        return objects.stream().map(statements -> statements.get(0)).toList();
    }

    private static List<Definition> rest(List<List<Definition>> objects) {
        return objects.stream()
                .flatMap(statements -> statements.stream().skip(1))
                .toList();
    }

    /** The statements of each object. */
    private static List<List<Definition>> objects(List<Definition> definitions) {
        List<List<Definition>> objects = new ArrayList<>();
        String last = "";
        for (Definition definition : definitions) {
            String name = definition.toString();
            if (objects.isEmpty() || !name.equals(last)) {
                objects.add(new ArrayList<>());
            }
            objects.get(objects.size() - 1).add(definition);
            last = name;
        }
        return objects;
    }
}
