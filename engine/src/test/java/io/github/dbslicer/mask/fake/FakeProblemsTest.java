package io.github.dbslicer.mask.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.ColumnRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with rules of fakes. */
class FakeProblemsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name.frist_name | Did you mean 'name.first_name'?",
                "Name.firstName | Did you mean 'name.first_name'?",
                "internet.emial | Did you mean 'internet.email'?",
                "colour.name | Did you mean 'color'?",
                "color.nmae | Did you mean 'color.name'?",
                "color.wavelength | In color there are color.name.",
            })
    void suggestsTheNearestName(String name, String hint) {
        assertThat(Masked.problems(Masked.ANY, name))
                .singleElement()
                .asString()
                .startsWith("fake: there is no fake '" + name + "'")
                .contains(hint);
    }

    @Test
    void listsWhatAGroupHas() {
        assertThat(Masked.problems(Masked.ANY, "color"))
                .containsExactly("fake: color is a group of lists. Name one of them: color.name.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "name.",
                "no such",
                "internet.free_email",
                "Internet.freeEmail",
                "finance.credit_card.visa",
                "id_number.invalid",
                "😀"
            })
    void takesNoOtherNames(String name) {
        assertThat(Masked.problems(Masked.ANY, name)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd | Did you mean",
                "de-XX | Of this language it has 'de', 'de-AT', 'de-BE', 'de-CH', 'de-DE', 'de-IT'.",
                "zh | Of this language it has 'zh-CN', 'zh-TW'.",
                "xyzzy | Datafaker has no data of the locale 'xyzzy'.",
                "../en/name | Datafaker has no data of the locale '../en/name'."
            })
    void suggestsTheNearestLocale(String locale, String hint) {
        assertThat(Masked.problems(Masked.ANY, "name.first_name", "locale", locale))
                .singleElement()
                .asString()
                .startsWith("locale: Datafaker has no data of the locale '" + locale + "'.")
                .contains(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-DE", "de_AT", "de-at", "en-GB", "fi-FI", "zh-TW", "pt-BR", "en-NG"})
    void knowsLocales(String locale) {
        assertThat(Masked.problems(Masked.ANY, "name.first_name", "locale", locale))
                .isEmpty();
    }

    @Test
    void doesNotTakeEnglishNamesForThoseOfAnotherLanguage() {
        assertThat(Masked.problems(Masked.ANY, "name.male_first_name", "locale", "ja"))
                .containsExactly("fake: Datafaker has name.male_first_name only in English, not in the locale ja."
                        + " Use name.first_name or name.last_name, or locale: en.");
    }

    @Test
    void takesNoListOfASingleText() {
        assertThat(Masked.problems(Masked.ANY, "address.default_country", "locale", "de"))
                .containsExactly("fake: address.default_country has a single text, which every value would get."
                        + " Use {constant: ...}, or another name.");
    }

    @Test
    void knowsOnlyTheOptionsOfAName() {
        Rules rules = new Rules("name.first_name", "format", "national", "locale", "de");
        new FakeKind().read(rules, Masked.ANY);
        assertThat(rules.unknown()).containsExactly("format");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone | format | loud | format: 'loud' is no format of telephone numbers. Known: international, national.",
                "finance.credit_card | scheme | vise | scheme: 'vise' is no known scheme of cards. Known: amex, diners, discover, jcb, mastercard, visa.",
                "finance.bic | country | de | country: 'de' is no country. It takes two upper-case letters."
            })
    void namesTheValuesOfAnOption(String name, String option, String value, String problem) {
        assertThat(Masked.problems(Masked.ANY, name, option, value)).containsExactly(problem);
    }

    @Test
    void namesTheCountriesThatHaveIbans() {
        assertThat(Masked.problems(Masked.ANY, "finance.iban", "country", "US"))
                .singleElement()
                .asString()
                .startsWith("country: there are no IBANs of 'US'. Known: AD, AE, ");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(Masked.problems(Masked.ANY, "name.frist_name", "locale", "dd"))
                .hasSize(2);
        assertThat(Masked.problems(new ColumnRoom.Unknown(), "name.first_name", "locale", "dd"))
                .hasSize(2);
    }
}
