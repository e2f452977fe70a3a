package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.dialect.postgresql.SequencePosition.Exact;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the sequences are, those of identity columns included. Positions are those of now, whatever snapshot reads them. */
final class SequencePositions implements ObjectReader {
    private static final int SEQUENCES_PER_QUERY = 200;

    /** @throws SliceException {@code SOURCE_SCHEMA} */
    static List<Definition> forTablesThatStand(Connection connection, Collection<String> schemas) {
        try (DefinitionSettings settings = new DefinitionSettings(connection)) {
            settings.hold();
            return positions(new CatalogQueries(connection)).stream()
                    .filter(position -> schemas.isEmpty()
                            || schemas.contains(position.sequence().text("schema")))
                    .flatMap(position -> position
                            .sqlForColumn()
                            .map(sql -> new Definition(
                                    kind(position), position.sequence().text("name"), sql))
                            .stream())
                    .toList();
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.SOURCE_SCHEMA,
                    "the positions of the source's sequences cannot be read: " + ServerMessage.of(e),
                    e);
        }
    }

    @Override
    public void read(CatalogQueries catalog, ScriptParts parts) throws SQLException {
        for (SequencePosition position : positions(catalog)) {
            add(position, parts);
        }
    }

    private static void add(SequencePosition position, ScriptParts parts) {
        CatalogRow sequence = position.sequence();
        ObjectAddress address = new ObjectAddress(CatalogIds.SEQUENCES, sequence.number("object"));
        Set<ObjectAddress> needs = new HashSet<>();
        if (position.exact().isEmpty()) {
            needs.addAll(sequence.relations("tables"));
            parts.remark(address, position.lacking(), sequence.text("name"));
        }
        parts.attach(
                new ObjectAddress(CatalogIds.CLASSES, sequence.number("object")),
                new CatalogObject(
                        address,
                        new ObjectName(kind(position), sequence.text("schema"), sequence.text("name")),
                        Place.of(Phase.AFTER_ROWS),
                        position.sql().stream().toList(),
                        needs));
    }

    private static String kind(SequencePosition position) {
        return position.exact().isPresent() ? "position of sequence" : "estimated position of sequence";
    }

    private static List<SequencePosition> positions(CatalogQueries catalog) throws SQLException {
        List<CatalogRow> sequences = catalog.rows("sequence-positions.sql");
        List<CatalogRow> readable = sequences.stream()
                .filter(sequence -> sequence.isTrue("readable"))
                .toList();
        Map<String, Exact> exact = new HashMap<>();
        for (int from = 0; from < readable.size(); from += SEQUENCES_PER_QUERY) {
            int to = Math.min(from + SEQUENCES_PER_QUERY, readable.size());
            for (CatalogRow row : catalog.select(query(readable.subList(from, to)))) {
                exact.put(row.text("object"), new Exact(row.text("last_value"), row.isTrue("is_called")));
            }
        }
        List<SequencePosition> positions = new ArrayList<>();
        sequences.forEach(sequence ->
                positions.add(new SequencePosition(sequence, Optional.ofNullable(exact.get(sequence.text("object"))))));
        return positions;
    }

    private static String query(List<CatalogRow> sequences) {
        return sequences.stream()
                .map(sequence -> "SELECT " + sequence.text("object") + " AS object, last_value, is_called FROM "
                        + sequence.text("quoted"))
                .collect(Collectors.joining(" UNION ALL "));
    }
}
