package io.github.dbslicer.parquet;

import java.util.Optional;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * A type of values in Parquet. Until they are encoded they stand one after the other in the form that Parquet calls plain, but that a boolean takes a
 * byte.
 *
 * @param length of each value in bytes where all have the same and it is no number's, else 0
 */
record ParquetType(PrimitiveTypeName physical, int length, Optional<Meaning> meaning) {

    static ParquetType of(PrimitiveTypeName physical) {
        return new ParquetType(physical, 0, Optional.empty());
    }

    static ParquetType of(PrimitiveTypeName physical, Meaning meaning) {
        return new ParquetType(physical, 0, Optional.of(meaning));
    }

    static ParquetType bytes(int length, Meaning meaning) {
        return new ParquetType(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY, length, Optional.of(meaning));
    }

    /** Whether the order of values is plain enough for the least and the greatest of them to be told: NaN has no place among floats. */
    boolean isOrdered() {
        return physical != PrimitiveTypeName.FLOAT && physical != PrimitiveTypeName.DOUBLE;
    }

    PrimitiveType named(String name, boolean required) {
        LogicalTypeAnnotation none = null;
        return Types.primitive(physical, required ? Repetition.REQUIRED : Repetition.OPTIONAL)
                .length(length)
                .as(meaning.map(Meaning::annotation).orElse(none))
                .named(name);
    }

    SchemaElement element(String name, boolean required) {
        SchemaElement element = new SchemaElement(name)
                .setType(Type.valueOf(inFiles()))
                .setRepetition_type(required ? FieldRepetitionType.REQUIRED : FieldRepetitionType.OPTIONAL);
        if (length > 0) {
            element.setType_length(length);
        }
        meaning.ifPresent(known -> {
            element.setLogicalType(known.logical());
            known.converted().ifPresent(element::setConverted_type);
            if (known.logical().isSetDECIMAL()) {
                element.setPrecision(known.logical().getDECIMAL().getPrecision());
                element.setScale(known.logical().getDECIMAL().getScale());
            }
        });
        return element;
    }

    Type format() {
        return Type.valueOf(inFiles());
    }

    private String inFiles() {
        return physical == PrimitiveTypeName.BINARY ? "BYTE_ARRAY" : physical.name();
    }

    /** Hands the value that begins there to who encodes it. */
    void write(ColumnWriter writer, byte[] values, int start, int definition) {
        switch (physical) {
            case BOOLEAN -> writer.write(values[start] != 0, 0, definition);
            case INT32 -> writer.write(LittleEndian.readInt(values, start), 0, definition);
            case INT64 -> writer.write(LittleEndian.readLong(values, start), 0, definition);
            case FLOAT -> writer.write(Float.intBitsToFloat(LittleEndian.readInt(values, start)), 0, definition);
            case DOUBLE -> writer.write(Double.longBitsToDouble(LittleEndian.readLong(values, start)), 0, definition);
            case BINARY ->
                writer.write(
                        Binary.fromConstantByteArray(
                                values, start + Integer.BYTES, LittleEndian.readInt(values, start)),
                        0,
                        definition);
            case FIXED_LEN_BYTE_ARRAY ->
                writer.write(Binary.fromConstantByteArray(values, start, length), 0, definition);
            case INT96 -> throw new IllegalStateException("no value is of this type");
        }
    }

    /** What users of Parquet call it. */
    String words() {
        return meaning.map(known -> known.annotation().toString()).orElse(inFiles());
    }

    /** Where the value ends that begins there. */
    int end(byte[] values, int start) {
        return switch (physical) {
            case BOOLEAN -> start + 1;
            case INT32, FLOAT -> start + Integer.BYTES;
            case INT64, DOUBLE -> start + Long.BYTES;
            case BINARY -> start + Integer.BYTES + LittleEndian.readInt(values, start);
            case FIXED_LEN_BYTE_ARRAY -> start + length;
            case INT96 -> throw new IllegalStateException("no value is of this type");
        };
    }
}
