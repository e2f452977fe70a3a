package io.github.dbslicer.mask.fake;

import io.github.dbslicer.config.Spelling;
import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.MaskKind;
import io.github.dbslicer.mask.MaskOptions;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.schema.ColumnRoom;
import java.util.Locale;

/**
 * {@code {text: same_length}}: words of no meaning in the place of a text, character for character. Blanks, line breaks and punctuation stay where
 * they are, and upper case stays upper case, so that a text keeps its shape; letters, marks, digits and symbols of every script become letters
 * and digits of ASCII. No word stays the same.
 */
public final class TextKind implements MaskKind {
    private static final String NAME = "text";
    private static final String SAME_LENGTH = "same_length";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Generator read(MaskOptions options, ColumnRoom room) {
        if (!options.argument().equals(SAME_LENGTH)) {
            options.problem(
                    NAME, "there is no text " + Spelling.quoted(options.argument()) + ". Known: " + SAME_LENGTH + ".");
        }
        if (options.unique()) {
            options.problem(
                    "unique",
                    "a text of the same length has no room for what would make it unique."
                            + " Take unique: true away, or use {hash: hex} or {encrypt: letters}.");
        }
        if (!(room instanceof ColumnRoom.Text) && !(room instanceof ColumnRoom.Any)) {
            options.problem(NAME, "masks of this kind need a column of text.");
        }
        return new SameLength(new LoremWords(new Lists(Locale.ENGLISH).texts("lorem.words")));
    }

    private record SameLength(LoremWords words) implements Generator {
        @Override
        public boolean injective() {
            return false;
        }

        @Override
        public ValueMask open(MaskKey key) {
            return new TextMask(words);
        }
    }
}
