package io.github.dbslicer.dialect.mysql;

import java.util.List;

/**
 * Mends the defaults that draw from a sequence in what MariaDB answers to {@code SHOW CREATE TABLE}: it puts the database before the
 * sequence, as in {@code nextval(`shop`.`numbers`)}, so that a table made of it elsewhere would draw from the sequence of the source.
 */
final class SequenceDefaults {
    private SequenceDefaults() {}

    /**
     * The same without the name of the table's own database.
     *
     * @param database the table's
     */
    static String mend(String sql, String database) {
        List<SqlToken> tokens = SqlTokens.of(sql);
        StringBuilder mended = new StringBuilder();
        int copied = 0;
        for (int at = 0; at + 4 < tokens.size(); at++) {
            if (isCall(tokens, at) && tokens.get(at + 2).text().equals(database)) {
                mended.append(sql, copied, tokens.get(at + 2).start());
                copied = tokens.get(at + 4).start();
            }
        }
        return mended.append(sql, copied, sql.length()).toString();
    }

    /** A function of sequences, with a name and its database in the brackets. */
    private static boolean isCall(List<SqlToken> tokens, int at) {
        SqlToken function = tokens.get(at);
        return (function.isWord("nextval") || function.isWord("lastval") || function.isWord("setval"))
                && tokens.get(at + 1).isSymbol('(')
                && tokens.get(at + 2).isName()
                && tokens.get(at + 3).isSymbol('.')
                && tokens.get(at + 4).isName();
    }
}
