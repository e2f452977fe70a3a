package io.github.dbslicer.dialect;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two placeholders of the user's SQL, as PySlicer has them: {@code %table_name%} and {@code %%}. */
public final class SqlTemplate {
    private static final String TABLE_NAME = "%table_name%";

    private SqlTemplate() {}

    /**
     * Puts the table's name in and turns {@code %%} into {@code %}. A name that the text itself puts between backticks or double quotes
     * is not quoted twice.
     *
     * @param quotedTable the name as the database wants it in SQL
     */
    public static String expand(String text, String quotedTable) {
        String unquoted =
                text.replace("`" + TABLE_NAME + "`", TABLE_NAME).replace("\"" + TABLE_NAME + "\"", TABLE_NAME);
        return Stream.of(unquoted.split(Pattern.quote(TABLE_NAME), -1))
                .map(part -> part.replace("%%", "%"))
                .collect(Collectors.joining(quotedTable));
    }
}
