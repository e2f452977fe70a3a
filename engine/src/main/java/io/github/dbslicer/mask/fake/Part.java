package io.github.dbslicer.mask.fake;

/** A part of a fake: a word of a list, some digits, or several of them. Immutable, safe for several threads. */
interface Part {

    /** Appends one of the texts that this may be: which one, the dice say. The same dice give the same. */
    void write(Dice dice, Candidate candidate);
}
