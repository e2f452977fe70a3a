package io.github.dbslicer.dialect.sqlite;

import io.github.dbslicer.dialect.RuleSql;
import io.github.dbslicer.dialect.TimeForm;

/** Conditions of rules in the SQL of SQLite. */
final class SqliteRuleSql implements RuleSql {

    @Override
    public String column(String name) {
        return RuleSql.qualified(name, "`");
    }

    @Override
    public String daysAgo(int days, TimeForm form) {
        return switch (form) {
            case DATE -> "date('now', '-" + days + " days')";
            case SECONDS -> seconds(days);
            case MILLISECONDS -> "1000 * " + seconds(days);
        };
    }

    private static String seconds(int days) {
        return "unixepoch('now', 'start of day', '-" + days + " days')";
    }
}
