package io.github.dbslicer.dialect.postgresql;

import java.util.List;

/** The readers of what tables get once their rows are there. */
final class KeysAndPositions {
    private KeysAndPositions() {}

    /** In the order in which their objects are made where dependencies leave the choice. */
    static List<ObjectReader> readers() {
        return List.of(new IndexesReader(), new StatisticsReader(), new ForeignKeysReader(), new SequencePositions());
    }
}
