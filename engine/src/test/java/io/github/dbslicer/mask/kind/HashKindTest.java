package io.github.dbslicer.mask.kind;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.GivenOptions;
import io.github.dbslicer.mask.KeyedHash;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.TakenValue;
import io.github.dbslicer.mask.TextValue;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.ColumnRoom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashKindTest {
    private static final MaskKey KEY = MaskKey.of(new byte[16]);
    private static final ColumnRoom TEXT = text(100);
    private static final ColumnRoom LONG = new ColumnRoom.Whole(Long.MIN_VALUE, Long.MAX_VALUE);

    private final HashKind kind = new HashKind();

    /** Masked values of former runs hang on these. */
    @Test
    void writesTheKeyedHash() {
        String digest = HexFormat.of().formatHex(digest("jane@example.com"));
        assertThat(mask("hex", TEXT)).isEqualTo(digest.substring(0, 32)).isEqualTo("19d96d5950be99c94caaab8cfa6d1b33");
        assertThat(mask("base32", TEXT)).isEqualTo("dhmw2wkqx2m4jsvkxdh2nuntfjgriqd7");
        assertThat(mask("uuid", new ColumnRoom.Uuid())).isEqualTo("19d96d59-50be-49c9-932a-aae33e9b46cc");
        assertThat(mask("integer", LONG)).isEqualTo("931320075634298084");
        assertThat(mask(new GivenOptions("hex", Map.of("length", "64")), TEXT).text())
                .isEqualTo(digest);
        assertThat(mask(new GivenOptions("bytes"), new ColumnRoom.Bytes(300)).bytes())
                .hasValue(digest("jane@example.com"));
    }

    @Test
    void uuidsAreOfVersionFour() {
        UUID uuid = UUID.fromString(mask("uuid", TEXT));
        assertThat(uuid.version()).isEqualTo(4);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(HexFormat.of()
                        .formatHex(mask(new GivenOptions("uuid"), new ColumnRoom.Bytes(16))
                                .bytes()
                                .orElseThrow()))
                .isEqualTo(uuid.toString().replace("-", ""));
    }

    @Test
    void takesAsMuchAsThereIsRoomForUpToTheUsual() {
        assertThat(mask("hex", text(20))).hasSize(20);
        assertThat(mask("base32", new ColumnRoom.Text(40, 40, UTF_16BE))).hasSize(20);
        assertThat(mask("hex", new ColumnRoom.Bytes(16))).hasSize(16);
        assertThat(mask(new GivenOptions("bytes"), new ColumnRoom.Bytes(9))
                        .bytes()
                        .orElseThrow())
                .hasSize(9);
        assertThat(mask(new GivenOptions("bytes"), new ColumnRoom.Any()).storageClass())
                .isEqualTo(RowBatch.BLOB);
    }

    @Test
    void integersAreWithinTheirRoom() {
        Set<Long> seen = new HashSet<>();
        Generator generator = kind.read(new GivenOptions("integer"), new ColumnRoom.Whole(-5, 9));
        Generator digits = kind.read(new GivenOptions("integer", Map.of("length", "3")), LONG);
        for (int i = 0; i < 300; i++) {
            TextValue value = new TextValue(Integer.toString(i), KEY);
            seen.add(Long.parseLong(TakenValue.of(generator.open(KEY), value).text()));
            assertThat(Long.parseLong(TakenValue.of(digits.open(KEY), value).text()))
                    .isBetween(0L, 999L);
        }
        assertThat(seen).containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void anotherKeyAndAnotherValueGiveAnother() {
        Generator generator = kind.read(new GivenOptions("hex"), TEXT);
        String one = TakenValue.of(generator.open(KEY), new TextValue("a", KEY)).text();
        assertThat(TakenValue.of(generator.open(KEY), new TextValue("b", KEY)).text())
                .isNotEqualTo(one);
        MaskKey other = MaskKey.of(new byte[] {1});
        assertThat(TakenValue.of(generator.open(other), new TextValue("a", other))
                        .text())
                .isNotEqualTo(one);
        assertThat(TakenValue.of(generator.open(KEY), new TextValue("b", KEY).by("a"))
                        .text())
                .isEqualTo(one);
        assertThat(generator.injective()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hex | 15 | hash: the column has room for 15 only, where a hash takes 16 at least.",
                "sha | 50 | hash: one of hex, base32, uuid, integer and bytes is expected.",
                "uuid | 35 | hash: the column has no room for UUIDs",
                "bytes | 50 | hash: the column has texts, which 'bytes' are none of"
            })
    void tellsWhatIsWrongOfTexts(String argument, int characters, String problem) {
        assertThat(problems(new GivenOptions(argument), text(characters))).startsWith(problem);
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(problems(new GivenOptions("hex"), LONG)).contains("whole numbers 'integer'");
        assertThat(problems(new GivenOptions("hex", Map.of("length", "40")), text(39)))
                .startsWith("length: ");
        assertThat(problems(new GivenOptions("hex", Map.of("length", "12")), TEXT))
                .startsWith("length: ");
        assertThat(problems(new GivenOptions("integer"), new ColumnRoom.Uuid())).startsWith("hash: ");
        assertThat(problems(new GivenOptions("integer", Map.of("unique", "true")), new ColumnRoom.Whole(0, 1L << 40)))
                .contains("too few numbers");
        assertThat(problems(new GivenOptions("integer", Map.of("unique", "true")), LONG))
                .isEmpty();
    }

    private String problems(GivenOptions options, ColumnRoom room) {
        kind.read(options, room);
        return String.join("\n", options.problems());
    }

    private String mask(String argument, ColumnRoom room) {
        return mask(new GivenOptions(argument), room).text();
    }

    private TakenValue mask(GivenOptions options, ColumnRoom room) {
        Generator generator = kind.read(options, room);
        assertThat(options.problems()).isEmpty();
        return TakenValue.of(generator.open(KEY), new TextValue("jane@example.com", KEY));
    }

    private static byte[] digest(String text) {
        KeyedHash hash = KEY.hash();
        byte[] bytes = text.getBytes(UTF_8);
        hash.update(bytes, 0, bytes.length);
        return hash.digest();
    }

    private static ColumnRoom text(int characters) {
        return new ColumnRoom.Text(characters, 4 * characters, UTF_8);
    }
}
