package io.github.dbslicer.slice;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.ReadPolicy;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.dialect.SchemaScope;
import java.util.List;
import java.util.Optional;

/**
 * What is to be sliced.
 *
 * @param sources at least one; several are copies of one database, whose sessions are used in turn
 * @param tables the tables whose seeds are in the slice, as the rules file spells them; empty for all
 * @param workers at least 1
 * @param target where the slice goes
 * @param copySchema what to make anew in the target before; empty to use the tables that it has; in a file, to
 *     hold what is usual
 * @param reading how the sources are read
 * @param start where the run begins
 * @param interim where the run keeps what it must remember
 * @param maskingKey what masked values are chosen by
 */
public record SliceRequest(
        List<ConnectionConfig> sources,
        Destination target,
        RulesFile rules,
        List<String> tables,
        int workers,
        Optional<SchemaScope> copySchema,
        ReadPolicy reading,
        Start start,
        Interim interim,
        Optional<Secret> maskingKey) {

    /** Where a run begins. */
    public enum Start {
        /** With an emptied target. */
        ANEW,
        /** Where an unfinished run has ended, whose rows stay as they are; anew where there is none. */
        CONTINUE,
        /** Where an unfinished run has ended, whose rows are compared with the source's; anew where there is none. */
        REFRESH
    }

    public SliceRequest {
        sources = List.copyOf(sources);
        tables = List.copyOf(tables);
        if (sources.isEmpty() || workers < 1) {
            throw new IllegalArgumentException("a slice takes at least one source and one worker");
        }
    }

    /** A run that begins with an emptied target. */
    public SliceRequest(
            List<ConnectionConfig> sources,
            ConnectionConfig target,
            RulesFile rules,
            List<String> tables,
            int workers,
            Optional<SchemaScope> copySchema,
            ReadPolicy reading) {
        this(
                sources,
                new Destination.Database(target),
                rules,
                tables,
                workers,
                copySchema,
                reading,
                Start.ANEW,
                Interim.DEFAULT,
                Optional.empty());
    }

    /** Sources are read as they were at one moment, without limits. */
    public SliceRequest(
            List<ConnectionConfig> sources,
            ConnectionConfig target,
            RulesFile rules,
            List<String> tables,
            int workers,
            Optional<SchemaScope> copySchema) {
        this(sources, target, rules, tables, workers, copySchema, ReadPolicy.DEFAULT);
    }

    /**
     * The database that the slice goes to.
     *
     * @throws IllegalStateException where it goes to a file
     */
    public ConnectionConfig targetDatabase() {
        if (target instanceof Destination.Database database) {
            return database.connection();
        }
        throw new IllegalStateException("the slice goes to " + target.name());
    }

    /** What is wanted, wherever it goes. */
    SliceExtent extent() {
        return new SliceExtent(sources, rules, tables, maskingKey);
    }

    /** The same, written elsewhere. */
    public SliceRequest into(Destination other) {
        return new SliceRequest(
                sources, other, rules, tables, workers, copySchema, reading, start, interim, maskingKey);
    }

    /** The same, with sources read in another way and by so many workers. */
    public SliceRequest reading(ReadPolicy other, int otherWorkers) {
        return new SliceRequest(
                sources, target, rules, tables, otherWorkers, copySchema, other, start, interim, maskingKey);
    }

    /** The same, begun elsewhere. */
    public SliceRequest startingAt(Start other) {
        return new SliceRequest(
                sources, target, rules, tables, workers, copySchema, reading, other, interim, maskingKey);
    }

    /** The same, remembered elsewhere. */
    public SliceRequest keeping(Interim other) {
        return new SliceRequest(sources, target, rules, tables, workers, copySchema, reading, start, other, maskingKey);
    }

    /** The same, with a key for masking. */
    public SliceRequest masking(Optional<Secret> key) {
        return new SliceRequest(sources, target, rules, tables, workers, copySchema, reading, start, interim, key);
    }
}
