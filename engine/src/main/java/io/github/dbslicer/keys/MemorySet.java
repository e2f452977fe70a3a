package io.github.dbslicer.keys;

/** A set in memory that knows what it takes. */
sealed interface MemorySet extends KeySet permits IntegerKeySet, WordKeySet, ByteKeySet {
    /** What a set must not come to take: its arrays would have too many elements. */
    long MOST_BYTES = 1L << 32;

    /** How many bytes it takes. */
    long bytes();

    /** How many bytes it may take while these keys are added. */
    long bytesWith(KeyList more);

    /** Gives out all keys, sorted, in the memory that they were in. The set cannot be used any more. */
    KeyCursor drain();
}
