package io.github.dbslicer.dialect.mysql;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be taken from the server's messages about a row without the value that many of them hold. Messages are in English: sessions
 * ask for it.
 */
final class ServerWords {
    private static final Pattern COLUMN_AT_ROW = Pattern.compile("(?s).*\\bcolumn (.+) at row (\\d+)$");
    private static final Pattern COLUMN_NULL = Pattern.compile("Column '(.+)' cannot be null");
    private static final Pattern COLUMN_SRID = Pattern.compile("(?s).* SRID of the column '(.+?)'.*");
    private static final Pattern COLUMN_JSON = Pattern.compile("(?s).* in value for column '(?:.*\\.)?([^.]+)'\\.");
    private static final Pattern KEY = Pattern.compile("(?s).* for key '(.+)'");
    private static final Pattern CHECK =
            Pattern.compile("CONSTRAINT `(.+?)` failed for .*|Check constraint '(.+)' is violated\\.");

    private ServerWords() {}

    /** The column that a message names, as the server names it: quoted or not, with or without its table. */
    static Optional<String> column(String message) {
        for (Pattern pattern : new Pattern[] {COLUMN_AT_ROW, COLUMN_NULL, COLUMN_SRID, COLUMN_JSON}) {
            Matcher matcher = pattern.matcher(message);
            if (matcher.matches()) {
                return Optional.of(unquoted(matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    /** The key or constraint that a message names. */
    static Optional<String> constraint(String message) {
        Matcher key = KEY.matcher(message);
        if (key.matches()) {
            return Optional.of("key " + key.group(1));
        }
        Matcher check = CHECK.matcher(message);
        if (check.matches()) {
            return Optional.of("constraint " + (check.group(1) == null ? check.group(2) : check.group(1)));
        }
        return Optional.empty();
    }

    /** What an error or warning means, in our words. */
    static String reason(int code) {
        return switch (code) {
            case 1048, 1263 -> "NULL in a column that is NOT NULL there";
            case 1062, 1586 -> "duplicate key";
            case 1264 -> "out of range";
            case 1265 -> "the value would be cut or is no member";
            case 1261, 1262 -> "the number of values is not that of the columns";
            case 1292, 1366, 1411 -> "the value is none of the column's type or character set";
            case 1300, 1977, 3854 -> "characters that the character set does not have";
            case 1406 -> "value too long";
            case 1416, 3037, 3055, 3617 -> "no valid geometry";
            case 3643 -> "the column is limited to another SRID";
            case 3140, 3141, 3144 -> "no valid JSON";
            case 1526, 1748 -> "no partition takes the row";
            case 3819, 4025 -> "a check constraint is violated";
            default -> "refused by the server";
        };
    }

    /**
     * Whether a message is about the server or the statement, so that it holds no value of a row: privileges, space, locks, missing
     * objects, limits.
     */
    static boolean isFreeOfValues(int code) {
        return switch (code) {
            case 1021,
                    1028,
                    1030,
                    1031,
                    1036,
                    1037,
                    1038,
                    1040,
                    1041,
                    1044,
                    1045,
                    1053,
                    1054,
                    1099,
                    1100,
                    1114,
                    1118,
                    1129,
                    1142,
                    1143,
                    1146,
                    1153,
                    1180,
                    1194,
                    1195,
                    1197,
                    1205,
                    1206,
                    1213,
                    1223,
                    1227,
                    1286,
                    1290,
                    1317,
                    1356,
                    1370,
                    1419,
                    1449,
                    1451,
                    1598,
                    1614,
                    1665,
                    1694,
                    1696,
                    1792,
                    1836,
                    1969,
                    2006,
                    2013,
                    3024,
                    3100,
                    3101,
                    4031 -> true;
            default -> code <= 0;
        };
    }

    private static String unquoted(String name) {
        if (name.startsWith("`") && name.endsWith("`")) {
            int begin = Math.max(1, name.lastIndexOf("`.`") + 3);
            return name.substring(name.contains("`.`") ? begin : 1, name.length() - 1)
                    .replace("``", "`");
        }
        return name.startsWith("'") && name.endsWith("'") && name.length() > 1
                ? name.substring(1, name.length() - 1)
                : name;
    }
}
