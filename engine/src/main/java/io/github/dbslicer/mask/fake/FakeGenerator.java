package io.github.dbslicer.mask.fake;

import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.ValueMask;

/** Fakes that a part writes, as far as there is room for them. */
record FakeGenerator(Part part, Room room) implements Generator {

    /** False for those with a tag, too: it makes two alike unlikely, not impossible. */
    @Override
    public boolean injective() {
        return false;
    }

    @Override
    public ValueMask open(MaskKey key) {
        return new FakeMask(part, room);
    }
}
