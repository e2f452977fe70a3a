package io.github.dbslicer.slice;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Which generated row references which. */
final class References {
    /** The form in which two values of a type are the same text where the database holds them to be equal. */
    private final BiFunction<KeyType, String, String> equality;

    References(BiFunction<KeyType, String, String> equality) {
        this.equality = equality;
    }

    /** Whether the columns of the one are those of the other, none NULL, and the condition of the relation holds. */
    boolean leads(TestRelation relation, TestRow child, TestRow parent) {
        if (relation.condition().isPresent()
                && !relation.condition().get().holds().test(child)) {
            return false;
        }
        for (int index = 0; index < relation.childColumns().size(); index++) {
            Optional<String> own =
                    value(relation.child(), relation.childColumns().get(index), child);
            Optional<String> other =
                    value(relation.parent(), relation.parentColumns().get(index), parent);
            if (own.isEmpty() || !own.equals(other)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row, none of whose columns is NULL, references none of these. */
    boolean isOrphan(TestRelation relation, TestRow child, List<TestRow> parents) {
        return relation.childColumns().stream()
                        .allMatch(column -> child.value(column).isPresent())
                && parents.stream().noneMatch(parent -> leads(relation, child, parent));
    }

    private Optional<String> value(TestTable table, String column, TestRow row) {
        return row.value(column)
                .map(value -> equality.apply(table.column(column).type(), value));
    }
}
