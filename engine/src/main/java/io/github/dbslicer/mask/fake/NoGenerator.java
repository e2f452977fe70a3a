package io.github.dbslicer.mask.fake;

import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.ValueMask;

/** Stands for one whose options are wrong: of no use. */
record NoGenerator() implements Generator {
    @Override
    public boolean injective() {
        return false;
    }

    @Override
    public ValueMask open(MaskKey key) {
        throw new IllegalStateException("The options of this mask are wrong");
    }
}
