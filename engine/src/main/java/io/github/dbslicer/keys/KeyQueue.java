package io.github.dbslicer.keys;

/** Keys of one codec that wait to be taken: each is given out once, however often it is added. Safe for several threads. */
public interface KeyQueue {

    /** Adds keys, in whatever order; those that were added before may be among them. */
    void add(KeyList keys);

    /**
     * Takes some of the keys, sorted, each once. They come in the order of the keys until all that waited when the first of them was taken are
     * out; then it begins anew with what has been added meanwhile.
     *
     * @param most at least 1
     * @return empty where none is waiting
     */
    KeyList take(int most);

    /** About how many keys wait to be taken; zero only where none does. */
    long waiting();
}
