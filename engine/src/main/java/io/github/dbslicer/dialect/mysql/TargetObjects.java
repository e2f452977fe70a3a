package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.RunRecord;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Drops everything that a database holds but the record of a run, whatever depends on what. The database itself and the privileges on it stay. */
final class TargetObjects {
    private static final String LIST = """
            SELECT CASE table_type WHEN 'VIEW' THEN 'VIEW' WHEN 'SYSTEM VIEW' THEN 'VIEW' WHEN 'SEQUENCE' THEN 'SEQUENCE' ELSE 'TABLE' END,
                   table_name
              FROM information_schema.tables WHERE table_schema = DATABASE()
            UNION ALL
            SELECT routine_type, routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()
            UNION ALL
            SELECT 'EVENT', event_name FROM information_schema.events WHERE event_schema = DATABASE()
            """;

    private final Connection connection;

    /** @param connection with foreign_key_checks off, so that the order of tables is of no account */
    TargetObjects(Connection connection) {
        this.connection = connection;
    }

    /** @throws SliceException {@code TARGET_SCHEMA} that names what cannot be dropped */
    void dropAll() {
        for (Dropped object : list()) {
            drop(object);
        }
    }

    private List<Dropped> list() {
        List<Dropped> objects = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(LIST)) {
            while (result.next()) {
                objects.add(new Dropped(result.getString(1), result.getString(2)));
            }
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_SCHEMA, "the objects of the target cannot be listed: " + ServerMessage.of(e), e);
        }
        // Views first: a view over a dropped table could not be told from a table in some versions. A package takes its
        // body along.
        objects.sort(java.util.Comparator.comparing(object -> !object.kind().equals("VIEW")));
        objects.removeIf(object -> object.kind().equals("PACKAGE BODY"));
        objects.removeIf(object -> object.name().equals(RunRecord.TABLE));
        return objects;
    }

    private void drop(Dropped object) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP " + object.kind() + " IF EXISTS " + MySqlNames.quote(object.name()));
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_SCHEMA,
                    object.kind().toLowerCase(Locale.ROOT) + " " + object.name() + " of the target cannot be dropped: "
                            + ServerMessage.of(e),
                    e);
        }
    }

    private record Dropped(String kind, String name) {}
}
