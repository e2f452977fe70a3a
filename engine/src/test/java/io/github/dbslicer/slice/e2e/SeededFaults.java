package io.github.dbslicer.slice.e2e;

import io.github.dbslicer.testkit.Fault;
import io.github.dbslicer.testkit.FaultPlan;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Faults by chance, the same for the same seed. Some connections after the first ones of a run meet them, so that a run that makes up for
 * them comes to its end; the first ones, on which all depends, seldom.
 *
 * @param bulk the direction that rows take
 * @param first how many connections a run makes before those of its workers
 */
record SeededFaults(long seed, Fault.Direction bulk, int first) implements FaultPlan {
    private static final int FAULTED_CONNECTIONS = 10;
    private static final int PERCENT_FIRST = 10;
    private static final int PERCENT_OTHERS = 45;
    private static final long BULK_BYTES = 200 << 10;
    private static final long OTHER_BYTES = 20 << 10;
    private static final long FEWEST_BYTES = 40;

    @Override
    public Optional<Fault> fault(int connection) {
        SplittableRandom random = new SplittableRandom(seed * 1_000 + connection);
        int percent = connection < first ? PERCENT_FIRST : PERCENT_OTHERS;
        if (connection >= first + FAULTED_CONNECTIONS || random.nextInt(100) >= percent) {
            return Optional.empty();
        }
        Fault.Kind[] kinds = Fault.Kind.values();
        Fault.Kind kind = kinds[random.nextInt(kinds.length)];
        boolean ofBulk = random.nextInt(3) > 0;
        Fault.Direction direction = ofBulk ? bulk : other();
        long bytes = between(random, FEWEST_BYTES, ofBulk ? BULK_BYTES : OTHER_BYTES);
        return Optional.of(new Fault(kind, direction, bytes, Duration.ofMillis(50 + random.nextInt(600))));
    }

    private Fault.Direction other() {
        return bulk == Fault.Direction.TO_CLIENT ? Fault.Direction.TO_SERVER : Fault.Direction.TO_CLIENT;
    }

    /** As often between 100 and 1,000 as between 1,000 and 10,000. */
    private static long between(SplittableRandom random, long least, long most) {
        return Math.round(Math.exp(random.nextDouble(Math.log((double) least), Math.log((double) most))));
    }
}
