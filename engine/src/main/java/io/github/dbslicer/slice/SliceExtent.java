package io.github.dbslicer.slice;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.error.Problems;
import io.github.dbslicer.error.SliceException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a slice is to be, in the user's words, wherever it goes.
 *
 * @param sources at least one; several are copies of one database
 * @param tables the tables whose seeds are in the slice, as the rules file spells them; empty for all
 * @param maskingKey what masked values are chosen by
 */
public record SliceExtent(
        List<ConnectionConfig> sources, RulesFile rules, List<String> tables, Optional<Secret> maskingKey) {

    public SliceExtent {
        sources = List.copyOf(sources);
        tables = List.copyOf(tables);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a slice takes at least one source");
        }
    }

    /** Opens databases. Where one is refused, problems of the rules file itself come first, which need none. */
    public <T> T opening(Supplier<T> databases) {
        try {
            return databases.get();
        } catch (SliceException refused) {
            Problems problems = new Problems();
            problems.addAll(rules.problems());
            problems.throwIfAny();
            throw refused;
        }
    }
}
