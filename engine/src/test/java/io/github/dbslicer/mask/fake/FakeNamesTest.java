package io.github.dbslicer.mask.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and other texts of Datafaker's lists. */
class FakeNamesTest {
    @Test
    void givesTheSameNameForTheSameValue() {
        assertThat(Masked.fake("name.first_name").ofNumbers(1000).toList())
                .isEqualTo(Masked.fake("name.first_name").ofNumbers(1000).toList());
    }

    @Test
    void isEnglishWhereNoLocaleIsSaid() {
        assertThat(Masked.fake("name.last_name").ofNumbers(50).toList())
                .isEqualTo(Masked.fake("name.last_name", "locale", "en")
                        .ofNumbers(50)
                        .toList());
    }

    @Test
    void givesOtherNamesInAnotherLocale() {
        assertThat(Masked.fake("name.last_name", "locale", "pl").ofNumbers(100).toList())
                .doesNotContainAnyElementsOf(Masked.fake("name.last_name", "locale", "ja")
                        .ofNumbers(100)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "name.first_name, en, 5164",
        "name.last_name, de, 1690",
        "name.first_name, ja, 295",
        "address.city, zh-CN, 190",
        "color.name, en, 31"
    })
    void givesEachNameOfTheListAboutAsOftenAsTheOthers(String name, String locale, int names) {
        int values = 100_000;
        Map<String, Long> counts = Masked.fake(name, "locale", locale)
                .ofNumbers(values)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(counts).hasSize(names);
        long share = values / names;
        assertThat(counts.values()).allMatch(count -> count < 3 * share);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name.first_name",
                "name.last_name",
                "name.full_name",
                "address.city",
                "company.name",
                "job.title",
                "book.title"
            })
    void neverGivesTheOriginal(String name) {
        Masked fakes = Masked.fake(name, "locale", "de");
        List<String> names = fakes.ofNumbers(3_000).distinct().toList();
        assertThat(names).allSatisfy(original -> assertThat(fakes.of(original)).isNotEqualToIgnoringCase(original));
    }

    @Test
    void neverGivesTheOriginalInAnotherCaseOrBetweenBlanks() {
        Masked fakes = Masked.fake("color.name", "locale", "de");
        List<String> colors = fakes.ofNumbers(2_000).distinct().toList();
        assertThat(colors).hasSize(28).contains("grün", "weiß");
        for (String color : colors) {
            for (int blanks = 0; blanks < 50; blanks++) {
                String original = color.toUpperCase(Locale.ROOT) + " ".repeat(blanks);
                assertThat(fakes.of(original).toUpperCase(Locale.ROOT)).isNotEqualTo(original.strip());
            }
        }
    }

    @Test
    void takesTheNamesOfBothSexesWhereThereIsNoListOfAll() {
        List<String> albanian = Masked.fake("name.first_name", "locale", "sq")
                .ofNumbers(2_000)
                .distinct()
                .toList();
        assertThat(albanian).hasSize(54).contains("Agim", "Albulena");
        assertThat(albanian)
                .containsAll(Masked.fake("name.male_first_name", "locale", "sq")
                        .ofNumbers(500)
                        .distinct()
                        .toList());
    }

    @Test
    void ordersFullNamesAsTheLanguageDoes() {
        assertThat(Masked.fake("name.full_name", "locale", "ja").ofNumbers(20))
                .allMatch(name -> name.matches("\\p{IsHan}+ \\S+"));
        assertThat(Masked.fake("name.full_name", "locale", "zh-CN").ofNumbers(20))
                .allMatch(name -> name.matches("\\p{IsHan}{2,4}"));
        assertThat(Masked.fake("name.full_name", "locale", "en").ofNumbers(2_000))
                .noneMatch(name -> name.matches("(Mr|Mrs|Ms|Miss|Dr)\\..*|.* (Jr|Sr)\\.|.* [IV]+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "de; .*[0-9]+.*, .*, [A-Z]{2} \\d{5}",
                "fr; .*, \\d{5} .*",
                "nl; .*, [1-9]\\d{3} [A-Z]{2}, .*",
                "en; .*, .*, [A-Z]{2} \\d{5}"
            })
    void composesAddressesAsTheCountryDoes(String locale, String form) {
        assertThat(Masked.fake("address.full_address", "locale", locale).ofNumbers(200))
                .allMatch(address -> address.matches(form));
    }

    @Test
    void takesAListOfWhateverNameDatafakerHas() {
        assertThat(Masked.fake("color.name").ofNumbers(500)).contains("orchid").noneMatch(String::isEmpty);
        assertThat(Masked.fake("programming_language.name").ofNumbers(2_000)).anyMatch(name -> name.contains("#"));
        assertThat(Masked.fake("address.postcode", "locale", "pl").ofNumbers(20))
                .allMatch(code -> code.matches("\\d\\d-\\d{3}"));
    }

    @Test
    void takesEmptyAndHugeAndHostileValues() {
        Masked fakes = Masked.fake("name.first_name", "locale", "de");
        assertThat(fakes.of("")).isNotEmpty();
        assertThat(fakes.of("x".repeat(100_000))).isNotEmpty().hasSizeLessThan(30);
        assertThat(fakes.of("😀".repeat(25_000))).isNotEmpty();
        assertThat(fakes.of(new byte[] {(byte) 0xff, (byte) 0xc3, 0, (byte) 0xed, (byte) 0xa0, (byte) 0x80}))
                .isNotEmpty();
        assertThat(fakes.of("\u0000'; DROP TABLE users; --")).matches("[\\p{L} -]+");
    }
}
