package io.github.dbslicer.verify;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.ReadPolicy;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.Secret;
import java.util.List;
import java.util.Optional;

/**
 * What is to be verified.
 *
 * @param sources at least one; several are copies of one database, whose sessions are used in turn
 * @param tables the tables whose seeds are in the slice, as the rules file spells them; empty for all
 * @param workers at least 1
 * @param reading how the sources are read
 * @param interim where the verification keeps what it must remember
 * @param maskingKey what masked values were chosen by
 */
public record VerifyRequest(
        List<ConnectionConfig> sources,
        ConnectionConfig target,
        RulesFile rules,
        List<String> tables,
        int workers,
        ReadPolicy reading,
        Interim interim,
        Optional<Secret> maskingKey) {

    public VerifyRequest {
        sources = List.copyOf(sources);
        tables = List.copyOf(tables);
        if (sources.isEmpty() || workers < 1) {
            throw new IllegalArgumentException("a verification takes at least one source and one worker");
        }
    }

    /** Remembers in memory, within the default bound. */
    public VerifyRequest(
            List<ConnectionConfig> sources,
            ConnectionConfig target,
            RulesFile rules,
            List<String> tables,
            int workers,
            ReadPolicy reading) {
        this(sources, target, rules, tables, workers, reading, Interim.DEFAULT, Optional.empty());
    }

    /** The same, remembered elsewhere. */
    public VerifyRequest keeping(Interim other) {
        return new VerifyRequest(sources, target, rules, tables, workers, reading, other, maskingKey);
    }

    /** The same, with a key for masking. */
    public VerifyRequest masking(Optional<Secret> key) {
        return new VerifyRequest(sources, target, rules, tables, workers, reading, interim, key);
    }
}
