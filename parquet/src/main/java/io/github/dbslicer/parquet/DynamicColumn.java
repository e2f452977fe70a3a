package io.github.dbslicer.parquet;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;

/**
 * A column whose values carry their own type. Where all have one it is the column's; where there are whole numbers among floats and each is the same
 * as a float, all are floats; else the column is a group with a member for each of the types, of which a row has one.
 */
final class DynamicColumn implements TableColumn {
    private static final int INTEGER = 1;
    private static final int REAL = 2;
    private static final int TEXT = 3;
    private static final int BLOB = 4;
    /** Stands among the kinds that occur for a whole number that is not the same as a float. */
    private static final int NO_FLOAT = 5;

    private static final List<ParquetType> KINDS = List.of(
            ParquetType.of(PrimitiveTypeName.INT64, Meaning.integer(Long.SIZE, false)),
            ParquetType.of(PrimitiveTypeName.DOUBLE),
            ParquetType.of(PrimitiveTypeName.BINARY, Meaning.string()),
            ParquetType.of(PrimitiveTypeName.BINARY));
    private static final List<String> MEMBERS = List.of("integer", "real", "text", "blob");

    private final Column column;
    private final AtomicInteger occurring = new AtomicInteger();

    DynamicColumn(Column column) {
        this.column = column;
    }

    @Override
    public List<ParquetType> kinds() {
        return KINDS;
    }

    @Override
    public ColumnPart read(CommonColumn common, RowBatch rows, int place) {
        byte[] kinds = new byte[rows.rows()];
        ByteArray values = new ByteArray();
        ByteArray text = new ByteArray();
        int found = 0;
        for (int row = 0; row < kinds.length; row++) {
            if (!rows.isNull(row, place)) {
                kinds[row] = kind(rows.storageClass(row, place));
                found |= 1 << kinds[row];
                if (kinds[row] >= TEXT) {
                    VariableBytes.append(common, rows, row, place, values);
                } else {
                    text.clear();
                    common.text().append(rows, row, place, text);
                    found |= appendNumber(kinds[row], text, values);
                }
            }
        }
        int all = found;
        occurring.getAndUpdate(before -> before | all);
        return ColumnPart.of(kinds, values);
    }

    private static byte kind(byte storageClass) {
        return switch (storageClass) {
            case RowBatch.INTEGER -> INTEGER;
            case RowBatch.REAL -> REAL;
            case RowBatch.BLOB -> BLOB;
            default -> TEXT;
        };
    }

    /** Returns what is to be remembered of it. */
    private static int appendNumber(int kind, ByteArray text, ByteArray into) {
        try {
            if (kind == REAL) {
                double value = NumberText.twofold(text.data(), text.length());
                LittleEndian.append(Double.doubleToRawLongBits(value), into);
                return 0;
            }
            long value = NumberText.whole(text.data(), text.length(), Long.SIZE, false);
            LittleEndian.append(value, into);
            return isFloat(value) ? 0 : 1 << NO_FLOAT;
        } catch (UnfitValue never) {
            throw new IllegalStateException("a number of 64 bits is none", never);
        }
    }

    private static boolean isFloat(long value) {
        // the greatest one would come back from a float of one more as itself
        return value != Long.MAX_VALUE && (long) (double) value == value;
    }

    private Set<Integer> found() {
        int bits = occurring.get();
        Set<Integer> found = new TreeSet<>();
        for (int kind = INTEGER; kind <= BLOB; kind++) {
            if ((bits & 1 << kind) != 0) {
                found.add(kind);
            }
        }
        return found;
    }

    private boolean allFloats(Set<Integer> found) {
        return found.equals(Set.of(INTEGER, REAL)) && (occurring.get() & 1 << NO_FLOAT) == 0;
    }

    @Override
    public Field field() {
        Set<Integer> found = found();
        if (found.isEmpty()) {
            return single(TEXT, found);
        }
        if (found.size() == 1) {
            return single(found.iterator().next(), found);
        }
        return allFloats(found) ? single(REAL, found) : group(found);
    }

    private Field single(int kind, Set<Integer> held) {
        ParquetType type = KINDS.get(kind - 1);
        MessageType schema = new MessageType(column.name(), type.named(column.name(), !column.nullable()));
        return new Field(
                List.of(type.element(column.name(), !column.nullable())), List.of(new Leaf(type, schema, held)));
    }

    private Field group(Set<Integer> found) {
        boolean required = !column.nullable();
        List<SchemaElement> elements = new ArrayList<>();
        elements.add(new SchemaElement(column.name())
                .setRepetition_type(required ? FieldRepetitionType.REQUIRED : FieldRepetitionType.OPTIONAL)
                .setNum_children(found.size()));
        List<Leaf> leaves = new ArrayList<>();
        for (int kind : found) {
            ParquetType type = KINDS.get(kind - 1);
            String member = MEMBERS.get(kind - 1);
            elements.add(type.element(member, false));
            GroupType group = new GroupType(
                    required ? Repetition.REQUIRED : Repetition.OPTIONAL, column.name(), type.named(member, false));
            leaves.add(new Leaf(type, new MessageType(column.name(), group), Set.of(kind)));
        }
        return new Field(elements, leaves);
    }

    @Override
    public boolean isTyped() {
        return false;
    }

    @Override
    public String note() {
        Set<Integer> found = found();
        if (allFloats(found)) {
            return "whole numbers and floats, of which the whole ones are the same as floats";
        }
        return found.size() > 1 ? "values of several types, each in its own member" : "";
    }
}
