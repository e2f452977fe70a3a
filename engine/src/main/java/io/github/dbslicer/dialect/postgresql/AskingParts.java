package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScope;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds out which parts of a scope ask for an object, so that a script can be made smaller later. Views and routines go with every other part. */
final class AskingParts {
    private final ScriptSelection tables;
    private final Map<SchemaPart, ScriptSelection> selections = new EnumMap<>(SchemaPart.class);

    /** @param selecting what a scope would have copied */
    AskingParts(SchemaScope scope, Function<SchemaScope, ScriptSelection> selecting) {
        this.tables = selecting.apply(SchemaScope.TABLES);
        for (SchemaPart part : scope.parts()) {
            selections.put(part, selecting.apply(SchemaScope.OBJECTS.with(Set.of(part))));
        }
    }

    /** Empty where the object goes with the tables. */
    Set<SchemaPart> of(ObjectAddress object) {
        if (tables.isChosen(object)) {
            return Set.of();
        }
        Set<SchemaPart> asking = EnumSet.noneOf(SchemaPart.class);
        selections.forEach((part, selection) -> {
            if (selection.isChosen(object)) {
                asking.add(part);
            }
        });
        return asking.contains(SchemaPart.VIEWS_AND_ROUTINES) ? Set.of(SchemaPart.VIEWS_AND_ROUTINES) : asking;
    }
}
