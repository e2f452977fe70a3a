package io.github.dbslicer.cli.plan;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.survey.Rows;
import io.github.dbslicer.survey.TableSurvey;
import java.util.Locale;
import java.util.Optional;

/** Numbers as exact as they are known: {@code 84,932}, {@code ~84.9k}, {@code up to 85.0k}. */
final class Amounts {
    static final String ABOUT = "~";
    static final String AT_MOST = "up to ";
    private static final String UNKNOWN = "?";

    private Amounts() {}

    static String rows(Optional<Rows> rows) {
        return rows.map(Amounts::rows).orElse(UNKNOWN);
    }

    static String rows(Rows rows) {
        return switch (rows.certainty()) {
            case COUNTED -> Measures.count(rows.count());
            case ESTIMATED -> ABOUT + rounded(rows.count(), false);
            case AT_MOST -> AT_MOST + rounded(rows.count(), true);
        };
    }

    /** How many the slice has; a bound that is no less than all there are is no bound. */
    static String sliceRows(TableSurvey table) {
        boolean all = table.rows()
                .filter(rows -> rows.certainty() == Rows.Certainty.AT_MOST)
                .flatMap(rows -> table.source().map(source -> rows.count() >= source.count()))
                .orElse(false);
        return all ? AT_MOST + "all" : rows(table.rows());
    }

    /** What the rows take that the slice has. */
    static String sliceBytes(TableSurvey table) {
        return table.sliceBytes().isEmpty() || table.rows().isEmpty()
                ? UNKNOWN
                : bytes(table.sliceBytes().getAsLong(), table.rows().get().certainty());
    }

    /** Bytes are never counted: what they are made of is an average. */
    static String bytes(long bytes, Rows.Certainty certainty) {
        return (certainty == Rows.Certainty.AT_MOST ? AT_MOST : ABOUT) + Measures.size(bytes);
    }

    static String sourceBytes(TableSurvey table) {
        return table.size().map(size -> Measures.size(size.rowBytes())).orElse(UNKNOWN);
    }

    /** Three digits of it: more would pretend to be known. */
    private static String rounded(long number, boolean up) {
        long unit = 1;
        while (number / unit >= 1_000) {
            unit *= 10;
        }
        long rounded = (up ? (number + unit - 1) / unit : Math.round((double) number / unit)) * unit;
        if (rounded < 10_000) {
            return Measures.count(rounded);
        }
        boolean millions = rounded >= 1_000_000;
        double shown = rounded / (millions ? 1e6 : 1e3);
        String digits = shown >= 1_000 ? "%,.0f" : shown >= 100 ? "%.0f" : shown >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, digits, shown) + (millions ? "M" : "k");
    }
}
