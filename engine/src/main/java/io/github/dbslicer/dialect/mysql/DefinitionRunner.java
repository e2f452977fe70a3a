package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Creates objects of the source in the target. */
final class DefinitionRunner {
    private final Connection connection;

    DefinitionRunner(Connection connection) {
        this.connection = connection;
    }

    /** @throws SliceException {@code TARGET_SCHEMA} that names the first definition that the server refuses, and its reason */
    void run(List<SchemaScript.Definition> definitions) {
        try {
            TargetSession.prepareDefinitions(connection);
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_SCHEMA, "the target takes no definitions: " + ServerMessage.of(e), e);
        }
        for (SchemaScript.Definition definition : definitions) {
            run(definition);
        }
    }

    /** Drops those of the triggers and events that are there. */
    void drop(List<SchemaScript.Definition> definitions) {
        run(definitions.stream()
                .filter(definition -> Set.of("trigger", "event").contains(definition.kind()))
                .map(DefinitionRunner::dropping)
                .toList());
    }

    private static SchemaScript.Definition dropping(SchemaScript.Definition definition) {
        String kind = definition.kind().toUpperCase(Locale.ROOT);
        return new SchemaScript.Definition(
                definition.kind(),
                definition.name(),
                "DROP " + kind + " IF EXISTS " + MySqlNames.quote(definition.name()));
    }

    private void run(SchemaScript.Definition definition) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(definition.sql());
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_SCHEMA,
                    definition.toString().strip() + " cannot be created in the target: " + ServerMessage.of(e) + "."
                            + remedy(e.getErrorCode()),
                    e);
        }
    }

    private static String remedy(int code) {
        return switch (code) {
            case 1419 ->
                " Set log_bin_trust_function_creators=ON in the target, or use a user with the privilege SUPER.";
            case 1044, 1142, 1227, 1370 -> " GRANT what is missing to the user of this connection.";
            case 1273, 1115 -> " The target's server is older than the source's; one of the source's version has it.";
            default -> "";
        };
    }
}
