package io.github.dbslicer.testkit;

import java.util.Optional;

/** Says which fault the connections through a {@link FaultProxy} meet. */
@FunctionalInterface
public interface FaultPlan {

    /** @param connection its number, in the order in which connections are made, from 0 on */
    Optional<Fault> fault(int connection);
}
