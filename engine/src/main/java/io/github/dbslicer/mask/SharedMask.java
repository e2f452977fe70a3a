package io.github.dbslicer.mask;

/**
 * A mask that all columns have which are to get the same values for the same values: columns of one generator and scope, and those that reference each
 * other.
 *
 * @param label tells it from every other of any rules file; keys are derived by it
 * @param maskEmpty whether empty texts are masked, too, in place of staying
 * @param proven whether the run makes sure that different values got different ones, since the way they are made alone does not
 */
public record SharedMask(String label, Generator generator, boolean maskEmpty, boolean proven) {}
