package io.github.dbslicer.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.MaskSpec;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.error.Location;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskLabelTest {
    private static final Location PLACE = new Location("schema.yml", 1, 1);

    private static MaskSpec.Option option(String name, String... values) {
        return new MaskSpec.Option(
                text(name), Stream.of(values).map(MaskLabelTest::text).toList());
    }

    private static RulesFile.Text text(String text) {
        return new RulesFile.Text(PLACE, text);
    }

    private static String label(MaskSpec.Option... options) {
        return MaskLabel.of(new MaskSpec(PLACE, List.of(options)), "fake");
    }

    @Test
    void theKindComesFirstAndTheRestInOrderWhateverTheFileHas() {
        assertThat(label(option("unique", "true"), option("scope", "p"), option("fake", "a.b"), option("locale", "de")))
                .isEqualTo("{fake: a.b, locale: de, scope: p, unique: true}");
    }

    @Test
    void whatDoesNotChangeWhatIsMadeOfAValueIsNoPartOfIt() {
        assertThat(label(option("fake", "a"), option("by", "id"), option("empty", "mask"), option("unique", "false")))
                .isEqualTo("{fake: a}");
    }

    @Test
    void differentMasksHaveDifferentLabels() {
        List<String> labels = Stream.of(
                        label(option("fake", "a")),
                        label(option("fake", "a, b: c")),
                        label(option("fake", "a"), option("b", "c")),
                        label(option("fake", "a"), option("b", "c", "d")),
                        label(option("fake", "a"), option("b", "c, d")),
                        label(option("fake", "a"), option("b", "[c, d]")),
                        label(option("fake", "a"), option("b", "\"c\"")),
                        label(option("fake", "a"), option("b", "c\\")),
                        label(option("fake", "a"), option("b", "c\\\\")),
                        label(option("fake", "a"), option("b: c, d", "e")),
                        label(option("fake", "a"), option("b", "c"), option("d", "e")),
                        label(option("fake", "a"), option("b", "")),
                        label(option("fake", "a"), option("b", " ")),
                        label(option("fake", "a"), option("b")))
                .toList();

        assertThat(labels).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"a,a", "30 days,30 days", "10%,10%", "-5,`\"-5\"`", "a:b,`\"a:b\"`", "a\"\\,`\"a\\\"\\\\\"`", "é,é"
            })
    void textsAreQuotedAsYamlNeedsIt(String text, String quoted) {
        assertThat(MaskLabel.quoted(text)).isEqualTo(quoted);
    }

    @Test
    void aLabelIsOneLine() {
        assertThat(MaskLabel.quoted("a\nb\0")).isEqualTo("\"a\\u000ab\\u0000\"");
    }
}
