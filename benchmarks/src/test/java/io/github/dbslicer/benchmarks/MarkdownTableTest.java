package io.github.dbslicer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {
    @Test
    void linesColumnsUpAndLetsNoCellEndEarly() {
        MarkdownTable table = new MarkdownTable(List.of("way", "time"));
        table.add(List.of("psql | psql", "1.00 s"));
        table.add(List.of("none"));
        assertThat(table.lines())
                .containsExactly(
                        "| way          | time   |",
                        "|--------------|--------|",
                        "| psql \\| psql | 1.00 s |",
                        "| none         |        |");
    }

    @Test
    void refusesMoreCellsThanColumns() {
        MarkdownTable table = new MarkdownTable(List.of("way"));
        assertThatThrownBy(() -> table.add(List.of("a", "b"))).hasMessage("2 cells for 1 columns");
    }
}
