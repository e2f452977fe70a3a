package io.github.dbslicer.dialect.postgresql;

import java.util.List;

/** The readers of tables and of what their columns are made of. */
final class TablesAndTypes {
    private static final Place BEFORE = Place.of(Phase.BEFORE_ROWS);

    private TablesAndTypes() {}

    /** In the order in which their objects are made where dependencies leave the choice. */
    static List<ObjectReader> readers() {
        return List.of(
                new SchemasReader(),
                new ExtensionsReader(),
                new ImpossibleReader(),
                new ForeignTypesReader(),
                new DefinitionsReader("collations.sql", BEFORE),
                new DefinitionsReader("enums.sql", BEFORE),
                new DefinitionsReader("composites.sql", BEFORE),
                new DomainsReader(),
                new RangesReader(),
                new DefinitionsReader("text-search-dictionaries.sql", BEFORE),
                new TextSearchReader(),
                new SequencesReader(),
                new TablesReader());
    }
}
