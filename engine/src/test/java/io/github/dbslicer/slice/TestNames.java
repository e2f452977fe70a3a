package io.github.dbslicer.slice;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Names for tables and columns: plain ones and now and then one that is hard to quote. None is given twice. */
final class TestNames {
    private final SplittableRandom random;
    private final List<String> odd;
    private int count;

    TestNames(SplittableRandom random, List<String> odd) {
        this.random = random;
        this.odd = new ArrayList<>(odd);
    }

    String next(String prefix) {
        count++;
        if (!odd.isEmpty() && random.nextInt(5) == 0) {
            return odd.remove(random.nextInt(odd.size()));
        }
        return prefix + count;
    }
}
