package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.SchemaScript.Definition;
import io.github.dbslicer.dialect.ScriptText;
import io.github.dbslicer.row.RowBatch;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A slice for {@code psql}: rows as the lines that COPY reads, whose escapes leave none that could end them before their end. */
final class PostgresScript implements ScriptText {
    private static final byte[] END = {'\\', '.', '\n'};

    private final SchemaScript definitions;

    PostgresScript(SchemaScript definitions) {
        this.definitions = definitions;
    }

    @Override
    public String usage() {
        return "psql -v ON_ERROR_STOP=1 -f FILE DATABASE, an empty one in UTF-8; -1 makes one transaction of it";
    }

    @Override
    public String opening() {
        return SqlResource.read("script-opening.sql") + statements(definitions.beforeRows());
    }

    @Override
    public String closing(List<Definition> afterRows) {
        return statements(afterRows) + SqlResource.read("script-closing.sql");
    }

    private static String statements(List<Definition> definitions) {
        return definitions.stream()
                .map(definition -> ClientStatement.of(definition.sql()))
                .collect(Collectors.joining());
    }

    @Override
    public long rows(Projection projection, RowBatch rows, OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out);
        buffered.write((CopyStatement.of(projection) + ";\n").getBytes(StandardCharsets.UTF_8));
        new CopyLines().write(rows, projection.written(), buffered);
        buffered.write(END);
        buffered.flush();
        return 0;
    }

    @Override
    public String remark(long longestStatement) {
        return "";
    }
}
