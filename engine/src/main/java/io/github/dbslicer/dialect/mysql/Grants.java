package io.github.dbslicer.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the user of a connection may do, by the roles that are active too: as SHOW GRANTS lists it. */
final class Grants {
    private static final String NAME = "(\\*|`(?:[^`]|``)*`)";
    private static final Pattern LINE =
            Pattern.compile("(GRANT|REVOKE) (.+?) ON " + NAME + "\\." + NAME + " (?:TO|FROM) .*", Pattern.DOTALL);

    /** The server runs with --skip-grant-tables: everybody may do everything. */
    private static final int WITHOUT_GRANTS = 1290;

    private final List<Grant> all;

    private Grants(List<Grant> all) {
        this.all = all;
    }

    static Grants read(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW GRANTS")) {
            while (result.next()) {
                lines.add(result.getString(1));
            }
        } catch (SQLException e) {
            if (e.getErrorCode() != WITHOUT_GRANTS) {
                throw e;
            }
            lines.add("GRANT ALL PRIVILEGES ON *.* TO ``");
        }
        return parse(lines);
    }

    static Grants parse(List<String> lines) {
        List<Grant> grants = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                grants.add(new Grant(
                        matcher.group(1).equals("GRANT"),
                        Arrays.asList(matcher.group(2).toUpperCase(Locale.ROOT).split(", ?", -1)),
                        matcher.group(3),
                        matcher.group(4)));
            }
        }
        return new Grants(grants);
    }

    /** @param privilege in upper case */
    boolean allow(String privilege, String database, String table) {
        boolean granted = false;
        for (Grant grant : all) {
            if (grant.concerns(privilege, database, table)) {
                // MySQL lists what is taken back of a wider grant after it (partial_revokes).
                granted = grant.given();
            }
        }
        return granted;
    }

    private record Grant(boolean given, List<String> privileges, String database, String table) {

        boolean concerns(String privilege, String inDatabase, String onTable) {
            boolean named = privileges.contains(privilege) || privileges.contains("ALL PRIVILEGES");
            return named
                    && (database.equals("*")
                            || like(unquoted(database)).matcher(inDatabase).matches())
                    && (table.equals("*") || unquoted(table).equalsIgnoreCase(onTable));
        }

        private static String unquoted(String name) {
            return name.substring(1, name.length() - 1).replace("``", "`");
        }

        /** The name of a database is a pattern in a grant, as LIKE has them. */
        private static Pattern like(String name) {
            StringBuilder regex = new StringBuilder();
            for (int i = 0; i < name.length(); i++) {
                char character = name.charAt(i);
                boolean escaped = character == '\\' && i + 1 < name.length();
                if (escaped) {
                    i++;
                }
                regex.append(
                        !escaped && character == '%'
                                ? ".*"
                                : !escaped && character == '_' ? "." : Pattern.quote(String.valueOf(name.charAt(i))));
            }
            return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        }
    }
}
