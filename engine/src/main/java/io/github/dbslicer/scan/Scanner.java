package io.github.dbslicer.scan;

import io.github.dbslicer.config.BoundRules;
import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.config.RulesBinder;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.scan.Kinships.Place;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the columns of a database that look personal, by their names, their types and a sample of their values, and proposes masks for
 * them. Nothing is changed, and no value is shown, logged or kept: what leaves the sample is how many values are written in which form.
 */
public final class Scanner {
    private final Dialects dialects;

    public Scanner(Dialects dialects) {
        this.dialects = dialects;
    }

    /**
     * Scans the tables of a database; views are none. An interrupt of the calling thread ends it between two tables.
     *
     * @throws SliceException where it could not be done; tables that could not be read are part of the result
     */
    public ScanResult scan(ScanRequest request, StepListener listener) {
        Dialect dialect = dialects.dialect(request.source().type());
        // One session that sees each statement as it comes: nothing is held back for it, and nothing locked.
        ReadTerms terms = new ReadTerms(Consistency.NONE, 1, request.courtesy().statementTimeout());
        try (SourceDatabase source = dialect.openSource(request.source(), terms)) {
            listener.step("Reading the schema of " + source.description());
            DatabaseSchema schema = source.schema();
            SliceRules rules = request.rules()
                    .map(file -> bound(file, schema, listener))
                    .orElse(new SliceRules(Map.of(), Map.of(), List.of()));
            List<Table> tables = RulesBinder.scope(request.tables(), schema).stream()
                    .sorted()
                    .map(schema::table)
                    .toList();
            SourceSamples samples = new SourceSamples(source, dialect, request, listener);
            samples.read(tables);
            return result(schema, dialect, rules, tables, samples);
        }
    }

    private static SliceRules bound(RulesFile file, DatabaseSchema schema, StepListener listener) {
        BoundRules bound = RulesBinder.bind(file, schema);
        bound.warnings().forEach(warning -> listener.warning(warning.message()));
        return bound.rules();
    }

    private static ScanResult result(
            DatabaseSchema schema, Dialect dialect, SliceRules rules, List<Table> tables, SourceSamples samples) {
        List<Relation> relations = new ArrayList<>(schema.relations());
        relations.addAll(rules.relations());
        Kinships kinships = new Kinships(relations);
        TableJudge judge = new TableJudge(new NameWitness(Vocabulary.load()), kinships);
        Map<Place, Verdict> verdicts = new LinkedHashMap<>();
        for (Table table : tables) {
            Map<Column, Verdict> columns = judge.judge(table, samples.of(table));
            columns.forEach((column, verdict) -> verdicts.put(new Place(table.id(), column.name()), verdict));
        }
        Map<TableId, Set<String>> settled = settled(schema, rules);
        Set<Place> places = new HashSet<>();
        settled.forEach((table, columns) -> columns.forEach(column -> places.add(new Place(table, column))));
        List<FoundColumn> found = new Proposer(
                        schema, kinships, places, new MaskTrial(schema, rules.relations(), dialect::room))
                .propose(verdicts);
        List<Table> related = found.stream()
                .map(column -> schema.table(column.table()))
                .filter(table -> !tables.contains(table))
                .distinct()
                .toList();
        return new ScanResult(tables, related, found, settled, rules.selectors().keySet(), samples.unread());
    }

    private static Map<TableId, Set<String>> settled(DatabaseSchema schema, SliceRules rules) {
        Map<TableId, Set<String>> settled = new HashMap<>();
        for (Table table : schema.tables()) {
            Set<String> columns = new HashSet<>(rules.masks(table.id()).keySet());
            rules.maskRules().find(table.id()).ifPresent(given -> {
                columns.addAll(given.generated().keySet());
                columns.addAll(given.kept().keySet());
            });
            if (!columns.isEmpty()) {
                settled.put(table.id(), columns);
            }
        }
        return settled;
    }
}
