package io.github.dbslicer.dialect.mysql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Mends the foreign keys of what {@code SHOW CREATE TABLE} answers. InnoDB writes them itself, and up to MariaDB 11.4 at least it does not
 * double the backticks within the names of constraints and columns, though it does in those of tables: {@code FOREIGN KEY (`c`d`)}. Read as
 * it stands such a line is no SQL, or hides the foreign keys after it.
 */
final class ForeignKeyQuotes {
    private static final String NAME = "`(?:[^`]|``)*`";
    private static final String NAMES = "\\(" + NAME + "(?:, " + NAME + ")*\\)";
    private static final String TABLE = NAME + "(?:\\." + NAME + ")?";

    private static final Pattern WELL_FORMED = Pattern.compile(
            "\n *CONSTRAINT " + NAME + " FOREIGN KEY " + NAMES + " REFERENCES " + TABLE + " " + NAMES + "[^`]*");
    private static final Pattern CLAUSE = Pattern.compile(
            "(\n *CONSTRAINT )`(.*)`( FOREIGN KEY )\\(`(.*)`\\)( REFERENCES " + TABLE + " )\\(`(.*)`\\)([^`]*)",
            Pattern.DOTALL);

    /** Before each constraint and behind the last one: names may hold line breaks. */
    private static final Pattern BETWEEN = Pattern.compile("(?=\n *CONSTRAINT `)|(?=\n\\) )");

    private ForeignKeyQuotes() {}

    /** The same, with every foreign key as SQL would have it. */
    static String mend(String sql) {
        return BETWEEN.splitAsStream(sql).map(ForeignKeyQuotes::mendClause).collect(Collectors.joining());
    }

    private static String mendClause(String part) {
        Matcher clause = CLAUSE.matcher(part);
        if (!clause.matches() || WELL_FORMED.matcher(part).matches()) {
            return part;
        }
        return clause.group(1)
                + MySqlNames.quote(clause.group(2))
                + clause.group(3)
                + list(clause.group(4))
                + clause.group(5)
                + list(clause.group(6))
                + clause.group(7);
    }

    private static String list(String names) {
        return Pattern.compile("`, `")
                .splitAsStream(names)
                .map(MySqlNames::quote)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
