package io.github.dbslicer.file;

import io.github.dbslicer.dialect.Output;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.UniqueKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code manifest.json}: what the files of a directory hold, one for each table. */
public final class DirectoryManifest {
    private static final String NAME = "manifest.json";
    private static final String MAKER = "dbslicer ";
    private static final int VERSION = 1;

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final String format;
    private final FileContents contents;
    private final Compression compression;

    /** @param format as {@link FileFormat#name()} has it */
    public DirectoryManifest(String format, FileContents contents, Compression compression) {
        this.format = format;
        this.contents = contents;
        this.compression = compression;
    }

    /**
     * A file of the directory.
     *
     * @param name in the directory
     * @param rows that it holds, all with the columns that are no generated ones
     */
    public record RowsFile(Table table, String name, long rows) {}

    /** The files that a manifest in a directory lists, and itself; none where there is no manifest of this format. */
    public static Set<Path> listedFiles(String format, Path directory) {
        Set<Path> listed = new TreeSet<>();
        try {
            JsonNode manifest = JsonMapper.builder().build().readTree(Files.readAllBytes(directory.resolve(NAME)));
            if (manifest.path("format").asString("").equals(MAKER + format)) {
                listed.add(Path.of(NAME));
                manifest.path("tables")
                        .forEach(table -> listed.add(Path.of(table.path("file").asString(""))));
            }
            return listed;
        } catch (IOException | JacksonException none) {
            // Then it is nothing that an export has left, which is what was asked.
            return Set.of();
        }
    }

    /**
     * Writes it beside the files, which are closed.
     *
     * @param cancelled whether to give up
     */
    public void write(Path directory, List<RowsFile> files, BooleanSupplier cancelled) {
        try {
            ObjectNode root = root();
            ArrayNode tables = root.putArray("tables");
            // A digest keeps one processor busy, whatever the disk can do.
            files.parallelStream()
                    .map(file -> table(file, FileDigest.of(directory.resolve(file.name()), cancelled)))
                    .toList()
                    .forEach(tables::add);
            root.set("relations", relations());
            Files.write(directory.resolve(NAME), json.writeValueAsBytes(root));
        } catch (IOException | UncheckedIOException e) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE, directory + " cannot be written (" + e.getMessage() + ")", e);
        }
    }

    private ObjectNode root() {
        ObjectNode root = json.createObjectNode();
        root.put("format", MAKER + format);
        root.put("version", VERSION);
        root.put("source", contents.source());
        root.put("sourceType", contents.dialect().type());
        ObjectNode moment = root.putObject("moment");
        moment.put("time", contents.moment().time().toString());
        moment.put("consistency", contents.moment().consistency().name().toLowerCase(Locale.ROOT));
        contents.moment().position().ifPresent(position -> moment.put("position", position));
        root.put("rules", contents.rules());
        root.put("compression", compression.name().toLowerCase(Locale.ROOT));
        return root;
    }

    private ObjectNode table(RowsFile file, FileDigest digest) {
        ObjectNode table = json.createObjectNode();
        name(table, file.table().id());
        table.put("file", file.name());
        table.put("rows", file.rows());
        table.put("bytes", digest.bytes());
        table.put("sha256", digest.sha256());
        ArrayNode columns = table.putArray("columns");
        ArrayNode leftOut = json.createArrayNode();
        for (Column column : file.table().columns()) {
            if (column.generated()) {
                leftOut.add(column.name());
            } else {
                columns.add(column(file.table().id(), column));
            }
        }
        if (!leftOut.isEmpty()) {
            table.set("generatedColumnsLeftOut", leftOut);
        }
        file.table().primaryKey().ifPresent(key -> table.set("primaryKey", names(key.columns())));
        ArrayNode uniqueKeys = json.createArrayNode();
        file.table().uniqueKeys().stream()
                .map(UniqueKey::columns)
                .map(this::names)
                .forEach(uniqueKeys::add);
        table.set("uniqueKeys", uniqueKeys);
        return table;
    }

    private ObjectNode column(TableId table, Column column) {
        ObjectNode told = json.createObjectNode();
        told.put("name", column.name());
        TypeWords.put(contents.dialect().common(table, new Output.Value(column)).type(), told);
        told.put("sourceType", column.type());
        told.put("nullable", column.nullable());
        return told;
    }

    private ArrayNode relations() {
        ArrayNode relations = json.createArrayNode();
        for (Relation relation : contents.relations()) {
            ObjectNode told = relations.addObject();
            told.put("name", relation.name());
            told.set("child", name(json.createObjectNode(), relation.child()));
            told.set("childColumns", names(relation.childColumns()));
            told.set("parent", name(json.createObjectNode(), relation.parent()));
            told.set("parentColumns", names(relation.parentColumns()));
            told.put("declared", relation.declared());
            relation.condition().ifPresent(condition -> told.put("condition", condition));
            relation.parentCondition().ifPresent(condition -> told.put("parentCondition", condition));
        }
        return relations;
    }

    private static ObjectNode name(ObjectNode into, TableId table) {
        if (!table.schema().isEmpty()) {
            into.put("schema", table.schema());
        }
        return into.put("table", table.name());
    }

    private ArrayNode names(Collection<String> columns) {
        ArrayNode names = json.createArrayNode();
        columns.forEach(names::add);
        return names;
    }
}
