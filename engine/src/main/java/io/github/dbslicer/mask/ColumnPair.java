package io.github.dbslicer.mask;

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

    /** Column by column. */
    static List<ColumnPair> of(Collection<Relation> relations) {
        List<ColumnPair> pairs = new ArrayList<>();
        for (Relation relation : relations) {
            for (int position = 0; position < relation.childColumns().size(); position++) {
                pairs.add(new ColumnPair(
                        new ColumnId(relation.child(), relation.childColumns().get(position)),
                        new ColumnId(relation.parent(), relation.parentColumns().get(position)),
                        relation.condition()));
            }
        }
        return pairs;
    }
}
