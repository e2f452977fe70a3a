package io.github.dbslicer.keys;

import static io.github.dbslicer.keys.KeyFixture.columns;
import static io.github.dbslicer.keys.KeyFixture.decode;
import static io.github.dbslicer.keys.KeyFixture.encode;
import static io.github.dbslicer.keys.KeyFixture.keys;
import static io.github.dbslicer.keys.KeyFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.ValueKind;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class KeyCodecTest {

    @Test
    void sortsSignedIntegersByValueAndDropsDuplicates() {
        KeyCodec codec = KeyCodec.of(columns(ValueKind.INTEGER));
        KeyList keys = keys(codec, 1, "7", "-9223372036854775808", "9223372036854775807", "0", "7", "-1", "00012");
        keys.sort();
        assertThat(decode(codec, 1, keys))
                .containsExactly("-9223372036854775808", "-1", "0", "7", "12", "9223372036854775807");
    }

    @Test
    void sortsUnsignedIntegersUpToTheirHighest() {
        KeyCodec codec = KeyCodec.of(columns(ValueKind.UNSIGNED));
        KeyList keys = keys(codec, 1, "18446744073709551615", "0", "9223372036854775808", "1");
        keys.sort();
        assertThat(decode(codec, 1, keys)).containsExactly("0", "1", "9223372036854775808", "18446744073709551615");
    }

    @Test
    void leavesOutNullsAndCountsWhatNoIntegerColumnCanHold() {
        KeyCodec unsigned = KeyCodec.of(columns(ValueKind.UNSIGNED));
        EncodedKeys encoded = encode(unsigned, rows(1, "5", null, "-1", "1.5", "18446744073709551616", "x", "6.00"));
        assertThat(decode(unsigned, 1, encoded.keys())).containsExactly("5", "6");
        assertThat(encoded.unmatchable()).isEqualTo(4);
        assertThat(encoded.rows()).isEqualTo(BitSet.valueOf(new long[] {0b1000001}));

        KeyCodec signed = KeyCodec.of(columns(ValueKind.INTEGER));
        assertThat(encode(signed, rows(1, "9223372036854775808")).unmatchable()).isEqualTo(1);
    }

    @Test
    void aRowWithOneNullPartHasNoKey() {
        KeyCodec codec = KeyCodec.of(columns(ValueKind.INTEGER, ValueKind.TEXT));
        EncodedKeys encoded = encode(codec, rows(2, "1", "a", "2", null, null, "b"));
        assertThat(decode(codec, 2, encoded.keys())).containsExactly("1|a");
    }

    @Test
    void packsCompositeIntegersAndUuids() {
        KeyCodec codec = KeyCodec.of(columns(ValueKind.INTEGER, ValueKind.UUID));
        assertThat(codec.exact()).isTrue();
        String uuid = "ffffffff-0000-4000-8000-00000000000a";
        KeyList keys = keys(codec, 2, "2", uuid, "-2", uuid.toUpperCase(java.util.Locale.ROOT));
        keys.sort();
        assertThat(decode(codec, 2, keys)).containsExactly("-2|" + uuid, "2|" + uuid);
    }

    @Test
    void roundTripsBytesOfEveryValueInOrder() {
        KeyCodec codec = KeyCodec.of(columns(ValueKind.BINARY, ValueKind.INTEGER));
        RowBatch rows = new RowBatch(2);
        byte[][] values = {{0}, {0, 0}, {}, {0, (byte) 0xFF}, {(byte) 0xFF}, {1, 0, 2}, {0, 1}};
        for (byte[] value : values) {
            rows.append(value, 0, value.length);
            rows.appendLong(-5, RowBatch.TEXT);
        }
        KeyList keys = encode(codec, rows).keys();
        keys.sort();
        RowBatch decoded = new RowBatch(2);
        codec.decode(keys, 0, keys.size(), decoded);

        byte[][] sorted = {{}, {0}, {0, 0}, {0, 1}, {0, (byte) 0xFF}, {1, 0, 2}, {(byte) 0xFF}};
        assertThat(decoded.rows()).isEqualTo(sorted.length);
        for (int row = 0; row < sorted.length; row++) {
            assertThat(decoded.copy(row, 0)).isEqualTo(sorted[row]);
            assertThat(decoded.copy(row, 1)).isEqualTo("-5".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    @Test
    void tellsNullFromEmptyInWholeRows() {
        KeyCodec codec = KeyCodec.ofWholeRows(columns(ValueKind.TEXT, ValueKind.INTEGER));
        KeySet set = codec.newSet();
        BitSet fresh = set.addAll(encode(codec, rows(2, "", "1", null, "1", "", null, null, null, "", "1"))
                .keys());
        assertThat(fresh).isEqualTo(BitSet.valueOf(new long[] {0b01111}));
    }

    @Test
    void readsSixteenBytesAsTheyAre() {
        KeyCodec codec = KeyCodec.of(columns(ValueKind.BINARY_16));
        KeyList keys = keys(codec, 1, "0123456789abcdef", "short", "fedcba9876543210");
        assertThat(decode(codec, 1, keys)).containsExactly("0123456789abcdef", "fedcba9876543210");
    }
}
