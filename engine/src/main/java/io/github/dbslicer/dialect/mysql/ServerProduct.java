package io.github.dbslicer.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Which server answers.
 *
 * @param version as the server spells it, {@code 10.11.6-MariaDB}
 * @param lowerCaseTableNames 0 where names of databases and tables differ by case, 1 and 2 where they don't
 */
record ServerProduct(boolean mariaDb, String version, int lowerCaseTableNames) {

    static ServerProduct of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT VERSION(), @@lower_case_table_names")) {
            row.next();
            String version = row.getString(1);
            return new ServerProduct(version.contains("MariaDB"), version, row.getInt(2));
        }
    }

    String name() {
        return mariaDb ? "MariaDB" : "MySQL";
    }

    /** The first number of the version. */
    int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    /** Whether two names of databases or tables are one to this server. */
    boolean sameName(String one, String other) {
        return lowerCaseTableNames == 0 ? one.equals(other) : one.equalsIgnoreCase(other);
    }
}
