package io.github.dbslicer.dialect.mysql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the DEFINER out of what the server answers to {@code SHOW CREATE}: the object then belongs to who creates it. The clause stands
 * right at the beginning, and only there; bodies and strings are not looked at.
 */
final class DefinerClause {
    /** Quotes are those of the sql_mode in which a routine was created; a role stands without a host. */
    private static final String NAME = "(?:`(?:[^`]|``)*+`|\"(?:[^\"]|\"\")*+\"|'(?:[^']|'')*+'|[^\\s@`\"']++)";

    private static final Pattern CLAUSE = Pattern.compile(
            "\\A(CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:ALGORITHM\\s*=\\s*\\w+\\s+)?)DEFINER\\s*=\\s*" + NAME + "(?:@"
                    + NAME + ")?\\s+",
            Pattern.CASE_INSENSITIVE);

    private DefinerClause() {}

    static String remove(String sql) {
        Matcher matcher = CLAUSE.matcher(sql);
        return matcher.find() ? matcher.group(1) + sql.substring(matcher.end()) : sql;
    }
}
