package io.github.dbslicer.mask.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.ColumnRoom;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fakes and what their column has room for. */
class FakeRoomTest {
    @ParameterizedTest
    @CsvSource({
        "name.first_name, 7",
        "name.full_name, 18",
        "address.full_address, 45",
        "company.name, 20",
        "name.username, 8",
        "internet.email, 20"
    })
    void fitsTheColumn(String name, int characters) {
        assertThat(Masked.fake(Masked.varchar(characters), name, "locale", "de").ofNumbers(3_000))
                .allMatch(fake -> fake.codePointCount(0, fake.length()) <= characters);
    }

    @Test
    void fitsTheColumnsBytes() {
        ColumnRoom room = new ColumnRoom.Text(100, 7, UTF_8);
        assertThat(Masked.fake(room, "name.first_name", "locale", "de").ofNumbers(3_000))
                .allMatch(name -> name.getBytes(UTF_8).length <= 7)
                .anyMatch(name -> name.contains("ü") || name.contains("é"));
        ColumnRoom wide = new ColumnRoom.Text(100, 14, UTF_16BE);
        assertThat(Masked.fake(wide, "name.first_name", "locale", "de").ofNumbers(3_000))
                .allMatch(name -> name.length() <= 7);
    }

    @Test
    void holdsOnlyLettersOfTheColumnsCharacterSet() {
        Charset latin2 = Charset.forName("ISO-8859-2");
        assertThat(Masked.fake(Masked.varchar(40, ISO_8859_1), "name.last_name", "locale", "pl")
                        .ofNumbers(2_000))
                .allMatch(name -> ISO_8859_1.newEncoder().canEncode(name));
        assertThat(Masked.fake(Masked.varchar(40, latin2), "name.last_name", "locale", "pl")
                        .ofNumbers(2_000))
                .anyMatch(name -> !ISO_8859_1.newEncoder().canEncode(name));
    }

    /** So that a person is called the same in two databases wherever there is room for it in both. */
    @Test
    void givesAColumnOfMoreRoomTheSameWhereItFitsBoth() {
        List<String> wide =
                Masked.fake("name.last_name", "locale", "de").ofNumbers(1_000).toList();
        List<String> narrow = Masked.fake(Masked.varchar(8), "name.last_name", "locale", "de")
                .ofNumbers(1_000)
                .toList();
        for (int i = 0; i < wide.size(); i++) {
            if (wide.get(i).length() <= 8) {
                assertThat(narrow.get(i)).isEqualTo(wide.get(i));
            }
        }
        assertThat(narrow).doesNotContainSequence(wide);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name.first_name | 4 | name.first_name needs 5 characters; there is room for 4.",
                "name.full_name | 9 | name.full_name needs 13 characters; there is room for 9.",
                "internet.email | 19 | internet.email needs 20 characters; there is room for 19.",
                "internet.ip_v6 | 30 | internet.ip_v6 needs 38 characters; there is room for 30.",
                "finance.iban | 20 | finance.iban needs 22 characters; there is room for 20.",
                "finance.credit_card | 12 | finance.credit_card needs 16 characters; there is room for 12.",
                "phone | 10 | phone needs 13 characters; there is room for 10.",
            })
    void saysHowManyCharactersAreNeeded(String name, int characters, String problem) {
        assertThat(Masked.problems(Masked.varchar(characters), name, "locale", "de"))
                .containsExactly("fake: " + problem);
        int needed = Integer.parseInt(problem.replaceAll(".*needs (\\d+) .*", "$1"));
        assertThat(Masked.problems(Masked.varchar(needed), name, "locale", "de"))
                .isEmpty();
    }

    @Test
    void saysThatTheCharacterSetHasNotTheLetters() {
        assertThat(Masked.problems(Masked.varchar(100, ISO_8859_1), "name.first_name", "locale", "ja"))
                .containsExactly(
                        "fake: most texts of name.first_name in the locale ja have letters that the column's character set"
                                + " ISO-8859-1 does not have.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name.first_name", "phone"})
    void needsAColumnOfText(String name) {
        List<ColumnRoom> others = List.of(
                new ColumnRoom.Unknown(),
                new ColumnRoom.Uuid(),
                new ColumnRoom.Bytes(100),
                new ColumnRoom.Temporal(true, true));
        assertThat(others)
                .allSatisfy(room ->
                        assertThat(Masked.problems(room, name)).containsExactly("fake: fakes need a column of text."));
    }

    @Test
    void givesColumnsOfWholeNumbersDigitsAlone() {
        ColumnRoom bigint = new ColumnRoom.Whole(Long.MIN_VALUE, Long.MAX_VALUE);
        assertThat(Masked.fake(bigint, "phone", "locale", "de").ofNumbers(100))
                .allMatch(number -> number.matches("49[0-9]{9,11}"));
        assertThat(Masked.fake(bigint, "phone", "format", "national").of("x")).matches("1[0-9]{3}55501[0-9]{2}");
        assertThat(Masked.fake(bigint, "finance.credit_card").of("x")).matches("9999[0-9]{12}");
        assertThat(Masked.fake(bigint, "phone", "unique", "true").of("x")).matches("999[0-9]{15}");
        assertThat(Masked.fake(new ColumnRoom.Fractional(16, 0), "finance.credit_card")
                        .of("x"))
                .matches("9999[0-9]{12}");
        assertThat(Masked.problems(new ColumnRoom.Fractional(Integer.MAX_VALUE, 0), "phone"))
                .hasSize(1);
        assertThat(Masked.problems(bigint, "name.first_name"))
                .containsExactly("fake: name.first_name needs a column of text, not of numbers.");
        assertThat(Masked.problems(new ColumnRoom.Whole(0, 4_294_967_295L), "phone"))
                .containsExactly("fake: phone needs 11 characters; there is room for 9.");
    }
}
