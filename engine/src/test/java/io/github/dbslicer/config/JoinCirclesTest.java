package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.TableId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinCirclesTest {
    @Test
    void findsEachCircleOnceAndNotWhatLeadsIntoIt() {
        assertThat(circles("x-c", "a-b", "b-c", "c-a", "y-x", "p-p", "q-p", "m-n", "k-l"))
                .containsExactlyInAnyOrder("[a, b, c]", "[p]");
    }

    @Test
    void chainsAreNoCircles() {
        assertThat(circles("a-b", "b-c", "d-c")).isEmpty();
    }

    private static List<String> circles(String... joins) {
        Map<TableId, TableId> parents = new LinkedHashMap<>();
        for (String join : joins) {
            parents.put(TableId.of(join.substring(0, 1)), TableId.of(join.substring(2)));
        }
        return new JoinCircles(parents).find().stream().map(List::toString).toList();
    }
}
