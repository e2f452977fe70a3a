package io.github.dbslicer.dialect;

import java.io.IOException;

/**
 * Statements that insert several rows each, one row a line: as many as make up a certain size, so that neither client nor server needs much memory.
 * Not safe for several threads.
 */
public final class InsertStatements {
    private final StatementText text;
    private final String head;
    private final long enoughBytes;
    private long begun;
    private boolean open;
    private long longest;

    /**
     * Statements that nothing has been written of yet.
     *
     * @param head what stands before the rows, {@code VALUES} included
     * @param enoughBytes that a statement of several rows has at most, about
     */
    public InsertStatements(StatementText text, String head, long enoughBytes) {
        this.text = text;
        this.head = head;
        this.enoughBytes = enoughBytes;
    }

    /** Writes the values of a row, with commas between them. */
    @FunctionalInterface
    public interface Values {
        void write(StatementText text) throws IOException;
    }

    /** @param bytes of the row's values, about */
    public void row(long bytes, Values values) throws IOException {
        if (open && text.length() - begun + bytes > enoughBytes) {
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
