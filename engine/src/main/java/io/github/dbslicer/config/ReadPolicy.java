package io.github.dbslicer.config;

/** How sources are read: what they are seen as, and how they are spared. */
public record ReadPolicy(Consistency consistency, Courtesy courtesy) {
    /** One moment, and no limits. */
    public static final ReadPolicy DEFAULT = new ReadPolicy(Consistency.SNAPSHOT, Courtesy.NONE);
}
