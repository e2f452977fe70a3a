package io.github.dbslicer.file.pack;

import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.file.Beside;
import io.github.dbslicer.file.BesideTarget;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.file.PieceContent;
import io.github.dbslicer.file.PieceFile;
import io.github.dbslicer.file.pack.ManifestJson.FileJson;
import io.github.dbslicer.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pack that is being written: what it is about, then rows, then where everything is. */
final class PackTarget extends BesideTarget {
    static final String README = "README.txt";
    static final String SCHEMA = "schema.json";
    static final String MANIFEST = "manifest.json";

    private final List<FileJson> files = new ArrayList<>();
    private @Nullable AllParts parts;
    private @Nullable PieceFile file;

    PackTarget(PackFormat format, Beside beside) {
        super(format, beside);
    }

    @Override
    public void prepare(FileContents what) {
        super.prepare(what);
        parts = new AllParts(what.tables().stream().map(Table::id).toList());
    }

    @Override
    public Optional<String> begin(Map<String, String> facts) {
        file = PieceFile.open(beside().create(), beside().place());
        return Optional.empty();
    }

    @Override
    public void recreate(SchemaScript script) {
        try (PackWriter writer = new PackWriter(file())) {
            append(writer, README, JsonText.resource(README));
            append(writer, SCHEMA, JsonText.bytes(SchemaJson.of(JsonText.tool(), contents(), script)));
        }
    }

    private void append(PackWriter writer, String name, byte[] content) {
        files.add(FileJson.of(name, writer.append(entry(name, content.length, out -> out.write(content)))));
    }

    private Entry entry(String name, long size, PieceContent content) {
        return new Entry(name, size, contents().moment().time(), name.equals(MANIFEST), content);
    }

    @Override
    public WriteSession openSession() {
        FileContents of = contents();
        return new PackSession(
                new PackWriter(file()),
                Objects.requireNonNull(parts),
                of.dialect().lines(),
                of.moment().time());
    }

    @Override
    public void finish(List<SchemaScript.Definition> afterRows) {
        try (PackWriter writer = new PackWriter(file())) {
            ManifestJson manifest = new ManifestJson(
                    Trailer.VERSION, files, Objects.requireNonNull(parts).json());
            // Written twice, since it may be too large to be held, and its length stands before it.
            Stored stored =
                    writer.append(entry(MANIFEST, JsonText.length(manifest), out -> JsonText.write(manifest, out)));
            writer.append(new Trailer(Trailer.VERSION, stored.offset(), stored.end(), stored.sha256()).bytes());
        }
        file().close();
        beside().finish();
    }

    @Override
    protected void stop() {
        if (file != null) {
            file.close();
        }
    }

    private PieceFile file() {
        return Objects.requireNonNull(file, "begin comes first");
    }
}
