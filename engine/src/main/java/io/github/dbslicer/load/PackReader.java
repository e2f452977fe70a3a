package io.github.dbslicer.load;

import io.github.dbslicer.dialect.RowLines;
import io.github.dbslicer.dialect.RowReader;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.pack.Pack;
import io.github.dbslicer.file.pack.PackPart;
import io.github.dbslicer.run.WorkerSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** What a reader reads a pack by, which it shares with others. Nothing has to be opened for it. */
final class PackReader implements WorkerSession {
    private final Pack pack;
    private final RowLines lines;

    PackReader(Pack pack, RowLines lines) {
        this.pack = pack;
        this.lines = lines;
    }

    /** Reads the rows of a part. */
    void read(PackPart part, Consumer<RowReader> reading) {
        try (InputStream content = pack.open(part);
                RowReader rows = lines.read(content)) {
            reading.accept(rows);
        } catch (IOException e) {
            throw new SliceException(
                    ErrorCode.SOURCE_FILE, part.name() + " of the pack cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void open() {
        // The pack is open.
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public void keepAlive() {
        // A file stays.
    }

    @Override
    public void abort() {
        // A read from a file comes to its end.
    }

    @Override
    public void close() {
        // The pack is the run's to close.
    }
}
