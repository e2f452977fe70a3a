package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaPart;
import java.util.List;

/** The readers of everything but schemas, types, sequences and tables with what belongs to them. */
final class ObjectsBesidesTables {
    private static final Place ROUTINES = Place.of(Phase.EARLY, SchemaPart.VIEWS_AND_ROUTINES);

    private ObjectsBesidesTables() {}

    /** In the order in which their objects are made where dependencies leave the choice. */
    static List<ObjectReader> readers() {
        return List.of(
                new StatementsReader("conversions.sql", ROUTINES),
                new RoutinesReader(),
                new StatementsReader("operators.sql", ROUTINES),
                new StatementsReader("operator-classes.sql", Place.onlyIfNeeded(Phase.EARLY)),
                new StatementsReader("loose-members.sql", Place.of(Phase.EARLY)),
                new StatementsReader("casts.sql", ROUTINES),
                new ViewsReader(),
                new RefreshesReader(),
                new StatementsReader("rules.sql", Place.of(Phase.AFTER_ROWS, SchemaPart.RULES)),
                new TriggersReader(),
                new PoliciesReader(),
                new StatementsReader("comments.sql", Place.of(Phase.EARLY)),
                new StatementsReader("extension-dependencies.sql", Place.of(Phase.AFTER_ROWS)),
                new StatementsReader("grants.sql", Place.of(Phase.LAST, SchemaPart.GRANTS)),
                new StatementsReader("default-privileges.sql", Place.of(Phase.LAST, SchemaPart.GRANTS)),
                new StatementsReader("uncopied.sql", Place.of(Phase.AFTER_ROWS)));
    }
}
