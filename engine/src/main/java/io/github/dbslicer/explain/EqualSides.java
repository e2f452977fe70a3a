package io.github.dbslicer.explain;

import io.github.dbslicer.dialect.Equivalence;
import io.github.dbslicer.dialect.SourceCatalog;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells for which relations it makes no difference whose equality counts, that of the child's columns or of the parent's. For one thread. */
final class EqualSides {
    private static final Set<Equivalence> UNCERTAIN = Set.of(Equivalence.ASCII_ONLY, Equivalence.UNKNOWN);

    private final SourceCatalog catalog;
    private final DatabaseSchema schema;
    private final Map<Relation, Boolean> known = new HashMap<>();

    EqualSides(SourceCatalog catalog, DatabaseSchema schema) {
        this.catalog = catalog;
        this.schema = schema;
    }

    /** Whether the columns of both sides are known to hold the same values equal. */
    boolean of(Relation relation) {
        return known.computeIfAbsent(relation, this::find);
    }

    private boolean find(Relation relation) {
        Table child = schema.table(relation.child());
        Table parent = schema.table(relation.parent());
        for (int index = 0; index < relation.childColumns().size(); index++) {
            Column one = child.column(relation.childColumns().get(index));
            Column other = parent.column(relation.parentColumns().get(index));
            if (!(one.kind().isInteger() && other.kind().isInteger()) && !alike(child, one, parent, other)) {
                return false;
            }
        }
        return true;
    }

    private boolean alike(Table child, Column one, Table parent, Column other) {
        Set<Equivalence> equal = catalog.equivalences(child, one);
        return one.kind() == other.kind()
                && equal.equals(catalog.equivalences(parent, other))
                && equal.stream().noneMatch(UNCERTAIN::contains);
    }
}
