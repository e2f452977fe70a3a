package io.github.dbslicer.dialect;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** What conditions of rules files are made of in the SQL of one kind of database, as a user would write it. Percent signs are doubled. */
public interface RuleSql {

    /** A column of the table that the rule selects from, whatever its name. */
    String column(String name);

    /** The beginning of the day that was so many days ago, to compare a column with. The same for a whole day. */
    String daysAgo(int days, TimeForm form);

    /** The beginning of a day, to compare a column with. */
    default String day(LocalDate day, TimeForm form) {
        long seconds = day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        return switch (form) {
            case DATE -> "'" + day + "'";
            case SECONDS -> String.valueOf(seconds);
            case MILLISECONDS -> String.valueOf(seconds * 1_000);
        };
    }

    /** A column's name between quotes, behind the placeholder for its table. */
    static String qualified(String name, String quote) {
        return "%table_name%." + quote + name.replace(quote, quote + quote).replace("%", "%%") + quote;
    }
}
