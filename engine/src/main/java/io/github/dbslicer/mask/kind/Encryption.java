package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.ValueMask;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mask that encrypts. */
final class Encryption implements Generator {
    private final ValueCipher cipher;
    /** All threads of a run share those of its key. */
    private final Map<MaskKey, ShuffledTables> tables = new ConcurrentHashMap<>();

    Encryption(ValueCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public boolean injective() {
        return true;
    }

    @Override
    public ValueMask open(MaskKey key) {
        return cipher.open(new KeyedPermutation(key, tables.computeIfAbsent(key, ShuffledTables::new)));
    }
}
