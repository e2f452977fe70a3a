package io.github.dbslicer.mask.kind;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.GivenOptions;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.MaskKind;
import io.github.dbslicer.mask.TakenValue;
import io.github.dbslicer.mask.TextValue;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.ColumnRoom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptKindTest {
    private static final MaskKey KEY = MaskKey.of(new byte[16]);
    private static final ColumnRoom TEXT = new ColumnRoom.Text(100, 400, UTF_8);
    private static final ColumnRoom INT = new ColumnRoom.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final ColumnRoom LONG = new ColumnRoom.Whole(Long.MIN_VALUE, Long.MAX_VALUE);
    private static final String UUID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    private final EncryptKind kind = new EncryptKind();

    /** Masked values of former runs hang on these. */
    @ParameterizedTest
    @CsvSource({
        "digits, 123-45-6789, 211-97-3024",
        "digits, +49 (0)30 5, +73 (1)15 9",
        "digits, 4111 1111 1111 1111, 7106 6103 3325 5762",
        "letters, Smith-7, Qyhzu-7",
        "alphanumeric, KD-10023 b, ME-90578 w",
        "alphanumeric, C01X00T47, K30I33X71",
        "hex, 00ff-12, 4752-15",
        "uuid, " + UUID + ", 69edc543-85d5-4594-98d2-bc68c3d9cc1d"
    })
    void encryptsInPlace(String argument, String value, String expected) {
        assertThat(mask(argument, TEXT, value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"digits, 7", "digits, 12-3", "alphanumeric, aB3", "hex, f0", "letters, Zz"})
    void givesEachValueOfOneFormAnotherOfTheSameForm(String argument, String form) {
        ValueMask mask = open(argument, TEXT);
        Set<String> left = valuesLike(argument, form);
        int count = left.size();
        Set<String> results = new HashSet<>();
        for (String value : left) {
            results.add(TakenValue.of(mask, new TextValue(value, KEY)).text());
        }
        assertThat(results).hasSize(count).isEqualTo(left);
    }

    @Test
    void lettersKeepTheirCaseSoThatCollationsWithoutItStillTakeOneForOne() {
        assertThat(mask("alphanumeric", TEXT, "abc-1"))
                .isEqualTo(mask("alphanumeric", TEXT, "ABC-1").toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({
        "digits, abc",
        "digits, '',",
        "letters, 12",
        "alphanumeric, Jürgen",
        "digits, 12 ٣",
        "hex, 12AB",
        "uuid, 3F2504E0-4F89-41D3-9A0C-0305E82C3301",
        "uuid, 3f2504e04f8941d39a0c0305e82c3301",
        "integer, 007",
        "integer, 1.5",
        "integer, -0",
        "integer, -",
        "integer, '',",
        "integer, 9223372036854775808"
    })
    void refusesWhatWouldStayOrBecomeOneWithAnother(String argument, String value) {
        assertThatThrownBy(() -> mask(argument, TEXT, value))
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
                .hasMessageStartingWith("'encrypt: " + argument + "': a value ")
                .hasMessageNotContaining(value.isEmpty() ? "\u0000" : value);
    }

    @Test
    void refusesTextsOfWhichTooMuchIsEncrypted() {
        assertThat(mask("digits", TEXT, "1".repeat(1_000))).hasSize(1_000);
        assertThatThrownBy(() -> mask("digits", TEXT, "1".repeat(1_001))).hasMessageContaining("more than 1,000");
    }

    @Test
    void upperCaseHexadecimalDigitsAreSaidSo() {
        Generator generator = kind.read(new GivenOptions("hex", Map.of("case", "upper")), TEXT);
        assertThat(TakenValue.of(generator.open(KEY), new TextValue("00FF-12", KEY))
                        .text())
                .isEqualTo(mask("hex", TEXT, "00ff-12").toUpperCase(Locale.ROOT));
    }

    @Test
    void numbersAsNumbersOfTheirRoom() {
        assertThat(mask("integer", INT, "1")).isEqualTo("496545050");
        assertThat(mask("integer", LONG, "1")).isEqualTo("5854907708928211019");
        assertThat(mask("integer", INT, "-2")).isEqualTo("-" + (1 + Long.parseLong(mask("integer", INT, "1"))));
        for (String extreme : new String[] {"0", "2147483647", "-2147483648", "-1"}) {
            assertThat(Long.parseLong(mask("integer", INT, extreme))).isBetween(-2147483648L, 2147483647L);
        }
        for (String extreme : new String[] {"9223372036854775807", "-9223372036854775808"}) {
            assertThat(Long.toString(Long.parseLong(mask("integer", LONG, extreme))))
                    .isEqualTo(mask("integer", LONG, extreme));
        }
        assertThat(mask("integer", INT, "00001")).isEqualTo(mask("integer", INT, "1"));
    }

    @ParameterizedTest
    @CsvSource({"-128, 127", "0, 255", "1901, 2155", "-5, 2"})
    void everyNumberOfASmallRoomOnce(long least, long most) {
        ValueMask mask = open("integer", new ColumnRoom.Whole(least, most));
        Set<Long> results = new HashSet<>();
        for (long number = least; number <= most; number++) {
            long result = Long.parseLong(TakenValue.of(mask, new TextValue(Long.toString(number), KEY))
                    .text());
            assertThat(result).isBetween(least, most);
            assertThat(result < 0).isEqualTo(number < 0);
            results.add(result);
        }
        assertThat(results).hasSize((int) (most - least + 1));
    }

    @Test
    void digitsMakeTheSameNumbersInEveryRoom() {
        Generator narrow = kind.read(new GivenOptions("integer", Map.of("digits", "9")), INT);
        Generator wide = kind.read(new GivenOptions("integer", Map.of("digits", "9")), new ColumnRoom.Any());
        TakenValue one = TakenValue.of(narrow.open(KEY), new TextValue("4711", KEY));
        TakenValue other = TakenValue.of(wide.open(KEY), new TextValue("4711", KEY).in(RowBatch.INTEGER));
        assertThat(one.text()).isEqualTo(other.text()).isEqualTo("322078969");
        assertThat(other.storageClass()).isEqualTo(RowBatch.INTEGER);
        assertThatThrownBy(() -> TakenValue.of(narrow.open(KEY), new TextValue("1000000000", KEY)))
                .hasMessageContaining("from -999999999 to 999999999");
    }

    @Test
    void bytesOfUuidsAreMaskedAsTheirTexts() {
        byte[] bytes = HexFormat.of().parseHex(UUID.replace("-", ""));
        String masked = mask("uuid", new ColumnRoom.Uuid(), UUID);
        TakenValue taken = new TakenValue();
        open("uuid", new ColumnRoom.Bytes(16)).mask(new BytesValue(bytes), taken);
        assertThat(taken.bytes()).hasValue(HexFormat.of().parseHex(masked.replace("-", "")));
        assertThat(masked).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-9[0-9a-f]{3}-[0-9a-f]{12}");
        assertThatThrownBy(() -> open("uuid", new ColumnRoom.Bytes(16)).mask(new BytesValue(new byte[15]), taken))
                .hasMessageContaining("16 bytes");
    }

    @Test
    void numbersAmongTextsAreRefused() {
        ValueMask mask = open("digits", new ColumnRoom.Any());
        assertThatThrownBy(() -> TakenValue.of(mask, new TextValue("12", KEY).in(RowBatch.INTEGER)))
                .hasMessageContaining("no text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits", "alphanumeric", "letters", "hex", "uuid", "integer"})
    void isInjective(String argument) {
        assertThat(kind.read(new GivenOptions(argument), new ColumnRoom.Any()).injective())
                .isTrue();
    }

    @Test
    void tellsWhatColumnsHaveNoRoomFor() {
        assertThat(problems("digits", INT))
                .contains("encrypt: 'digits' encrypts characters of texts, but the column has whole"
                        + " numbers. Use 'encrypt: integer', with 'digits' where the column has no largest number.");
        assertThat(problems("hex", new ColumnRoom.Uuid())).contains("Use 'encrypt: uuid', or 'hash'.");
        assertThat(problems("integer", new ColumnRoom.Temporal(true, true))).contains("dates or times");
        assertThat(problems("integer", new ColumnRoom.Fractional(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .contains("'digits'");
        assertThat(problems("uuid", new ColumnRoom.Text(36, 36, US_ASCII))).isEmpty();
        assertThat(problems("uuid", new ColumnRoom.Text(36, 36, UTF_16BE))).contains("no room for UUIDs");
        assertThat(problems("uuid", new ColumnRoom.Bytes(15))).contains("no room for UUIDs");
        assertThat(problems("digit", TEXT)).contains("one of digits, alphanumeric, letters, hex, integer and uuid");
        assertThat(problems(new GivenOptions("integer", Map.of("digits", "10")), INT))
                .contains("up to 2147483647 only");
        assertThat(problems(new GivenOptions("integer", Map.of("digits", "ten")), INT))
                .contains("from 1 to 18");
        assertThat(problems(new GivenOptions("hex", Map.of("case", "Upper")), TEXT))
                .contains("'lower' or 'upper'");
    }

    @Test
    void isFoundByItsName() {
        assertThat(ServiceLoader.load(MaskKind.class))
                .anySatisfy(found -> assertThat(found)
                        .isInstanceOf(EncryptKind.class)
                        .extracting(MaskKind::name)
                        .isEqualTo("encrypt"));
    }

    private String problems(String argument, ColumnRoom room) {
        return problems(new GivenOptions(argument), room);
    }

    private String problems(GivenOptions options, ColumnRoom room) {
        kind.read(options, room);
        return String.join("\n", options.problems());
    }

    private String mask(String argument, ColumnRoom room, String value) {
        return TakenValue.of(open(argument, room), new TextValue(value, KEY)).text();
    }

    private ValueMask open(String argument, ColumnRoom room) {
        GivenOptions options = new GivenOptions(argument);
        Generator generator = kind.read(options, room);
        assertThat(options.problems()).isEmpty();
        return generator.open(KEY);
    }

    /** Every text with characters of the same classes in the same places. */
    private static Set<String> valuesLike(String argument, String form) {
        Set<String> values = Set.of("");
        for (int place = 0; place < form.length(); place++) {
            char each = form.charAt(place);
            Set<String> longer = new HashSet<>();
            for (String value : values) {
                classOf(argument, each).chars().forEach(next -> longer.add(value + (char) next));
            }
            values = longer;
        }
        return values;
    }

    private static String classOf(String argument, char character) {
        if (argument.equals("hex")) {
            return "0123456789abcdef";
        }
        String letters = "abcdefghijklmnopqrstuvwxyz";
        return Character.isDigit(character)
                ? "0123456789"
                : Character.isUpperCase(character)
                        ? letters.toUpperCase(Locale.ROOT)
                        : Character.isLowerCase(character) ? letters : String.valueOf(character);
    }
}
