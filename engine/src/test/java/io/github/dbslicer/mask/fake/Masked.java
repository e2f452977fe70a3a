package io.github.dbslicer.mask.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.MaskKind;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.schema.ColumnRoom;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Masks values with one key, in a test. */
final class Masked {
    static final MaskKey KEY = MaskKey.of("a key of a test, known to all".getBytes(StandardCharsets.UTF_8));
    static final ColumnRoom ANY = new ColumnRoom.Any();

    private final ValueMask mask;
    private final Value value;

    private Masked(ValueMask mask, MaskKey key) {
        this.mask = mask;
        this.value = new Value(key);
    }

    static Masked by(MaskKind kind, Rules rules, ColumnRoom room, MaskKey key) {
        ValueMask mask = kind.read(rules, room).open(key);
        assertThat(rules.problems()).isEmpty();
        assertThat(rules.unknown()).isEmpty();
        return new Masked(mask, key);
    }

    /** Fakes in a column of every room. */
    static Masked fake(String name, String... options) {
        return fake(ANY, name, options);
    }

    static Masked fake(ColumnRoom room, String name, String... options) {
        return by(new FakeKind(), new Rules(name, options), room, KEY);
    }

    /** A column of so many characters in UTF-8. */
    static ColumnRoom varchar(int characters) {
        return new ColumnRoom.Text(characters, 4 * characters, StandardCharsets.UTF_8);
    }

    static ColumnRoom varchar(int characters, Charset charset) {
        return new ColumnRoom.Text(characters, characters, charset);
    }

    /** What is wrong with a fake. */
    static List<String> problems(ColumnRoom room, String name, String... options) {
        Rules rules = new Rules(name, options);
        new FakeKind().read(rules, room);
        return rules.problems();
    }

    String of(String original) {
        mask.mask(value.of(original), value);
        return value.maskedText();
    }

    byte[] of(byte[] original) {
        mask.mask(value.of(original), value);
        return value.masked();
    }

    /** What becomes of so many different values. */
    Stream<String> ofNumbers(int count) {
        return IntStream.range(0, count).mapToObj(number -> of("value " + number));
    }
}
