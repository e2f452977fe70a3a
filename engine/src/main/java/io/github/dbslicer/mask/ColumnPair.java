package io.github.dbslicer.mask;

import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A column that references another.
 *
 * @param condition SQL over the child's row, where it is only in some rows that it does
 */
record ColumnPair(ColumnId child, ColumnId parent, Optional<String> condition) {

    /** Column by column, of relations between tables of the schema. */
    static List<ColumnPair> of(Collection<Relation> relations, DatabaseSchema schema) {
        List<ColumnPair> pairs = new ArrayList<>();
        for (Relation relation : relations) {
            boolean known = schema.findTable(relation.child()).isPresent()
                    && schema.findTable(relation.parent()).isPresent();
            for (int position = 0; known && position < relation.childColumns().size(); position++) {
                pairs.add(new ColumnPair(
                        new ColumnId(relation.child(), relation.childColumns().get(position)),
                        new ColumnId(relation.parent(), relation.parentColumns().get(position)),
                        relation.condition()));
            }
        }
        return pairs;
    }
}
