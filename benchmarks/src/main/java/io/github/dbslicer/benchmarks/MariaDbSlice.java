package io.github.dbslicer.benchmarks;

import io.github.dbslicer.sample.Shop;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The slice as SQL written by hand for this one shop and run inside the server, from one database into another. It finds the tables, keys
 * and indexes ready.
 */
final class MariaDbSlice implements SliceWay {
    private final ShopServer server;
    private final Shop shop;
    private final SqlScript script;

    /** @param source the name of the database that holds the shop */
    MariaDbSlice(ShopServer server, Shop shop, String source) {
        this.server = server;
        this.shop = shop;
        this.script = SqlScript.read("slice-in-mariadb.sql", source);
    }

    @Override
    public String prepare() throws SQLException {
        String target = server.newDatabase();
        try (Connection connection = connect(target)) {
            shop.createSchema(connection);
        }
        return target;
    }

    @Override
    public void cut(String target) throws SQLException {
        try (Connection connection = connect(target)) {
            script.run(connection);
        }
    }

    @Override
    public Connection connect(String target) throws SQLException {
        return server.connect(target);
    }
}
