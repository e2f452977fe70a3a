package io.github.dbslicer.mask.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.ColumnRoom;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of the same length. */
class TextMaskTest {
    private static final String LETTER =
            "Dear Mrs. Schröder-Łopez,\r\n\tyour order #4711 of 2024-03-01 (€ 12.50) is at „Große Straße 5“, 東京!\n— O'Brien";

    private final Masked texts = texts();

    private static Masked texts() {
        return Masked.by(new TextKind(), new Rules("same_length"), Masked.ANY, Masked.KEY);
    }

    @Test
    void givesTheTextThatItGaveBefore() {
        assertThat(texts.of(LETTER))
                .isEqualTo(
                        "Nemo Cum. Officiis-Nulla,\r\n\tquis alias #7911 ab 4275-26-54 (l 93.19) ea ad „Vitae Quidem 1“, et!\n— A'Totam");
    }

    @Test
    void keepsTheShape() {
        assertThat(shape(texts.of(LETTER))).isEqualTo(shape(LETTER));
    }

    private static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean symbol = point > 0x7f && Character.getType(point) == Character.CURRENCY_SYMBOL;
            if (Character.isUpperCase(point)) {
                shape.append('A');
            } else if (Character.isLetter(point) || symbol) {
                shape.append('a');
            } else if (Character.isDigit(point)) {
                shape.append('1');
            } else {
                shape.appendCodePoint(point);
            }
        });
        return shape.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "7",
                "et",
                "lorem",
                "voluptatem",
                "repudiandae",
                "Lorem ipsum dolor sit amet",
                "a 1 b 2",
                "AAA",
                "42"
            })
    void leavesNoWordAsItWas(String text) {
        for (int i = 0; i < 300; i++) {
            String[] original = (text + " " + i + " " + text).split(" ", -1);
            String[] masked = texts.of(String.join(" ", original)).split(" ", -1);
            assertThat(masked).hasSameSizeAs(original);
            for (int word = 0; word < original.length; word++) {
                assertThat(masked[word]).hasSameSizeAs(original[word]).isNotEqualTo(original[word]);
            }
        }
    }

    @Test
    void makesWordsOfLatin() {
        assertThat(texts.of("wwwww wwwwwww wwwwwwwww Www"))
                .matches("[a-z]{5} [a-z]{7} [a-z]{9} [A-Z][a-z]{2}")
                .doesNotContain("www");
    }

    @Test
    void takesNoMoreBytesThanTheOriginal() {
        String text = "Grüße aus 東京 😀👍🏽 مرحبا ०१२३ ½ ⅷ नमस्ते";
        String masked = texts.of(text);
        assertThat(masked.codePointCount(0, masked.length())).isEqualTo(text.codePointCount(0, text.length()));
        assertThat(masked.getBytes(UTF_8).length).isLessThan(text.getBytes(UTF_8).length);
        assertThat(masked).matches("[A-Za-z0-9 ]+");
    }

    @Test
    void replacesWhatIsNoUtf8ByteByByte() {
        byte[] hostile = HexFormat.of()
                .parseHex("41ff42c3" + "20" + "eda080" + "20" + "c0af" + "20" + "f8888080" + "20" + "e282");
        byte[] masked = texts.of(hostile);
        assertThat(new String(masked, UTF_8)).matches("[A-Z][a-z][A-Z][a-z] [a-z]{3} [a-z]{2} [a-z]{4} [a-z]{2}");
    }

    @Test
    void takesHugeTexts() {
        String text = (LETTER + " ").repeat(2_000);
        String masked = texts.of(text);
        assertThat(shape(masked)).isEqualTo(shape(text));
        assertThat(texts.of("x".repeat(200_000))).hasSize(200_000).matches("[a-z]+");
        assertThat(texts.of("")).isEmpty();
    }

    @Test
    void takesRandomBytes() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            byte[] masked = texts.of(bytes);
            assertThat(masked.length).isLessThanOrEqualTo(bytes.length);
        }
    }

    @Test
    void needsAColumnOfText() {
        assertThat(problems(new ColumnRoom.Whole(0, 9), "same_length"))
                .containsExactly("text: masks of this kind need a column of text.");
        assertThat(problems(Masked.varchar(3), "longer"))
                .containsExactly("text: there is no text 'longer'. Known: same_length.");
        assertThat(problems(Masked.varchar(3), "same_length", "unique", "true"))
                .singleElement()
                .asString()
                .startsWith("unique: ");
    }

    private static List<String> problems(ColumnRoom room, String argument, String... options) {
        Rules rules = new Rules(argument, options);
        new TextKind().read(rules, room);
        return rules.problems();
    }
}
