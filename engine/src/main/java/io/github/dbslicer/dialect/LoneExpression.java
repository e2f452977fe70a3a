package io.github.dbslicer.dialect;

/**
 * Tells by the server's own judgement whether a user's SQL is one expression and no more. What is put between parentheses may close them
 * and open others: {@code 1 = 1) OR (1 = 1}; then it means one thing alone and another beside a lookup's keys, and with a semicolon it is
 * another statement.
 *
 * <p>Two statements are asked for, one after the other, and nothing else: the server must be given each by a way that takes one statement
 * and executes nothing. In the first the SQL stands between parentheses, so that it closes all that it opens, quotes and comments too, and
 * no semicolon is outside of them. In the second no parenthesis is open before it, so that it cannot begin by closing one; what closes
 * there is the word END, which the first takes for a mistake. What both take is an expression. They ask for it in a WHERE, where it cannot
 * be made of more than one row: no aggregates, no window functions.
 *
 * @param parenthesized the first statement
 * @param bare the second
 */
public record LoneExpression(String parenthesized, String bare) {

    /**
     * The statements for the user's SQL over the rows of a table.
     *
     * @param from what stands behind FROM
     * @param sql with the placeholders filled in
     */
    public static LoneExpression of(String from, String sql) {
        String select = "SELECT 1 FROM " + from + " WHERE ";
        // The line break ends a comment that the SQL may end with, as it does wherever it is used.
        return new LoneExpression(
                select + "(" + sql + "\n) IS NULL", select + "CASE WHEN 1 = 1 THEN " + sql + "\nEND IS NULL");
    }

    /** What is wrong with SQL of which the server takes the first statement and not the second. */
    public static String problem(String sql) {
        String line = sql.lines().findFirst().orElse("");
        String shown = line.length() > 80 ? line.substring(0, 80) + "..." : line;
        return "the SQL of its rule, masks or relations is not one expression by itself: " + shown
                + " ... Its parentheses must close where they open.";
    }
}
