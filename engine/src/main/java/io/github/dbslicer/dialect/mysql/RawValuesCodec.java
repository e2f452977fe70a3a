package io.github.dbslicer.dialect.mysql;

import java.util.Calendar;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.client.ColumnDecoder;
import org.mariadb.jdbc.client.Context;
import org.mariadb.jdbc.client.ReadableByteBuf;
import org.mariadb.jdbc.client.socket.Writer;
import org.mariadb.jdbc.client.util.MutableInt;
import org.mariadb.jdbc.plugin.Codec;

/**
 * Lets the driver hand out the rest of a row as it came over the wire, {@code resultSet.getObject(i, RawValues.class)}: one call for a row
 * instead of one for each value. Found by the driver through {@link java.util.ServiceLoader}; for text results only.
 *
 * <p>The driver asks its codecs one after the other, in the order of the class path: with this one's jar before the driver's, as Maven puts
 * it, that is soon over.
 */
public final class RawValuesCodec implements Codec<RawValues> {
    @Override
    public String className() {
        return RawValues.class.getName();
    }

    @Override
    public boolean canDecode(ColumnDecoder column, Class<?> type) {
        return type == RawValues.class;
    }

    @Override
    public boolean canEncode(Object value) {
        return false;
    }

    @Override
    public RawValues decodeText(
            ReadableByteBuf buffer,
            MutableInt length,
            ColumnDecoder column,
            @Nullable Calendar calendar,
            Context context) {
        int start = buffer.pos();
        buffer.skip(length.get());
        return new RawValues(buffer.buf(), start + length.get() + buffer.readableBytes(), start, length.get());
    }

    @Override
    public RawValues decodeBinary(
            ReadableByteBuf buffer,
            MutableInt length,
            ColumnDecoder column,
            @Nullable Calendar calendar,
            Context context) {
        throw new UnsupportedOperationException("the binary form of a value is not its text");
    }

    @Override
    public void encodeText(
            Writer encoder, Context context, RawValues value, @Nullable Calendar calendar, @Nullable Long maxLength) {
        throw new UnsupportedOperationException("for reading only");
    }

    @Override
    public int getApproximateTextProtocolLength(RawValues value, @Nullable Long length) {
        throw new UnsupportedOperationException("for reading only");
    }

    @Override
    public void encodeBinary(
            Writer encoder, Context context, RawValues value, @Nullable Calendar calendar, @Nullable Long maxLength) {
        throw new UnsupportedOperationException("for reading only");
    }

    @Override
    public int getBinaryEncodeType() {
        throw new UnsupportedOperationException("for reading only");
    }
}
