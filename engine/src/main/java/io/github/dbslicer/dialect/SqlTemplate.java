package io.github.dbslicer.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two placeholders of the user's SQL, as PySlicer has them: {@code %table_name%} and {@code %%}. */
public final class SqlTemplate {
    private static final String DOUBLED = "%%";
    private static final Pattern PLACEHOLDER =
            Pattern.compile("`%table_name%`|\"%table_name%\"|%table_name%|" + DOUBLED);

    private SqlTemplate() {}

    /**
     * Puts the table's name in and turns {@code %%} into {@code %}. A name that the text itself puts between backticks or double quotes
     * is not quoted twice. From left to right, so that {@code %%table_name%%} is the text {@code %table_name%}.
     *
     * @param quotedTable the name as the database wants it in SQL
     */
    public static String expand(String text, String quotedTable) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().equals(DOUBLED) ? "%" : quotedTable));
    }
}
