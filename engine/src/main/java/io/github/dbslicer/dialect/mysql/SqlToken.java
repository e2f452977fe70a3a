package io.github.dbslicer.dialect.mysql;

/**
 * A piece of SQL.
 *
 * @param text the name without its quotes, the string with them, anything else as it is written
 * @param start where it begins in the SQL
 * @param end where it ends
 */
record SqlToken(Kind kind, String text, int start, int end) {
    enum Kind {
        /** A name between backticks. */
        NAME,
        /** Letters and digits: a keyword, a name without quotes, a number. */
        WORD,
        /** Between quotes. */
        STRING,
        /** Any other character. */
        SYMBOL
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }
}
