package io.github.dbslicer.dialect;

import io.github.dbslicer.testkit.TestServer;

/** Databases of a MariaDB or MySQL server. */
public final class MySqlTestDatabases extends ServerTestDatabases {
    public MySqlTestDatabases(TestServer server) {
        super(server, "mysql", "SET foreign_key_checks = 0");
    }

    @Override
    public String endlessCondition() {
        return "SLEEP(1000) = 0";
    }

    @Override
    public String quote(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    @Override
    public String exact(String quotedColumn) {
        return "HEX(CAST(" + quotedColumn + " AS BINARY))";
    }
}
