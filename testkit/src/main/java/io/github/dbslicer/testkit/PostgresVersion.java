package io.github.dbslicer.testkit;

import java.io.IOException;
import java.io.InputStream;

/** The versions of PostgreSQL that the testkit brings. */
enum PostgresVersion {
    /** The newest. */
    NEWEST("postgres-newest"),
    /** The oldest that DbSlicer supports. */
    OLDEST("postgres-oldest");

    private final String directory;

    PostgresVersion(String directory) {
        this.directory = directory;
    }

    /** Its programs, as tar in xz. The caller closes it. */
    InputStream archive() throws IOException {
        String name = directory + "/postgres-linux-x86_64.txz";
        InputStream archive = PostgresVersion.class.getResourceAsStream(name);
        if (archive == null) {
            throw new IOException("the testkit was built without " + name);
        }
        return archive;
    }
}
