package io.github.dbslicer.parquet;

import java.util.Optional;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.IntType;
import org.apache.parquet.format.JsonType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.UUIDType;
import org.apache.parquet.schema.LogicalTypeAnnotation;

/**
 * What the bytes of a type mean, a logical type of Parquet.
 *
 * @param annotation as those who encode columns know it, which order values by it
 * @param logical as it stands in files
 * @param converted what stood in files before there were logical types, where there was such a thing
 * @see <a href="https://github.com/apache/parquet-format/blob/master/LogicalTypes.md">Parquet: Logical Types</a>
 */
record Meaning(LogicalTypeAnnotation annotation, LogicalType logical, Optional<ConvertedType> converted) {

    static Meaning string() {
        return of(LogicalTypeAnnotation.stringType(), LogicalType.STRING(new StringType()), ConvertedType.UTF8);
    }

    static Meaning json() {
        return of(LogicalTypeAnnotation.jsonType(), LogicalType.JSON(new JsonType()), ConvertedType.JSON);
    }

    static Meaning date() {
        return of(LogicalTypeAnnotation.dateType(), LogicalType.DATE(new DateType()), ConvertedType.DATE);
    }

    static Meaning uuid() {
        return new Meaning(LogicalTypeAnnotation.uuidType(), LogicalType.UUID(new UUIDType()), Optional.empty());
    }

    static Meaning decimal(int precision, int scale) {
        return of(
                LogicalTypeAnnotation.decimalType(scale, precision),
                LogicalType.DECIMAL(new DecimalType(scale, precision)),
                ConvertedType.DECIMAL);
    }

    /** @param bits 8, 16, 32 or 64 */
    static Meaning integer(int bits, boolean unsigned) {
        return of(
                LogicalTypeAnnotation.intType(bits, !unsigned),
                LogicalType.INTEGER(new IntType((byte) bits, !unsigned)),
                ConvertedType.valueOf((unsigned ? "UINT_" : "INT_") + bits));
    }

    /** Microseconds of a day of any zone. */
    static Meaning time() {
        // the converted type would be that of times in UTC
        return new Meaning(
                LogicalTypeAnnotation.timeType(false, LogicalTypeAnnotation.TimeUnit.MICROS),
                LogicalType.TIME(new TimeType(false, micros())),
                Optional.empty());
    }

    /** Microseconds since 1970: in UTC, or by the clock of any zone. */
    static Meaning timestamp(boolean instant) {
        return new Meaning(
                LogicalTypeAnnotation.timestampType(instant, LogicalTypeAnnotation.TimeUnit.MICROS),
                LogicalType.TIMESTAMP(new TimestampType(instant, micros())),
                instant ? Optional.of(ConvertedType.TIMESTAMP_MICROS) : Optional.empty());
    }

    private static TimeUnit micros() {
        return TimeUnit.MICROS(new MicroSeconds());
    }

    private static Meaning of(LogicalTypeAnnotation annotation, LogicalType logical, ConvertedType converted) {
        return new Meaning(annotation, logical, Optional.of(converted));
    }
}
