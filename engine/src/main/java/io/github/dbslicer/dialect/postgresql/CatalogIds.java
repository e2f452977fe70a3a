package io.github.dbslicer.dialect.postgresql;

/** Oids of catalogs, the same on every server. */
final class CatalogIds {
    static final long EXTENSIONS = 3079;
    static final long TYPES = 1247;
    static final long CLASSES = 1259;
    static final long ATTRIBUTES = 1249;
    static final long DEFAULTS = 2604;
    static final long CONSTRAINTS = 2606;
    static final long SEQUENCES = 2224;

    private CatalogIds() {}
}
