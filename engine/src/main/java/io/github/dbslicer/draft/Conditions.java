package io.github.dbslicer.draft;

import io.github.dbslicer.dialect.RuleSql;
import io.github.dbslicer.dialect.TimeForm;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.NameParts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes conditions that take a part of a large table: its newest rows. */
final class Conditions {
    /** Data that is no older is taken for data that goes on. */
    private static final int FRESH_DAYS = 7;

    private static final List<Integer> WINDOWS = List.of(1, 2, 3, 7, 14, 30, 60, 90, 180, 365, 730, 1_825, 3_650);
    /** A column without an index is counted by reading the table. */
    private static final long CHEAP_ROWS = 200_000;

    private static final int MOST_COUNTED = 1_000_000;
    private static final int TRIES = 8;
    private static final double TOO_FAR = 3;

    private final Questions questions;
    private final RuleSql sql;
    private final LocalDate today;
    private final int rows;

    /** @param rows that are wanted of a large table */
    Conditions(Questions questions, RuleSql sql, LocalDate today, int rows) {
        this.questions = questions;
        this.sql = sql;
        this.today = today;
        this.rows = rows;
    }

    private long wanted(TableFacts facts) {
        return Math.max(1, Math.min(rows, facts.rows() / 10));
    }

    private double share(TableFacts facts) {
        return Math.min(1, (double) wanted(facts) / Math.max(1, facts.rows()));
    }

    /** The rows since a day; empty where there are none, as far as can be told. */
    Optional<TableRule.Where> since(TableFacts facts, TimeColumn time) {
        TimeSpread spread = time.spread();
        long day = spread.since(share(facts) / time.filled());
        Taken taken = taken(facts, time, day);
        for (int tries = 0; tries < TRIES && taken.rows() > wanted(facts) * TOO_FAR && day < spread.last(); tries++) {
            day = spread.last() - (spread.last() - day) / 2;
            taken = taken(facts, time, day);
        }
        return Optional.of(taken)
                .filter(some -> some.rows() > 0)
                .map(some -> new TableRule.Where(
                        some.condition(), some.rows(), "by " + time.column().name()));
    }

    private record Taken(Condition condition, long rows) {}

    private Taken taken(TableFacts facts, TimeColumn time, long day) {
        boolean fresh = time.spread().last() >= today.toEpochDay() - FRESH_DAYS;
        if (!fresh) {
            Condition condition = literal(time, day);
            return new Taken(condition, count(facts, time, condition, day));
        }
        int days = window(today.toEpochDay() - time.spread().last(), today.toEpochDay() - day);
        Condition condition = relative(time, days);
        return new Taken(condition, count(facts, time, condition, today.toEpochDay() - days));
    }

    /** The usual number of days next to those that are wanted. */
    private static int window(long least, long wanted) {
        return WINDOWS.stream()
                .filter(window -> window >= least)
                .min((one, other) -> Double.compare(distance(one, wanted), distance(other, wanted)))
                .orElse(WINDOWS.get(WINDOWS.size() - 1));
    }

    private Condition relative(TimeColumn time, int days) {
        return new Condition(
                label(time.column()) + "_last_" + days + (days == 1 ? "_day" : "_days"),
                sql.column(time.column().name()) + " >= " + sql.daysAgo(days, time.form()),
                "more or fewer days take more or fewer rows");
    }

    private static double distance(int window, long age) {
        return Math.abs(Math.log((double) window / Math.max(1, age)));
    }

    private Condition literal(TimeColumn time, long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        String shown = time.form() == TimeForm.DATE ? "" : "that is " + date + "; ";
        return new Condition(
                label(time.column()) + "_since_" + date.toString().replace('-', '_'),
                sql.column(time.column().name()) + " >= " + sql.day(date, time.form()),
                shown + "the newest row is of "
                        + LocalDate.ofEpochDay(time.spread().last()) + "; an earlier day takes more rows");
    }

    /** About how many rows meet it; counted where that is cheap. */
    private long count(TableFacts facts, TimeColumn time, Condition condition, long day) {
        Column column = time.column();
        boolean cheap = facts.rows() <= CHEAP_ROWS || facts.table().indexed(List.of(column.name()));
        int limit = (int) Math.min(MOST_COUNTED, wanted(facts) * 4 + 1_000);
        if (cheap) {
            long counted = questions.read(facts.table(), List.of(column), condition.sql(), limit, batch -> {});
            if (counted < limit) {
                return counted;
            }
        }
        return Math.max(
                1, Math.round(facts.rows() * time.filled() * time.spread().shareSince(day)));
    }

    /** The rows with the last keys. */
    Optional<TableRule.Where> newest(TableFacts facts) {
        return facts.countingKey().flatMap(key -> newest(facts, key));
    }

    private Optional<TableRule.Where> newest(TableFacts facts, Column key) {
        return KeySpan.read(questions, sql, facts.table(), key).map(span -> {
            Condition condition = new Condition(
                    "newest_" + label(facts.table().id().name()),
                    sql.column(key.name()) + " > " + span.lastPart(share(facts)),
                    "the last one is " + span.most() + "; a smaller number takes more rows");
            return new TableRule.Where(condition, wanted(facts), "by " + key.name() + ", for want of a date");
        });
    }

    private static String label(Column column) {
        return label(column.name());
    }

    /** A name of a rule that needs no quotes. */
    private static String label(String name) {
        String plain = NameParts.fold(name).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "rows_" + plain : plain.toLowerCase(Locale.ROOT);
    }
}
