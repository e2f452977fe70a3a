package io.github.dbslicer.dialect;

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
        return text.replace("`" + TABLE_NAME + "`", TABLE_NAME)
                .replace("\"" + TABLE_NAME + "\"", TABLE_NAME)
                .replace(TABLE_NAME, "\0")
                .replace("%%", "%")
                .replace("\0", quotedTable);
    }
}
