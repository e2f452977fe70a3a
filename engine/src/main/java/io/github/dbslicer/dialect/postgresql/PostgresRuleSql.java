package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.RuleSql;
import io.github.dbslicer.dialect.TimeForm;
import java.util.regex.Pattern;

/** Conditions of rules in the SQL of PostgreSQL. */
final class PostgresRuleSql implements RuleSql {
    /** Behind a dot a word is a name, whatever else it is a word for. */
    private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");

    @Override
    public String column(String name) {
        return BARE.matcher(name).matches() ? "%table_name%." + name : RuleSql.qualified(name, "\"");
    }

    @Override
    public String daysAgo(int days, TimeForm form) {
        String day = "CURRENT_DATE - " + days;
        return switch (form) {
            case DATE -> day;
            case SECONDS -> "CAST(EXTRACT(epoch FROM " + day + ") AS bigint)";
            case MILLISECONDS -> "1000 * CAST(EXTRACT(epoch FROM " + day + ") AS bigint)";
        };
    }
}
