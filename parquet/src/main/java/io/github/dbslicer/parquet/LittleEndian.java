package io.github.dbslicer.parquet;

import io.github.dbslicer.row.ByteArray;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers as bytes, the least significant one first. */
final class LittleEndian {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] ROOM = new byte[Long.BYTES];

    private LittleEndian() {}

    static int readInt(byte[] bytes, int start) {
        return (int) INT.get(bytes, start);
    }

    static long readLong(byte[] bytes, int start) {
        return (long) LONG.get(bytes, start);
    }

    static void append(int value, ByteArray into) {
        into.append(ROOM, 0, Integer.BYTES);
        put(value, into, into.length() - Integer.BYTES);
    }

    static void append(long value, ByteArray into) {
        into.append(ROOM, 0, Long.BYTES);
        LONG.set(into.data(), into.length() - Long.BYTES, value);
    }

    /** Puts a number in the place of bytes that are there. */
    static void put(int value, ByteArray into, int start) {
        INT.set(into.data(), start, value);
    }
}
