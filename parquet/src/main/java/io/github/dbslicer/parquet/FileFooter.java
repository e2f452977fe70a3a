package io.github.dbslicer.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;

/** The end of a Parquet file, which tells all that is in it. */
final class FileFooter {
    /** Stands at the beginning and the end. */
    static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private static final int FORMAT_VERSION = 1;

    private final FileFacts facts;
    private final TableColumns columns;
    private final List<Field> fields;

    FileFooter(FileFacts facts, TableColumns columns, List<Field> fields) {
        this.facts = facts;
        this.columns = columns;
        this.fields = fields;
    }

    void write(StoredGroups groups, OutputStream out) throws IOException {
        FileMetaData content = new FileMetaData(FORMAT_VERSION, schema(), groups.rows(), groups);
        content.setKey_value_metadata(facts.of(columns));
        content.setColumn_orders(orders());
        content.setCreated_by(createdBy());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Util.writeFileMetaData(content, bytes);
        bytes.writeTo(out);
        BytesUtils.writeIntLittleEndian(out, bytes.size());
        out.write(MAGIC);
    }

    private List<SchemaElement> schema() {
        List<SchemaElement> schema = new ArrayList<>();
        schema.add(new SchemaElement(columns.table().id().toString()).setNum_children(fields.size()));
        fields.forEach(field -> schema.addAll(field.elements()));
        return schema;
    }

    /** What the least and the greatest value of a column are by. */
    private List<ColumnOrder> orders() {
        return fields.stream()
                .flatMap(field -> field.leaves().stream())
                .map(leaf -> ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()))
                .toList();
    }

    /** In the form that readers look for defects of known versions in. */
    private static String createdBy() {
        String version = FileFooter.class.getPackage().getImplementationVersion();
        return "dbslicer version " + (version == null ? "0" : version) + " (build none)";
    }
}
