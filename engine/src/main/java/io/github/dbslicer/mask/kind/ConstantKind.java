package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.MaskKind;
import io.github.dbslicer.mask.MaskOptions;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.schema.ColumnRoom;
import java.nio.charset.StandardCharsets;

/** {@code constant: DE}: one text in the place of every value. */
public final class ConstantKind implements MaskKind {
    @Override
    public String name() {
        return "constant";
    }

    @Override
    public Generator read(MaskOptions options, ColumnRoom room) {
        String text = options.argument();
        Given.refuseUnique(options, "constants");
        Fit.problem(text, room).ifPresent(problem -> options.problem(name(), problem));
        return new Constant(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Constant implements Generator {
        private final byte[] text;

        private Constant(byte[] text) {
            this.text = text;
        }

        @Override
        public boolean injective() {
            return false;
        }

        @Override
        public ValueMask open(MaskKey key) {
            return (original, masked) -> masked.set(text);
        }
    }
}
