package io.github.dbslicer.cli;

import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class InterruptionOnMariaDbTest extends InterruptionContract {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    @TempDir
    private Path path;

    @Override
    InterruptedSlice slice() {
        return new InterruptedSlice(
                SERVER.server(),
                path,
                "mysql",
                "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE '%%%s%%' AND id <> CONNECTION_ID()");
    }

    @Override
    String slow() {
        return "SLEEP(100) = 1";
    }

    @Override
    String lock() {
        return "SELECT * FROM orders FOR UPDATE";
    }
}
