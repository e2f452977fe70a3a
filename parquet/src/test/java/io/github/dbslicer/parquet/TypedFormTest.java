package io.github.dbslicer.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.dialect.CommonType;
import io.github.dbslicer.row.ByteArray;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedFormTest {
    private static byte[] convert(CommonType type, String text) throws UnfitValue {
        ByteArray from = new ByteArray();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        from.append(bytes, 0, bytes.length);
        ByteArray into = new ByteArray();
        TypedForm.of(type).conversion().orElseThrow().append(from, into);
        return Arrays.copyOf(into.data(), into.length());
    }

    private static void assertRefused(CommonType type, String text) {
        assertThatThrownBy(() -> convert(type, text)).as(text).isInstanceOf(UnfitValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000-00-00",
                "0000-01-01",
                "2024-00-01",
                "2024-01-00",
                "2024-02-30",
                "2023-02-29",
                "infinity",
                "-infinity",
                "0001-01-01 BC",
                "10000-01-01",
                "-001-01-01",
                "2024/01/01",
                "2024-1-1",
                "2024-01-01 ",
                "20240-1-01"
            })
    void whatIsNoDayOfTheCalendarIsRefused(String text) {
        assertRefused(new CommonType.Date(), text);
        assertRefused(new CommonType.DateTime(false), text + " 00:00:00");
        assertRefused(new CommonType.DateTime(true), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24:00:00",
                "23:60:00",
                "23:59:60",
                "-00:00:01",
                "838:59:59",
                "1:00:00",
                "12:00",
                "12:00:00.",
                "12:00:00.1234567",
                "12:00:00.12345x",
                "12:00:00+02",
                "12-00-00",
                "::"
            })
    void whatIsNoTimeOfADayIsRefused(String text) {
        assertRefused(new CommonType.Time(), text);
        assertRefused(new CommonType.DateTime(false), "2024-02-29 " + text);
        assertRefused(new CommonType.DateTime(false), "2024-02-29T00:00:00");
    }

    @Test
    void everyDayOfTheCalendarIsCounted() throws UnfitValue {
        for (LocalDate day = LocalDate.of(1, 1, 1); day.getYear() < 10_000; day = day.plusDays(61)) {
            assertThat(LittleEndian.readInt(convert(new CommonType.Date(), day.toString()), 0))
                    .isEqualTo((int) day.toEpochDay());
        }
        assertThat(LittleEndian.readLong(convert(new CommonType.DateTime(true), "1969-12-31 23:59:59.5"), 0))
                .isEqualTo(-500_000);
    }

    @Test
    void integersBeyondTheirBitsAreRefused() {
        for (int bits : new int[] {8, 16, 24, 32, 64}) {
            java.math.BigInteger most = java.math.BigInteger.TWO.pow(bits - 1);
            CommonType signed = new CommonType.Int(bits, false);
            CommonType unsigned = new CommonType.Int(bits, true);
            assertRefused(signed, most.toString());
            assertRefused(
                    signed, most.negate().subtract(java.math.BigInteger.ONE).toString());
            assertRefused(unsigned, "-1");
            assertRefused(unsigned, most.multiply(java.math.BigInteger.TWO).toString());
            assertThatCode(() -> convert(signed, most.negate().toString())).doesNotThrowAnyException();
            assertThatCode(() -> convert(
                            unsigned,
                            most.multiply(java.math.BigInteger.TWO)
                                    .subtract(java.math.BigInteger.ONE)
                                    .toString()))
                    .doesNotThrowAnyException();
            for (String none : new String[] {"", "-", "1.0", "x", "1e3", " 1"}) {
                assertRefused(signed, none);
                assertRefused(unsigned, none);
            }
        }
    }

    @Test
    void decimalsThatWouldBeRoundedAreRefused() {
        for (CommonType type : new CommonType[] {
            new CommonType.Decimal(5, 2), new CommonType.Decimal(15, 2), new CommonType.Decimal(30, 2)
        }) {
            for (String none : new String[] {"0.001", "NaN", "Infinity", "-Infinity", "", "x"}) {
                assertRefused(type, none);
            }
        }
        assertRefused(new CommonType.Decimal(5, 2), "1000");
        assertRefused(new CommonType.Decimal(19, 0), "10000000000000000000");
    }

    @Test
    void decimalsHaveTheSmallestTypeThatHoldsThem() throws UnfitValue {
        assertThat(convert(new CommonType.Decimal(9, 2), "-0.01")).hasSize(4).startsWith(-1);
        assertThat(convert(new CommonType.Decimal(18, 2), "1")).hasSize(8).startsWith(100);
        assertThat(convert(new CommonType.Decimal(19, 0), "-1")).hasSize(9).containsOnly(-1);
        assertThat(convert(new CommonType.Decimal(65, 30), "1")).hasSize(28).endsWith(0, 0);
        assertThat(TypedForm.of(new CommonType.Decimal(0, 0)).conversion()).isEmpty();
    }

    @Test
    void floatsThatWouldBecomeInfiniteOrZeroAreRefused() throws UnfitValue {
        assertRefused(new CommonType.Real(32), "1e39");
        assertRefused(new CommonType.Real(32), "1e-50");
        assertRefused(new CommonType.Real(64), "-1e309");
        assertRefused(new CommonType.Real(64), "1e-400");
        assertRefused(new CommonType.Real(64), "");
        assertThat(Float.intBitsToFloat(LittleEndian.readInt(convert(new CommonType.Real(32), "NaN"), 0)))
                .isNaN();
        assertThat(Double.longBitsToDouble(LittleEndian.readLong(convert(new CommonType.Real(64), "-Infinity"), 0)))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(convert(new CommonType.Real(64), "-0")).endsWith(-128);
        assertThat(Double.longBitsToDouble(LittleEndian.readLong(convert(new CommonType.Real(64), "0e5"), 0)))
                .isZero();
    }

    @Test
    void otherSpellingsOfTruthAndOfUuidsAreRefused() {
        assertRefused(new CommonType.Bool(), "t");
        assertRefused(new CommonType.Bool(), "");
        assertRefused(new CommonType.Uuid(), "1-2-3-4-5");
        assertRefused(new CommonType.Uuid(), "123e4567e89b12d3a456426655440000");
    }
}
