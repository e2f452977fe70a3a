package io.github.dbslicer.cli.plan;

import io.github.dbslicer.dialect.SqlTemplate;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.survey.Arrival;
import io.github.dbslicer.survey.MaskedColumn;
import io.github.dbslicer.survey.TableSurvey;
import io.github.dbslicer.survey.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how the rows of a table are found, and what is masked of them. */
final class Reasons {
    private static final int MOST_NAMED = 8;
    private static final int MOST_OF_SQL = 160;

    private final boolean everything;

    /** @param everything whether long lists and texts are not cut */
    Reasons(boolean everything) {
        this.everything = everything;
    }

    /** A sentence each. */
    List<String> of(TableId table, TableSurvey survey) {
        Arrival arrival = survey.arrival();
        List<String> reasons = new ArrayList<>();
        seeds(table, survey).ifPresent(reasons::add);
        if (!arrival.references().isEmpty()) {
            reasons.add("referenced by "
                    + named(arrival.references().stream()
                            .map(relation -> child(table, relation))
                            .distinct()
                            .toList()));
        }
        if (!survey.masks().isEmpty()) {
            reasons.add("masks " + named(survey.masks().stream().map(this::mask).toList()));
        }
        return reasons;
    }

    private Optional<String> seeds(TableId table, TableSurvey survey) {
        Arrival arrival = survey.arrival();
        Optional<String> how = arrival.join()
                .map(relation -> join(table, relation))
                .or(() -> arrival.condition().map(sql -> "where " + cut(condition(sql, table))))
                .or(() -> arrival.way() == Way.WHOLE ? Optional.of("every row") : Optional.empty());
        if (arrival.readOnly()) {
            return how.map(sought -> "out of scope, and looked at for joins alone: " + sought);
        }
        boolean told = arrival.way() != Way.WHOLE && survey.seeds().isPresent();
        return how.map(sought -> sought + (told ? ": " + Amounts.rows(survey.seeds()) : ""));
    }

    /** As the database is given it, but for quotes around the name. */
    private static String condition(String sql, TableId table) {
        return SqlTemplate.expand(sql, table.shortName());
    }

    private static String join(TableId table, Relation relation) {
        return "joins " + relation.parent().shortName() + " by " + String.join(", ", relation.childColumns())
                + relation.condition()
                        .map(sql -> " where " + condition(sql, table))
                        .orElse("");
    }

    private static String child(TableId table, Relation relation) {
        return (relation.child().equals(table) ? "itself" : relation.child().shortName()) + "("
                + String.join(", ", relation.childColumns()) + ")";
    }

    private String mask(MaskedColumn mask) {
        return mask.column() + " (" + cut(mask.by()) + ")";
    }

    private String cut(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return everything || line.length() <= MOST_OF_SQL ? line : line.substring(0, MOST_OF_SQL) + " ...";
    }

    private String named(List<String> names) {
        return named(names, everything ? names.size() : MOST_NAMED);
    }

    /** The first of them, and how many more there are. */
    static String named(List<String> names, int most) {
        String first = names.stream().limit(most).collect(Collectors.joining(", "));
        return names.size() <= most ? first : first + " and " + (names.size() - most) + " more";
    }
}
