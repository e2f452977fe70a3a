package io.github.dbslicer.mask.kind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.GivenOptions;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.TakenValue;
import io.github.dbslicer.mask.TextValue;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.ColumnRoom;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseKindTest {
    private static final MaskKey KEY = MaskKey.of(new byte[16]);
    private static final ColumnRoom MONEY = new ColumnRoom.Fractional(10, 2);
    private static final ColumnRoom FREE = new ColumnRoom.Fractional(Integer.MAX_VALUE, Integer.MAX_VALUE);
    private static final ColumnRoom DOUBLE = new ColumnRoom.Fractional(15, Integer.MAX_VALUE);
    private static final ColumnRoom SHORT = new ColumnRoom.Whole(Short.MIN_VALUE, Short.MAX_VALUE);

    private final NoiseKind kind = new NoiseKind();

    /** Masked values of former runs hang on these. */
    @Test
    void addsNoiseInTheNumbersOwnForm() {
        assertThat(mask("10%", MONEY, "52000", "jane")).isEqualTo("53919.79");
        assertThat(mask("500", MONEY, "52000.5", "jane")).isEqualTo("52185.10");
        assertThat(mask("10%", SHORT, "1234", "jane")).isEqualTo("1280");
        assertThat(mask("10%", FREE, "-12.345", "jane")).isEqualTo("-11.889");
        assertThat(mask("10%", FREE, "3", "jane")).isEqualTo("3.11");
        assertThat(mask("10%", DOUBLE, "10000000000000000000000", "jane")).isEqualTo("10369190697000000000000");
        assertThat(mask("10%", DOUBLE, "0.5", "jane")).isEqualTo("0.518");
    }

    @ParameterizedTest
    @CsvSource({
        "10%, 52000, 46800, 57200",
        "500, 52000, 51500, 52500",
        "500, 100, 0, 600",
        "500, -100, -600, 0",
        "500, 0, 0, 500",
        "100%, 50, 0, 100",
        "10%, 0, 0, 0",
        "500, 99999999.99, 99999499.99, 99999999.99",
        "500, -99999999.99, -99999999.99, -99999499.99"
    })
    void staysNearAndKeepsTheSignAndTheRoom(String amount, BigDecimal value, BigDecimal least, BigDecimal most) {
        List<BigDecimal> results = new ArrayList<>();
        for (int person = 0; person < 300; person++) {
            BigDecimal result = new BigDecimal(mask(amount, MONEY, value.toPlainString(), "person " + person));
            assertThat(result).isBetween(least, most);
            assertThat(result.scale()).isEqualTo(2);
            results.add(result);
        }
        BigDecimal tenth = most.subtract(least).movePointLeft(1);
        assertThat(results).anySatisfy(result -> assertThat(result).isLessThanOrEqualTo(least.add(tenth)));
        assertThat(results).anySatisfy(result -> assertThat(result).isGreaterThanOrEqualTo(most.subtract(tenth)));
    }

    @Test
    void staysWithinNumbersThatBeginAboveZero() {
        for (int person = 0; person < 100; person++) {
            assertThat(Integer.parseInt(mask("500", new ColumnRoom.Whole(1901, 2155), "2000", "person " + person)))
                    .isBetween(1901, 2155);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void whatIsNoNumberStays(String value) {
        assertThat(mask("10%", FREE, value, "jane")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "twelve", "12,5", "1e99999", "0x10"})
    void refusesWhatItDoesNotUnderstand(String value) {
        assertThatThrownBy(() -> mask("10%", FREE, value, "jane"))
                .isInstanceOf(SliceException.class)
                .hasMessage("'noise': a value is no number. Use another mask.");
    }

    @Test
    void numbersOfSqliteStayWhatTheyAre() {
        TakenValue whole = of("10%", "5200", RowBatch.INTEGER);
        TakenValue real = of("10%", "5200.25", RowBatch.REAL);
        assertThat(whole.text()).isEqualTo("5392");
        assertThat(whole.storageClass()).isEqualTo(RowBatch.INTEGER);
        assertThat(real.text()).isEqualTo("5392.24");
        assertThat(real.storageClass()).isEqualTo(RowBatch.REAL);
        assertThat(Long.parseLong(
                        of("10%", "9223372036854775807", RowBatch.INTEGER).text()))
                .isPositive();
        assertThatThrownBy(() -> of("10%", "12", RowBatch.BLOB)).isInstanceOf(SliceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0%", "-5", "101%", "10 percent", "", "1e5"})
    void tellsWhatIsNoAmount(String amount) {
        assertThat(problems(new GivenOptions(amount), MONEY)).startsWith("noise: a part such as '10%'");
    }

    @Test
    void rowsDecideWhereTheFileDoesNotSayWho() {
        assertThat(kind.byRow()).isTrue();
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(problems(new GivenOptions("40000"), SHORT)).isEqualTo("noise: the column has no room for so much.");
        assertThat(problems(new GivenOptions("10%"), new ColumnRoom.Text(9, 9, UTF_8)))
                .isEqualTo("noise: numbers take noise, but the column has texts. Use another mask.");
        assertThat(problems(new GivenOptions("10%", Map.of("unique", "true")), MONEY))
                .startsWith("unique: ");
    }

    private String problems(GivenOptions options, ColumnRoom room) {
        kind.read(options, room);
        return String.join("\n", options.problems());
    }

    private String mask(String amount, ColumnRoom room, String value, String by) {
        return TakenValue.of(read(amount, room).open(KEY), new TextValue(value, KEY).by(by))
                .text();
    }

    private TakenValue of(String amount, String value, byte storageClass) {
        TextValue original = new TextValue(value, KEY).in(storageClass).by("jane");
        return TakenValue.of(read(amount, new ColumnRoom.Any()).open(KEY), original);
    }

    private Generator read(String amount, ColumnRoom room) {
        GivenOptions options = new GivenOptions(amount);
        Generator generator = kind.read(options, room);
        assertThat(options.problems()).isEmpty();
        return generator;
    }
}
