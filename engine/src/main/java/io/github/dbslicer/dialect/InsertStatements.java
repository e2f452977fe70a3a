package io.github.dbslicer.dialect;

import java.io.IOException;

/**
 * Statements that insert several rows each, one row a line: as many as make up a megabyte, so that neither client nor server needs much memory for one.
 * Not safe for several threads.
 */
public final class InsertStatements {
    private static final long ENOUGH_BYTES = 1 << 20;

    private final StatementText text;
    private final String head;
    private long begun;
    private boolean open;
    private long longest;

    /** @param head what stands before the rows, {@code VALUES} included */
    public InsertStatements(StatementText text, String head) {
        this.text = text;
        this.head = head;
    }

    /** Writes the values of a row, with commas between them. */
    @FunctionalInterface
    public interface Values {
        void write(StatementText text) throws IOException;
    }

    /** @param bytes of the row's values, about */
    public void row(long bytes, Values values) throws IOException {
        if (open && text.length() - begun + bytes > ENOUGH_BYTES) {
            end();
        }
        if (open) {
            text.append(",\n(");
        } else {
            open = true;
            begun = text.length();
            text.append(head);
            text.append("\n(");
        }
        values.write(text);
        text.append(')');
    }

    /** Ends the statement that has been begun, if any. */
    public void end() throws IOException {
        if (open) {
            open = false;
            text.append(";\n");
            longest = Math.max(longest, text.length() - begun);
        }
    }

    /** How long the longest statement that has ended is, in bytes. */
    public long longest() {
        return longest;
    }
}
