package io.github.dbslicer.mask.kind;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.GivenOptions;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.TakenValue;
import io.github.dbslicer.mask.TextValue;
import io.github.dbslicer.schema.ColumnRoom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantKindTest {
    private static final MaskKey KEY = MaskKey.of(new byte[16]);
    private static final Map<String, ColumnRoom> ROOMS = Map.ofEntries(
            Map.entry("text", new ColumnRoom.Text(3, 5, UTF_8)),
            Map.entry("latin", new ColumnRoom.Text(9, 9, ISO_8859_1)),
            Map.entry("whole", new ColumnRoom.Whole(-128, 127)),
            Map.entry("money", new ColumnRoom.Fractional(4, 2)),
            Map.entry("double", new ColumnRoom.Fractional(15, Integer.MAX_VALUE)),
            Map.entry("date", new ColumnRoom.Temporal(true, false)),
            Map.entry("time", new ColumnRoom.Temporal(false, true)),
            Map.entry("timestamp", new ColumnRoom.Temporal(true, true)),
            Map.entry("uuid", new ColumnRoom.Uuid()),
            Map.entry("bytes", new ColumnRoom.Bytes(2)),
            Map.entry("any", new ColumnRoom.Any()),
            Map.entry("unknown", new ColumnRoom.Unknown()));

    @ParameterizedTest
    @CsvSource({
        "text, ''",
        "text, DE",
        "text, äöx",
        "latin, Jürgen",
        "whole, -128",
        "money, 12.5",
        "money, -99.99",
        "double, 123456.789",
        "date, 2024-02-29",
        "time, 12:30",
        "timestamp, 2024-02-29",
        "timestamp, 2024-02-29 12:00:00.5+00",
        "uuid, 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "bytes, ä",
        "any, anything at all",
        "unknown, active"
    })
    void takesThePlaceOfEveryValue(String room, String text) {
        GivenOptions options = new GivenOptions(text);
        Generator generator = new ConstantKind().read(options, ROOMS.get(room));
        assertThat(options.problems()).isEmpty();
        assertThat(TakenValue.of(generator.open(KEY), new TextValue("a value", KEY))
                        .text())
                .isEqualTo(text);
        assertThat(generator.injective()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "text, DEUT, room for 3 characters only",
        "text, äöü, room for 5 bytes only",
        "latin, Łódź, has not all of these characters",
        "whole, 128, a whole number from -128 to 127",
        "whole, 1.0, a whole number from -128 to 127",
        "whole, DE, a whole number from -128 to 127",
        "money, 100, room for 4 digits only",
        "money, 1.005, room for 4 digits only",
        "money, 1e5, a number such as",
        "double, NaN, a number such as",
        "date, 2024-02-30, such as '2024-12-31'",
        "date, 2024-02-29 12:00, such as '2024-12-31'",
        "time, 2024-02-29, such as '23:59:59'",
        "timestamp, today, such as '2024-12-31 23:59:59'",
        "uuid, DE, a UUID in lower case",
        "bytes, abc, room for 2 bytes only"
    })
    void tellsWhatDoesNotFit(String room, String text, String problem) {
        GivenOptions options = new GivenOptions(text);
        new ConstantKind().read(options, ROOMS.get(room));
        assertThat(options.problems())
                .singleElement()
                .asString()
                .startsWith("constant: ")
                .contains(problem);
    }

    @Test
    void constantsAreNotUnique() {
        GivenOptions options = new GivenOptions("DE", Map.of("unique", "true"));
        new ConstantKind().read(options, new ColumnRoom.Any());
        assertThat(options.problems()).singleElement().asString().startsWith("unique: ");
    }

    @Test
    void nullsTakeThePlaceOfEveryValue() {
        GivenOptions options = new GivenOptions("true");
        Generator generator = new NullKind().read(options, new ColumnRoom.Unknown());
        assertThat(options.problems()).isEmpty();
        assertThat(new NullKind().makesNull()).isTrue();
        assertThat(TakenValue.of(generator.open(KEY), new TextValue("a value", KEY))
                        .bytes())
                .isEmpty();
        GivenOptions wrong = new GivenOptions("false");
        new NullKind().read(wrong, new ColumnRoom.Any());
        assertThat(wrong.problems()).isEqualTo(List.of("null: 'true' is expected."));
    }
}
