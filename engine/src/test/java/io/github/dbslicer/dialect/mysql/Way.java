package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.testkit.TestServer;

/** How rows get into a target. */
enum Way {
    LOAD_DATA,
    INSERT,
    /** A script for the client. */
    SCRIPT;

    TargetFixture target(TestServer server, String... definitions) {
        TargetFixture target = new TargetFixture(server, definitions);
        return this == INSERT ? target.withoutLocalData() : target;
    }
}
