package io.github.dbslicer.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.dbslicer.schema.ColumnRoom;
import io.github.dbslicer.schema.ColumnRoom.Any;
import io.github.dbslicer.schema.ColumnRoom.Bytes;
import io.github.dbslicer.schema.ColumnRoom.Fractional;
import io.github.dbslicer.schema.ColumnRoom.Temporal;
import io.github.dbslicer.schema.ColumnRoom.Text;
import io.github.dbslicer.schema.ColumnRoom.Unknown;
import io.github.dbslicer.schema.ColumnRoom.Uuid;
import io.github.dbslicer.schema.ColumnRoom.Whole;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SharedRoomTest {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final Charset LATIN_1 = StandardCharsets.ISO_8859_1;
    private static final Charset ASCII = StandardCharsets.US_ASCII;
    private static final Whole INT = new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final Whole BIGINT = new Whole(Long.MIN_VALUE, Long.MAX_VALUE);

    @ParameterizedTest
    @MethodSource("rooms")
    void bothHaveRoomFor(ColumnRoom one, ColumnRoom other, ColumnRoom both) {
        assertThat(SharedRoom.of(one, other)).contains(both);
        assertThat(SharedRoom.of(other, one)).contains(both);
    }

    static Stream<Arguments> rooms() {
        return Stream.of(
                arguments(new Any(), INT, INT),
                arguments(new Any(), new Unknown(), new Unknown()),
                arguments(new Unknown(), INT, new Unknown()),
                arguments(new Uuid(), new Uuid(), new Uuid()),
                arguments(new Text(20, 80, UTF_8), new Text(30, 60, UTF_8), new Text(20, 60, UTF_8)),
                arguments(new Text(20, 80, UTF_8), new Text(30, 30, LATIN_1), new Text(20, 80, LATIN_1)),
                // A text of 255 bytes may be one of 63 characters.
                arguments(new Text(255, 255, UTF_8), new Text(100, 100, LATIN_1), new Text(63, 252, LATIN_1)),
                arguments(
                        new Text(9, 9, LATIN_1), new Text(9, 9, Charset.forName("ISO-8859-2")), new Text(9, 36, ASCII)),
                arguments(new Text(100, 400, UTF_8), new Uuid(), new Uuid()),
                arguments(INT, BIGINT, INT),
                arguments(new Whole(0, 255), new Whole(-128, 127), new Whole(0, 127)),
                arguments(new Text(3, 3, ASCII), BIGINT, new Whole(-99, 999)),
                arguments(new Text(1, 1, ASCII), BIGINT, new Whole(0, 9)),
                arguments(new Text(50, 200, UTF_8), BIGINT, BIGINT),
                arguments(new Fractional(10, 2), BIGINT, new Whole(-99_999_999, 99_999_999)),
                arguments(new Fractional(Integer.MAX_VALUE, 0), INT, INT),
                arguments(new Fractional(10, 2), new Fractional(8, 4), new Fractional(6, 2)),
                arguments(
                        new Fractional(Integer.MAX_VALUE, Integer.MAX_VALUE),
                        new Fractional(8, 4),
                        new Fractional(8, 4)),
                arguments(new Text(8, 8, ASCII), new Fractional(10, 2), new Fractional(6, 2)),
                arguments(new Temporal(true, true), new Temporal(true, false), new Temporal(true, false)),
                arguments(new Bytes(16), new Bytes(20), new Bytes(16)));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void nothingFitsBoth(ColumnRoom one, ColumnRoom other) {
        assertThat(SharedRoom.of(one, other)).isEmpty();
        assertThat(SharedRoom.of(other, one)).isEmpty();
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                arguments(new Text(20, 80, UTF_8), new Temporal(true, true)),
                arguments(new Text(20, 80, UTF_8), new Uuid()),
                arguments(new Text(20, 80, UTF_8), new Bytes(16)),
                arguments(new Text(2, 2, ASCII), new Fractional(10, 2)),
                arguments(new Text(4, 8, StandardCharsets.UTF_16LE), new Text(4, 2, Charset.forName("IBM037"))),
                arguments(new Whole(0, 1), new Whole(2, 3)),
                arguments(INT, new Uuid()),
                arguments(new Temporal(true, false), new Temporal(false, true)));
    }
}
