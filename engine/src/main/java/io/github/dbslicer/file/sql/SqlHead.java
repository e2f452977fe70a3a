package io.github.dbslicer.file.sql;

import io.github.dbslicer.dialect.ScriptText;
import io.github.dbslicer.file.FileContents;
import java.util.Locale;
import java.util.Map;

/** The comments of a script: what it is, and how many rows there were. */
final class SqlHead {
    private final FileContents contents;
    private final ScriptText script;

    SqlHead(FileContents contents, ScriptText script) {
        this.contents = contents;
        this.script = script;
    }

    /** Stands before all else; of the same length whatever the longest statement is. */
    String head(long longestStatement) {
        String remark = script.remark(longestStatement);
        return comment("DbSlicer: " + contents.source())
                + comment("Rows as of " + contents.moment())
                + comment("Load with " + script.usage())
                + (remark.isEmpty() ? "" : comment(remark + " ".repeat(ScriptText.REMARK_LENGTH - remark.length())))
                + "\n";
    }

    /** Stands behind all else. */
    String counts(Map<String, Long> rows) {
        StringBuilder counts = new StringBuilder(comment("Rows:"));
        rows.forEach((table, count) -> counts.append(comment(String.format(Locale.ROOT, "%,14d  %s", count, table))));
        return counts.toString();
    }

    /** No name has a line of its own: the client would take it for SQL, or for a command. */
    private static String comment(String text) {
        StringBuilder line = new StringBuilder("-- ");
        text.codePoints()
                .map(character -> Character.isISOControl(character) || character >= 0xfffe ? '?' : character)
                .map(character -> character == 0x2028 || character == 0x2029 ? '?' : character)
                .forEach(line::appendCodePoint);
        return line.append('\n').toString();
    }
}
