package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.config.ConnectionConfig;

/** A user who may do certain things in a target database and no more; dropped when closed. */
final class TestUser implements AutoCloseable {
    private static final String PASSWORD = "Other!1pw";

    private final TargetFixture target;
    private final String name;

    /** @param privileges as GRANT has them */
    TestUser(TargetFixture target, String privileges) {
        this.target = target;
        this.name = "u_" + target.database().substring(2);
        target.execute(
                "CREATE USER " + name + " IDENTIFIED BY '" + PASSWORD + "'",
                "GRANT " + privileges + " ON " + target.database() + ".* TO " + name);
    }

    ConnectionConfig config() {
        return target.config(name, PASSWORD);
    }

    MySqlTarget open() {
        return MySqlTarget.open(config());
    }

    @Override
    public void close() {
        target.execute("DROP USER " + name);
    }
}
