package io.github.dbslicer.mask.fake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiTest {
    @ParameterizedTest
    @CsvSource({
        "Müller, de, mueller",
        "Groß, de, gross",
        "Ångström, sv, angstrom",
        "Søren, da, soeren",
        "Łukasz, pl, lukasz",
        "Dąbrowski, pl, dabrowski",
        "Işık, tr, isik",
        "İpek, tr, ipek",
        "Özgür, tr, ozgur",
        "José Luis, es, jose-luis",
        "O'Connor, en, oconnor",
        "Anna-Lena, de, anna-lena",
        "D’cruze, pt, dcruze",
        "Þór, is, thor",
        "Zoë -, nl, zoe"
    })
    void spellsNamesAsAddressesDo(String name, String language, String ascii) {
        assertThat(Ascii.of(name, language)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @CsvSource({"佐藤, ja", "Иванова, ru", "--, en"})
    void isEmptyForOtherScripts(String name, String language) {
        assertThat(Ascii.of(name, language)).isEmpty();
    }
}
