package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.MaskKind;
import io.github.dbslicer.mask.MaskOptions;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.schema.ColumnRoom;

/** {@code null: true}: NULL in the place of every value. */
public final class NullKind implements MaskKind {
    @Override
    public String name() {
        return "null";
    }

    @Override
    public boolean makesNull() {
        return true;
    }

    @Override
    public Generator read(MaskOptions options, ColumnRoom room) {
        if (!options.argument().equals("true")) {
            options.problem(name(), "'true' is expected.");
        }
        return new Nulls();
    }

    private static final class Nulls implements Generator {
        @Override
        public boolean injective() {
            return false;
        }

        @Override
        public ValueMask open(MaskKey key) {
            return (original, masked) -> {
                // a value that is given nothing stays NULL
            };
        }
    }
}
