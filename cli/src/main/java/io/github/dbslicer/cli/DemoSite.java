package io.github.dbslicer.cli;

import io.github.dbslicer.sample.ShopDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Where a demo has its two databases. To be opened once; closing it ends what was started for them. */
interface DemoSite extends AutoCloseable {
    /** The database that is read, and the connection to it. */
    String SHOP = "shop";
    /** The database that is written, and the connection to it. */
    String SLICE = "slice";

    ShopDialect dialect();

    /** The names of files that databases leave in the demo's folder. */
    List<String> files();

    /** Makes both databases, empty. */
    void open();

    /**
     * The configuration file with the connections {@link #SHOP} and {@link #SLICE}. It is of use once this is open; before that it
     * differs in the values of {@code port} and {@code password} at most.
     */
    String configYaml();

    /** Where a database is, in words. */
    String place(String database);

    /** A connection to a database, past the engine. The caller closes it. */
    Connection connect(String database) throws SQLException;

    /** Where the databases are no longer there afterwards: how to reach the server, in words. Empty where they stay. */
    Optional<String> server();

    @Override
    void close();
}
