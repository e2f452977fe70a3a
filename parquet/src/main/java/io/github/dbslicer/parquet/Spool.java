package io.github.dbslicer.parquet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file that rows wait in until all of a table's are known, where their types depend on all of them. Safe for several threads while they write. */
final class Spool {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final int columns;
    private int pieces;

    Spool(Path file, int columns) {
        this.file = file;
        this.columns = columns;
    }

    synchronized void write(List<RowPiece> written) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), BUFFER))) {
            for (RowPiece piece : written) {
                out.writeInt(piece.rows());
                for (ColumnPart part : piece.columns()) {
                    out.write(part.kinds().unpack(), 0, piece.rows());
                    out.writeInt(part.values().length());
                    out.write(part.values().unpack(), 0, part.values().length());
                }
                pieces++;
            }
        }
    }

    /** Hands over all that was written, in order, some at a time, and removes the file. */
    synchronized void drain(long bytesAtOnce, Receiver receiver) throws IOException {
        if (pieces == 0) {
            return;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            List<RowPiece> some = new ArrayList<>();
            long bytes = 0;
            for (int piece = 0; piece < pieces; piece++) {
                RowPiece read = read(in);
                some.add(read);
                bytes += read.bytes();
                if (bytes >= bytesAtOnce || piece == pieces - 1) {
                    receiver.take(some);
                    some = new ArrayList<>();
                    bytes = 0;
                }
            }
        }
        Files.delete(file);
    }

    private RowPiece read(DataInputStream in) throws IOException {
        int rows = in.readInt();
        List<ColumnPart> parts = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            PackedBytes kinds = PackedBytes.of(in.readNBytes(rows), rows);
            int length = in.readInt();
            parts.add(new ColumnPart(kinds, PackedBytes.of(in.readNBytes(length), length)));
        }
        return new RowPiece(rows, parts);
    }

    /** Takes rows. */
    @FunctionalInterface
    interface Receiver {
        void take(List<RowPiece> pieces) throws IOException;
    }
}
