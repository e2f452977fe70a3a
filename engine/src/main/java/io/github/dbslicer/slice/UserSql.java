package io.github.dbslicer.slice;

import io.github.dbslicer.config.Selector;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The SQL that a rules file holds, by the table over whose rows it is evaluated. */
public final class UserSql {
    private final Map<TableId, Set<String>> byTable = new LinkedHashMap<>();

    private UserSql() {}

    /** All that is evaluated of the rules. */
    public static UserSql of(SliceRules rules) {
        UserSql sql = new UserSql();
        rules.selectors().forEach((table, selector) -> {
            if (selector instanceof Selector.Where where) {
                sql.add(table, Optional.of(where.condition()));
            } else if (selector instanceof Selector.Join join) {
                sql.add(join.relation());
            }
        });
        rules.masks().forEach((table, masks) -> masks.values().forEach(mask -> sql.add(table, Optional.of(mask))));
        rules.relations().forEach(sql::add);
        return sql;
    }

    /**
     * Has each source judge it, of tables that are not read too: what is wrong there would be found by a later run, or by who holds the
     * slice against the rules.
     *
     * @param read the tables that are read: of others that the user may not read a source refuses even to look at an expression
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_READ} where some of it is no expression over the rows of its table
     */
    public void check(List<SourceDatabase> sources, DatabaseSchema schema, Collection<Table> read) {
        for (SourceDatabase source : sources) {
            byTable.forEach((id, expressions) -> {
                Table table = schema.table(id);
                if (read.contains(table) || source.unreadable(List.of(table)).isEmpty()) {
                    new RepeatedQuestion(source).ask(() -> source.checkExpressions(table, expressions));
                }
            });
        }
    }

    private void add(Relation relation) {
        add(relation.child(), relation.condition());
        add(relation.parent(), relation.parentCondition());
    }

    private void add(TableId table, Optional<String> sql) {
        sql.ifPresent(text ->
                byTable.computeIfAbsent(table, id -> new LinkedHashSet<>()).add(text));
    }
}
