package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Creates what comes after the rows where an earlier run may have begun to. */
final class AfterRows {
    private final Connection connection;
    private final DefinitionCrew crew;

    /** @param crew whose first session is this connection */
    AfterRows(Connection connection, DefinitionCrew crew) {
        this.connection = connection;
        this.crew = crew;
    }

    /**
     * Creates the indexes side by side, since the server builds each with one processor, then all else in order. Foreign keys, which are
     * not checked, take no time, but lock two tables each.
     *
     * @throws SliceException {@code TARGET_SCHEMA} as {@link DefinitionRunner#run} does
     */
    void create(List<Definition> definitions) {
        DefinitionRunner runner = new DefinitionRunner(connection);
        runner.drop(definitions);
        crew.run(definitions.stream()
                .filter(definition -> LaterKeys.areIndexes(definition) && !isMade(definition))
                .toList());
        runner.run(definitions.stream()
                .filter(definition -> !LaterKeys.areIndexes(definition))
                .filter(definition -> !LaterKeys.isOne(definition) || !isMade(definition))
                .toList());
    }

    private boolean isMade(Definition definition) {
        try {
            return new DefinitionQueries(connection)
                    .showCreate("TABLE", definition.name())
                    .filter(table -> LaterKeys.areMade(definition, table.sql()))
                    .isPresent();
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_SCHEMA,
                    "table " + definition.name() + " of the target cannot be read: " + ServerMessage.of(e),
                    e);
        }
    }
}
