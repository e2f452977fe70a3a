package io.github.dbslicer.file.sql;

import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.ScriptText;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.file.Compression;
import io.github.dbslicer.file.PieceFile;
import io.github.dbslicer.file.PieceWriter;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Table;

/** A worker's part in a script: each batch is a piece of it. */
final class SqlSession implements WriteSession {
    private final ScriptText script;
    private final PieceFile file;
    private final PieceWriter writer;
    private final Account account;

    SqlSession(ScriptText script, PieceFile file, Compression compression, Account account) {
        this.script = script;
        this.file = file;
        this.writer = new PieceWriter(compression);
        this.account = account;
    }

    /** Is told what was written. Safe for several threads. */
    @FunctionalInterface
    interface Account {
        void wrote(Table table, int rows, long longestStatement);
    }

    @Override
    public void write(Projection projection, RowBatch rows) {
        if (rows.rows() == 0) {
            return;
        }
        long[] longest = new long[1];
        writer.append(file, out -> longest[0] = script.rows(projection, rows, out));
        account.wrote(projection.table(), rows.rows(), longest[0]);
    }

    @Override
    public void delete(Table table, Lookup keys) {
        throw new IllegalStateException("no run that writes a script finds rows in it");
    }

    @Override
    public void abort() {
        writer.abort();
    }

    @Override
    public void close() {
        writer.close();
    }
}
