package io.github.dbslicer.file.pack;

import io.github.dbslicer.config.Consistency;
import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScript;
import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Relation;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.UniqueKey;
import io.github.dbslicer.schema.ValueKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code schema.json} holds: of what the rows are, apart from the rows. The names of the components are those of the file. */
record SchemaJson(
        int format,
        String tool,
        String type,
        String source,
        MomentJson moment,
        String rules,
        List<TableJson> tables,
        List<String> unfollowed,
        List<RelationJson> relations,
        List<DefinitionJson> beforeRows,
        List<DefinitionJson> afterRows,
        List<String> notCopied,
        List<DefinitionJson> counters) {

    static SchemaJson of(String tool, FileContents contents, SchemaScript script) {
        DatabaseSchema schema = contents.schema();
        return new SchemaJson(
                Trailer.VERSION,
                tool,
                contents.dialect().type(),
                contents.source(),
                MomentJson.of(contents.moment()),
                contents.rules(),
                schema.tables().stream().map(TableJson::of).toList(),
                schema.unfollowed(),
                contents.relations().stream().map(RelationJson::of).toList(),
                DefinitionJson.of(script.beforeRows()),
                DefinitionJson.of(script.afterRows()),
                script.notCopied(),
                DefinitionJson.of(contents.counters()));
    }

    DatabaseSchema schema() {
        return DatabaseSchema.of(
                tables.stream().map(TableJson::table).toList(),
                allRelations().stream().filter(Relation::declared).toList(),
                unfollowed);
    }

    List<Relation> allRelations() {
        return relations.stream().map(RelationJson::relation).toList();
    }

    SchemaScript script() {
        return new SchemaScript(
                DefinitionJson.definitions(beforeRows), DefinitionJson.definitions(afterRows), notCopied);
    }

    record MomentJson(
            String consistency, String time, @Nullable String position) {
        static MomentJson of(Moment moment) {
            return new MomentJson(
                    moment.consistency().name(),
                    moment.time().toString(),
                    moment.position().orElse(null));
        }

        Moment moment() {
            return new Moment(Consistency.valueOf(consistency), Instant.parse(time), Optional.ofNullable(position));
        }
    }

    record TableJson(
            String schema,
            String name,
            List<ColumnJson> columns,
            @Nullable KeyJson primaryKey,
            List<KeyJson> uniqueKeys,
            List<List<String>> indexes,
            long estimatedRows) {
        static TableJson of(Table table) {
            return new TableJson(
                    table.id().schema(),
                    table.id().name(),
                    table.columns().stream().map(ColumnJson::of).toList(),
                    table.primaryKey().map(KeyJson::of).orElse(null),
                    table.uniqueKeys().stream().map(KeyJson::of).toList(),
                    table.indexes(),
                    table.estimatedRows());
        }

        Table table() {
            return new Table(
                    new TableId(schema, name),
                    columns.stream().map(ColumnJson::column).toList(),
                    Optional.ofNullable(primaryKey).map(KeyJson::key),
                    uniqueKeys.stream().map(KeyJson::key).toList(),
                    indexes,
                    estimatedRows);
        }
    }

    /** @param valueType the type under a domain, else the same as the type */
    record ColumnJson(
            String name,
            String type,
            String valueType,
            String kind,
            String charset,
            boolean nullable,
            boolean generated) {
        static ColumnJson of(Column column) {
            return new ColumnJson(
                    column.name(),
                    column.type(),
                    column.valueType(),
                    column.kind().name(),
                    column.charset(),
                    column.nullable(),
                    column.generated());
        }

        Column column() {
            return new Column(name, type, valueType, ValueKind.valueOf(kind), charset, nullable, generated);
        }
    }

    record KeyJson(String name, List<String> columns) {
        static KeyJson of(UniqueKey key) {
            return new KeyJson(key.name(), key.columns());
        }

        UniqueKey key() {
            return new UniqueKey(name, columns);
        }
    }

    record NameJson(String schema, String name) {
        static NameJson of(TableId id) {
            return new NameJson(id.schema(), id.name());
        }

        TableId id() {
            return new TableId(schema, name);
        }
    }

    record RelationJson(
            String name,
            NameJson child,
            List<String> childColumns,
            NameJson parent,
            List<String> parentColumns,
            @Nullable String condition,
            @Nullable String parentCondition,
            boolean declared) {
        static RelationJson of(Relation relation) {
            return new RelationJson(
                    relation.name(),
                    NameJson.of(relation.child()),
                    relation.childColumns(),
                    NameJson.of(relation.parent()),
                    relation.parentColumns(),
                    relation.condition().orElse(null),
                    relation.parentCondition().orElse(null),
                    relation.declared());
        }

        Relation relation() {
            return new Relation(
                    name,
                    child.id(),
                    childColumns,
                    parent.id(),
                    parentColumns,
                    Optional.ofNullable(condition),
                    Optional.ofNullable(parentCondition),
                    declared);
        }
    }

    /** @param parts of a schema of which one has to be asked for; none where it goes with the tables */
    record DefinitionJson(String kind, String name, String sql, List<String> parts) {
        static List<DefinitionJson> of(List<SchemaScript.Definition> definitions) {
            return definitions.stream().map(DefinitionJson::of).toList();
        }

        private static DefinitionJson of(SchemaScript.Definition definition) {
            return new DefinitionJson(
                    definition.kind(),
                    definition.name(),
                    definition.sql(),
                    definition.parts().stream().map(SchemaPart::name).toList());
        }

        static List<SchemaScript.Definition> definitions(List<DefinitionJson> all) {
            return all.stream().map(DefinitionJson::definition).toList();
        }

        private SchemaScript.Definition definition() {
            return new SchemaScript.Definition(
                    kind, name, sql, parts.stream().map(SchemaPart::valueOf).collect(Collectors.toSet()));
        }
    }
}
