package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.RuleSql;
import io.github.dbslicer.dialect.TimeForm;

/** Conditions of rules in the SQL of MariaDB and MySQL. */
final class MySqlRuleSql implements RuleSql {

    @Override
    public String column(String name) {
        return RuleSql.qualified(name, "`");
    }

    @Override
    public String daysAgo(int days, TimeForm form) {
        String day = "CURRENT_DATE - INTERVAL " + days + " DAY";
        return switch (form) {
            case DATE -> day;
            case SECONDS -> "UNIX_TIMESTAMP(" + day + ")";
            case MILLISECONDS -> "1000 * UNIX_TIMESTAMP(" + day + ")";
        };
    }
}
