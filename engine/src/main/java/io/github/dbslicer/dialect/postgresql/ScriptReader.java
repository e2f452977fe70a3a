package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads, from the catalog alone, what a target needs to hold the same objects. Privileges on them are not needed: the catalog is readable
 * by all.
 */
final class ScriptReader {
    /** One for each sort of object. Where dependencies leave the choice, objects are made in this order. */
    private static final List<ObjectReader> READERS = Stream.of(
                    TablesAndTypes.readers(), ObjectsBesidesTables.readers(), KeysAndPositions.readers())
            .flatMap(List::stream)
            .toList();

    private final Connection connection;
    private final Collection<String> schemas;
    private final SchemaScope scope;

    /** @param schemas to copy; empty for all but the system's */
    ScriptReader(Connection connection, Collection<String> schemas, SchemaScope scope) {
        this.connection = connection;
        this.schemas = List.copyOf(schemas);
        this.scope = scope;
    }

    /** @throws SliceException {@code SOURCE_SCHEMA} */
    SchemaScript read() {
        try (DefinitionSettings settings = new DefinitionSettings(connection)) {
            settings.hold();
            return read(new CatalogQueries(connection));
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.SOURCE_SCHEMA, "the source's definitions cannot be read: " + ServerMessage.of(e), e);
        }
    }

    private SchemaScript read(CatalogQueries catalog) throws SQLException {
        Dependencies dependencies = Dependencies.read(catalog);
        ScriptParts parts = new ScriptParts(dependencies::isMemberOfExtension);
        for (ObjectReader reader : READERS) {
            parts.nextRank();
            reader.read(catalog, parts);
        }
        Set<ObjectAddress> known = parts.known();
        parts.settle(owner -> dependencies.whole(owner, known::contains));
        Map<ObjectAddress, Set<ObjectAddress>> needs = needs(parts, dependencies);
        ScriptSelection selection = new ScriptSelection(parts, needs, schemas, scope);
        if (!selection.problems().isEmpty()) {
            throw new SliceException(ErrorCode.SOURCE_SCHEMA, String.join("\n", selection.problems()));
        }
        List<String> notCopied = new ArrayList<>(selection.notCopied());
        notCopied.addAll(parts.remarks(selection::isChosen));
        AskingParts asking = new AskingParts(scope, asked -> new ScriptSelection(parts, needs, schemas, asked));
        return script(
                parts, selection, needs, asking, notCopied.stream().distinct().toList());
    }

    private static Map<ObjectAddress, Set<ObjectAddress>> needs(ScriptParts parts, Dependencies dependencies) {
        Set<ObjectAddress> known = parts.known();
        Map<ObjectAddress, Set<ObjectAddress>> needs = new HashMap<>(dependencies.among(known));
        for (CatalogObject object : parts.objects().values()) {
            Set<ObjectAddress> told = new LinkedHashSet<>(object.needs());
            Optional.ofNullable(parts.owners().get(object.address())).ifPresent(told::add);
            for (ObjectAddress other : told) {
                dependencies
                        .whole(other, known::contains)
                        .filter(needed -> !needed.equals(object.address()))
                        .ifPresent(needed -> needs.computeIfAbsent(object.address(), any -> new LinkedHashSet<>())
                                .add(needed));
            }
        }
        return needs;
    }

    private static SchemaScript script(
            ScriptParts parts,
            ScriptSelection selection,
            Map<ObjectAddress, Set<ObjectAddress>> needs,
            AskingParts asking,
            List<String> notCopied) {
        ScriptPhases phases = new ScriptPhases(selection.chosen(), needs);
        List<CatalogObject> after = new ArrayList<>(ScriptOrder.of(phases.afterRows(), needs, parts));
        after.addAll(ScriptOrder.of(phases.last(), needs, parts));
        return new SchemaScript(
                definitions(ScriptOrder.of(phases.beforeRows(), needs, parts), asking),
                definitions(after, asking),
                notCopied);
    }

    private static List<Definition> definitions(List<CatalogObject> objects, AskingParts asking) {
        return objects.stream()
                .flatMap(object -> object.statements().stream()
                        .map(sql -> new Definition(
                                object.name().kind(), object.name().name(), sql, asking.of(object.address()))))
                .toList();
    }
}
