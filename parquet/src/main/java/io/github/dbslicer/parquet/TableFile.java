package io.github.dbslicer.parquet;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;

/**
 * The file of a table. It is open only while a row group is appended, so that any number of tables can be written side by side. Safe for several
 * threads until {@link #finish}.
 */
final class TableFile {
    /** How much the rows of a row group are at most, before they are encoded, a single batch with a huge row apart. */
    static final long GROUP_BYTES = 32 << 20;

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final TableColumns columns;
    private final GroupEncoder encoder;
    private final FileFacts facts;
    private final Optional<Spool> spool;
    private final StoredGroups groups = new StoredGroups();
    private long length;

    TableFile(Path path, TableColumns columns, PageCompression compression, FileFacts facts) {
        this.path = path;
        this.columns = columns;
        this.encoder = new GroupEncoder(columns, compression);
        this.facts = facts;
        this.spool = columns.isTyped()
                ? Optional.empty()
                : Optional.of(new Spool(
                        path.resolveSibling(name() + ".rows"), columns.columns().size()));
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    TableColumns columns() {
        return columns;
    }

    /** Writes rows as one row group. */
    void write(List<RowPiece> pieces) {
        try {
            if (spool.isPresent()) {
                spool.get().write(pieces);
            } else {
                append(encoder.encode(columns.fields(), pieces));
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private synchronized void append(EncodedGroup group) throws IOException {
        try (OutputStream out = open()) {
            if (length == 0) {
                out.write(FileFooter.MAGIC);
                length = FileFooter.MAGIC.length;
            }
            for (BytesInput bytes : group.bytes()) {
                bytes.writeAllTo(out);
            }
        }
        groups.add(group, length);
        length += group.length();
    }

    private OutputStream open() throws IOException {
        return new BufferedOutputStream(
                Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND), BUFFER);
    }

    /** Makes the file whole, once all rows are written. Returns how many it has. */
    long finish() {
        try {
            List<Field> fields = columns.fields();
            if (spool.isPresent()) {
                spool.get().drain(GROUP_BYTES, pieces -> append(encoder.encode(fields, pieces)));
            }
            try (OutputStream out = open()) {
                if (length == 0) {
                    out.write(FileFooter.MAGIC);
                }
                new FileFooter(facts, columns, fields).write(groups, out);
            }
            return groups.rows();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private SliceException failure(IOException e) {
        return new SliceException(
                ErrorCode.TARGET_WRITE,
                "writing " + columns.table() + ": " + name() + " cannot be written in " + path.getParent() + " ("
                        + e.getMessage() + ")",
                e);
    }
}
