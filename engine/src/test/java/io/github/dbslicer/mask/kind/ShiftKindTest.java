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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftKindTest {
    private static final MaskKey KEY = MaskKey.of(new byte[16]);
    private static final ColumnRoom TIMESTAMP = new ColumnRoom.Temporal(true, true);
    private static final ColumnRoom DATE = new ColumnRoom.Temporal(true, false);

    private final ShiftKind kind = new ShiftKind();

    /** Masked values of former runs hang on these. Every one is of the same person, so that all move by as much. */
    @ParameterizedTest
    @CsvSource({
        "30 days, 2024-02-29, 2024-03-12",
        "30 days, 2024-02-29 12:00:00.123456, 2024-03-12 12:00:00.123456",
        "30 days, 2024-02-29 12:00:00.1+00, 2024-03-12 12:00:00.1+00",
        "30 days, 2024-02-29T12:00Z, 2024-03-12T12:00Z",
        "30 days, 0001-12-31 BC, 0001-01-12",
        "30 days, 0044-03-15 10:00:00+05:30 BC, 0044-03-27 10:00:00+05:30 BC",
        "30 days, 12024-02-29, 12024-03-12",
        "12 hours, 2024-02-29 23:59:59.5, 2024-03-01 04:59:59.5",
        "12 hours, 2024-02-29 23:59, 2024-03-01 04:59",
        "90 seconds, 2024-12-31 23:59:59, 2025-01-01 00:00:33",
        "2 weeks, 2024-02-29, 2024-03-06",
        "1 year, 2024-02-29, 2024-07-13"
    })
    void movesTimesAndKeepsTheirForm(String amount, String value, String expected) {
        assertThat(mask(amount, value)).isEqualTo(expected);
    }

    @Test
    void movesByEachNumberOfDaysUpToTheAmountButNeverByNone() {
        LocalDate day = LocalDate.of(2000, 3, 1);
        Set<Long> moves = new TreeSet<>();
        Generator generator = read("3 days", DATE);
        for (int person = 0; person < 200; person++) {
            TextValue value = new TextValue(day.toString(), KEY).by("person " + person);
            String moved = TakenValue.of(generator.open(KEY), value).text();
            moves.add(ChronoUnit.DAYS.between(day, LocalDate.parse(moved)));
        }
        assertThat(moves).containsExactly(-3L, -2L, -1L, 1L, 2L, 3L);
    }

    @Test
    void movesByHoursPastDays() {
        LocalDateTime time = LocalDateTime.of(2000, 3, 1, 0, 30, 15);
        Set<Long> moves = new TreeSet<>();
        Generator generator = read("2 hours", TIMESTAMP);
        for (int person = 0; person < 100; person++) {
            TextValue value = new TextValue("2000-03-01 00:30:15", KEY).by("person " + person);
            String moved = TakenValue.of(generator.open(KEY), value).text();
            moves.add(ChronoUnit.HOURS.between(time, LocalDateTime.parse(moved.replace(' ', 'T'))));
        }
        assertThat(moves).containsExactly(-2L, -1L, 1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"infinity", "-infinity", "0000-00-00", "0000-00-00 00:00:00"})
    void whatIsNoTimeStays(String value) {
        assertThat(mask("30 days", value)).isEqualTo(value);
    }

    /** MySQL's TIMESTAMP ends in 2038; years of four digits end with 9999 and begin with 1. */
    @ParameterizedTest
    @CsvSource({
        "1970-01-01 00:00:01, 1970-01-02, 1970-01-31",
        "2038-01-18 23:59:59, 2037-12-19, 2038-01-18",
        "9999-12-31, 9999-12-01, 9999-12-31",
        "0001-01-01, 0001-01-02, 0001-01-31"
    })
    void staysWithinWhatTheTypeHasRoomFor(String value, String first, String last) {
        Generator generator = read("30 days", TIMESTAMP);
        for (int person = 0; person < 50; person++) {
            TextValue original = new TextValue(value, KEY).by("person " + person);
            assertThat(TakenValue.of(generator.open(KEY), original).text().substring(0, 10))
                    .isBetween(first, last);
        }
    }

    @Test
    void leavesTheBoundsOfATypeOnlyWhereNeitherWayStaysWithin() {
        assertThat(mask("100 years", "2004-01-01").length()).isEqualTo(10);
        assertThatThrownBy(() -> mask("30 days", "294276-12-31")).isInstanceOf(SliceException.class);
        assertThatThrownBy(() -> mask("30 days", "4800-01-01 BC")).isInstanceOf(SliceException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2024-13-01",
                "2024-00-10",
                "20240229",
                "yesterday",
                "",
                "2024-02-29 24:00:00",
                "2024-02-29 12:60:00",
                "2024-02-29x",
                "29.02.2024",
                "0000-01-01",
                "-044-03-15",
                "2024-02-29 12:00:00 Europe/Berlin"
            })
    void refusesWhatItDoesNotUnderstand(String value) {
        assertThatThrownBy(() -> mask("30 days", value))
                .isInstanceOf(SliceException.class)
                .hasMessageStartingWith("'shift': a value is no date");
    }

    @Test
    void refusesStepsThatATextDoesNotShow() {
        assertThatThrownBy(() -> mask("12 hours", "2024-02-29")).isInstanceOf(SliceException.class);
        assertThatThrownBy(() -> mask("12 seconds", "2024-02-29 12:00")).isInstanceOf(SliceException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "30 days, 1700000000, 86400, 30",
        "30 days, 1700000000000, 86400000, 30",
        "30 days, 1700000000000000, 86400000000, 30",
        "12 hours, -1, 3600, 12"
    })
    void movesIntegersOfSqlite(String amount, long value, long step, long most) {
        TakenValue taken = of(amount, Long.toString(value), RowBatch.INTEGER);
        long moved = Long.parseLong(taken.text()) - value;
        assertThat(taken.storageClass()).isEqualTo(RowBatch.INTEGER);
        assertThat(moved % step).isZero();
        assertThat(Math.abs(moved / step)).isBetween(1L, most);
    }

    @Test
    void movesRealsOfSqlite() {
        assertThat(of("30 days", "2460000.5", RowBatch.REAL).text()).isEqualTo("2460012.5");
        assertThat(of("30 days", "1700000000.25", RowBatch.REAL).text()).isEqualTo("1.70103680025E9");
        assertThat(of("12 hours", "2460000.5", RowBatch.REAL).text()).isEqualTo("2460000.708333333");
        assertThatThrownBy(() -> of("30 days", "ab", RowBatch.BLOB)).isInstanceOf(SliceException.class);
        assertThatThrownBy(() -> of("30 days", "NaN", RowBatch.REAL)).isInstanceOf(SliceException.class);
        assertThatThrownBy(() -> of("30 days", "-9223372036854775808", RowBatch.INTEGER))
                .isInstanceOf(SliceException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 | an amount such as '30 days'",
                "0 days | an amount such as '30 days'",
                "101 years | an amount such as '30 days'",
                "1 month | an amount such as '30 days'",
                "12 hours | the column has days without a time: give a number of days."
            })
    void tellsWhatIsWrong(String amount, String problem) {
        assertThat(problems(new GivenOptions(amount), DATE)).startsWith("shift: " + problem);
    }

    @Test
    void rowsDecideWhereTheFileDoesNotSayWho() {
        assertThat(kind.byRow()).isTrue();
    }

    @Test
    void tellsWhichColumnsHaveNoDates() {
        assertThat(problems(new GivenOptions("30 days"), new ColumnRoom.Whole(0, 9)))
                .isEqualTo("shift: dates are shifted, but the column has whole numbers.");
        assertThat(problems(new GivenOptions("30 days"), new ColumnRoom.Temporal(false, true)))
                .isEqualTo("shift: dates are shifted, but the column has dates or times without a day.");
        assertThat(problems(new GivenOptions("30 days", Map.of("unique", "true")), DATE))
                .startsWith("unique: shifted dates cannot be made unique");
        assertThat(problems(new GivenOptions("30 days"), new ColumnRoom.Text(10, 10, UTF_8)))
                .isEmpty();
        assertThat(problems(new GivenOptions("48 hours"), DATE)).isNotEmpty();
    }

    private String problems(GivenOptions options, ColumnRoom room) {
        kind.read(options, room);
        return String.join("\n", options.problems());
    }

    private String mask(String amount, String value) {
        return of(amount, value, RowBatch.TEXT).text();
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
