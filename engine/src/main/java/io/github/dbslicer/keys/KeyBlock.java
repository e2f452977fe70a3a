package io.github.dbslicer.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Keys as bytes of a file: words as they are, bytes behind their length. */
final class KeyBlock {
    private byte[] data = new byte[1 << 14];
    private int length;

    byte[] data() {
        return data;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void append(KeyList keys, int index) {
        if (keys instanceof WordKeyList words) {
            reserve(words.words() * Long.BYTES);
            ByteBuffer buffer = ByteBuffer.wrap(data);
            for (int word = 0; word < words.words(); word++) {
                buffer.putLong(length, words.word(index, word));
                length += Long.BYTES;
            }
        } else if (keys instanceof ByteKeyList bytes) {
            int count = bytes.end(index) - bytes.start(index);
            reserve(Math.addExact(Integer.BYTES, count));
            ByteBuffer.wrap(data).putInt(length, count);
            System.arraycopy(bytes.data(), bytes.start(index), data, length + Integer.BYTES, count);
            length += Integer.BYTES + count;
        }
    }

    private void reserve(int count) {
        int needed = Math.addExact(length, count);
        if (needed > data.length) {
            data = Arrays.copyOf(data, (int) Math.max(needed, Math.min(data.length * 2L, 1 << 30)));
        }
    }

    /** Appends the keys that stand in the first bytes of an array to a list. */
    static void decode(byte[] data, int length, KeyList into) {
        ByteBuffer buffer = ByteBuffer.wrap(data, 0, length);
        if (into instanceof WordKeyList words) {
            while (buffer.hasRemaining()) {
                int at = words.reserve();
                for (int word = at; word < at + words.words(); word++) {
                    words.data()[word] = buffer.getLong();
                }
                words.commit();
            }
        } else if (into instanceof ByteKeyList bytes) {
            while (buffer.hasRemaining()) {
                int count = buffer.getInt();
                bytes.append(data, buffer.position(), count);
                buffer.position(buffer.position() + count);
            }
        }
    }
}
