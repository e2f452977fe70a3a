package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the tables and columns that foreign keys name. */
final class RelationResolver {
    private final Connection connection;
    private final ServerProduct product;
    private final String database;
    private final ErrorCode failure;
    private final List<Table> tables;
    private final List<Relation> relations = new ArrayList<>();
    private final List<String> unfollowed = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    RelationResolver(
            Connection connection, ServerProduct product, String database, ErrorCode failure, List<Table> tables) {
        this.connection = connection;
        this.product = product;
        this.database = database;
        this.failure = failure;
        this.tables = List.copyOf(tables);
    }

    List<Relation> relations() {
        return List.copyOf(relations);
    }

    /** Foreign keys to other databases and to tables that do not exist, in words for the user. */
    List<String> unfollowed() {
        return List.copyOf(unfollowed);
    }

    /** Foreign keys to tables that the user may not read. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    void add(TableId child, ForeignKey key) {
        if (!key.parentDatabase().isEmpty() && !product.sameName(key.parentDatabase(), database)) {
            unfollowed.add(label(child, key) + " is in another database");
            return;
        }
        Optional<Table> parent = table(key.parent());
        if (parent.isPresent()) {
            Table childTable = table(child.name()).orElseThrow();
            relations.add(new Relation(
                    key.name(),
                    child,
                    columns(childTable, key.columns()),
                    parent.get().id(),
                    columns(parent.get(), key.parentColumns()),
                    Optional.empty(),
                    true));
        } else {
            addInvisible(child, key);
        }
    }

    /** The catalog hides a table from who may not read it, as if it were not there; a query tells one from the other. */
    private void addInvisible(TableId child, ForeignKey key) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1 FROM " + MySqlNames.quote(key.parent()) + " LIMIT 0");
            problems.add(label(child, key) + " is no table to read rows of.");
        } catch (SQLException e) {
            if (CatalogProblem.isDenied(e)) {
                problems.add(label(child, key) + ", which the user may not read. GRANT SELECT ON "
                        + MySqlNames.quote(database) + "." + MySqlNames.quote(key.parent()) + " to the user, or on "
                        + MySqlNames.quote(database) + ".*");
            } else if (e.getErrorCode() == 1146) {
                unfollowed.add(label(child, key) + " does not exist");
            } else {
                throw CatalogProblem.of(failure, "table " + key.parent(), e);
            }
        }
    }

    private Optional<Table> table(String name) {
        return tables.stream()
                .filter(table -> table.id().name().equals(name))
                .findFirst()
                .or(() -> tables.stream()
                        .filter(table -> product.sameName(table.id().name(), name))
                        .findFirst());
    }

    /** The names as the table spells them: foreign keys keep the case in which they were declared. */
    private static List<String> columns(Table table, List<String> names) {
        return names.stream()
                .map(name -> table.columns().stream()
                        .map(Column::name)
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name))
                .toList();
    }

    private static String label(TableId child, ForeignKey key) {
        String parent = key.parentDatabase().isEmpty() ? key.parent() : key.parentDatabase() + "." + key.parent();
        return child + "(" + String.join(", ", key.columns()) + ") -> " + parent + "("
                + String.join(", ", key.parentColumns()) + ") (" + key.name() + "): " + parent;
    }
}
