package io.github.dbslicer.slice;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.TableId;
import java.util.List;
import java.util.Set;

/** Looks at a slice that is done while its source is still open, at the moment that it was cut from. */
@FunctionalInterface
public interface Proof {

    /** Takes the slice at its word. */
    static Proof none() {
        return claim -> {};
    }

    /** @throws io.github.dbslicer.error.SliceException where it cannot be done; the slice is in the target all the same */
    void check(Claim claim);

    /**
     * What a target is said to hold.
     *
     * @param sources what it was cut from: one for each session that may be open at once, the same or copies of it. They stay the
     *     owner's to close
     * @param masks what masks its rows besides the rules' SQL
     * @param scope the tables whose seeds are in the slice
     * @param interim what looking at it may take
     */
    record Claim(
            List<SourceDatabase> sources,
            ConnectionConfig target,
            DatabaseSchema schema,
            SliceRules rules,
            RowMasks masks,
            Set<TableId> scope,
            Interim interim) {

        public Claim {
            sources = List.copyOf(sources);
            scope = Set.copyOf(scope);
        }
    }
}
