package io.github.dbslicer.file.pack;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.github.dbslicer.file.pack.Integrity.Section;
import io.github.dbslicer.file.pack.ManifestJson.FileJson;
import io.github.dbslicer.file.pack.ManifestJson.PartJson;
import io.github.dbslicer.file.pack.ManifestJson.RowsJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.core.JacksonException;

/** Finds what is in a pack, and that all of it is as it was written. */
final class PackReader {
    private final PackBytes file;

    PackReader(PackBytes file) {
        this.file = file;
    }

    /**
     * What describes a pack.
     *
     * @param schema of {@code schema.json}
     * @param manifest of {@code manifest.json}
     */
    record Contents(SchemaJson schema, ManifestJson manifest) {}

    /** @throws io.github.dbslicer.error.SliceException {@code SOURCE_FILE} that names the damage, or what the file is instead */
    Contents read() {
        Trailer trailer = new TrailerFinder(file).find();
        Stored frame = new Stored(0, 0, trailer.manifest(), trailer.offset() - trailer.manifest(), trailer.sha256());
        new Integrity(file, List.of(new Section(() -> PackTarget.MANIFEST, frame))).requireUnaltered();
        ManifestJson manifest = manifest(frame);
        Integrity integrity = new Integrity(file, sections(manifest));
        integrity.requireWhole(frame.offset());
        integrity.requireUnaltered();
        return new Contents(schema(manifest), manifest);
    }

    /** Only its own header tells how long it is. */
    private ManifestJson manifest(Stored frame) {
        try (TarArchiveInputStream entry = new TarArchiveInputStream(
                new ZstdInputStreamNoFinalizer(file.stream(frame.offset(), frame.length())),
                StandardCharsets.UTF_8.name())) {
            if (entry.getNextEntry() == null) {
                throw new IOException("it is empty");
            }
            return JsonText.read(entry, ManifestJson.class);
        } catch (IOException | JacksonException e) {
            throw misshapen(PackTarget.MANIFEST, e);
        }
    }

    private SchemaJson schema(ManifestJson manifest) {
        FileJson found = manifest.files().stream()
                .filter(known -> known.name().equals(PackTarget.SCHEMA))
                .findFirst()
                .orElseThrow(() -> file.refused("is a pack without " + PackTarget.SCHEMA + "." + Damage.REMEDY));
        try (InputStream in = new EntryStream(file, found.name(), found.stored())) {
            return JsonText.read(in, SchemaJson.class);
        } catch (IOException | JacksonException e) {
            throw misshapen(PackTarget.SCHEMA, e);
        }
    }

    private RuntimeException misshapen(String name, Exception e) {
        return file.refused(
                "is a pack whose " + name + " is not written as version " + Trailer.VERSION + " of the format says.",
                e);
    }

    private static List<Section> sections(ManifestJson manifest) {
        List<Section> sections = new ArrayList<>();
        for (FileJson known : manifest.files()) {
            sections.add(new Section(known::name, known.stored()));
        }
        for (RowsJson rows : manifest.tables()) {
            int number = 0;
            for (PartJson part : rows.parts()) {
                int known = ++number;
                sections.add(new Section(() -> label(rows, known), part.stored()));
            }
        }
        return sections;
    }

    private static String label(RowsJson rows, int number) {
        return TableParts.name(rows.directory(), number) + ", part " + number + " of "
                + rows.parts().size() + " of table " + rows.table() + ",";
    }
}
