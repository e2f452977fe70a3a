package io.github.dbslicer.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.slice.Outlook;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final JsonProgress progress =
            new JsonProgress(new JsonLines(new PrintStream(err, true, StandardCharsets.UTF_8)), Verbosity.NORMAL);

    @Test
    void eachEventIsAnObjectOnALineOfItsOwn() {
        progress.planned(Plans.outline("a \u001b[2J", "b\n\"c\""));
        progress.warning("look\nout");
        progress.notice("by the way");
        progress.detail("SELECT 1");
        progress.step("Comparing values");
        progress.outcome(new Outcome("result", Map.of("rows", 3), List.of("Done: 3 rows")));
        assertThat(events())
                .extracting(event -> event.get("event").asString())
                .containsExactly("planned", "warning", "notice", "step", "result");
        assertThat(events().get(0).get("source").asString()).isEqualTo("a \u001b[2J");
        assertThat(events().get(0).get("target").asString()).isEqualTo("b\n\"c\"");
        assertThat(events().get(0).get("tables").asInt()).isEqualTo(4);
        assertThat(events().get(0).get("stages").asInt()).isEqualTo(3);
        assertThat(events().get(1).get("message").asString()).isEqualTo("look\nout");
        assertThat(events().get(4).get("rows").asInt()).isEqualTo(3);
        assertThat(events())
                .allSatisfy(event -> assertThat(event.get("time").asString()).endsWith("Z"));
    }

    @Test
    void whatIsUnderWayIsToldOfWhereItHasChanged() {
        progress.planned(Plans.outline("a", "b"));
        progress.selectionStarted(Plans.ORDERS);
        progress.rowsDone(Plans.ORDERS, 10, 100);
        progress.rowsDone(Plans.ORDERS, 5, 50);
        progress.tell();
        progress.tell();
        progress.outlook(Plans.ORDERS, new Outlook.Rows(400, false));
        progress.tell();
        progress.outlook(Plans.ORDERS, new Outlook.Keys(7, 8, true));
        progress.tell();
        progress.outlook(Plans.ORDERS, new Outlook.Parts(1, 16));
        progress.tell();
        List<JsonNode> told = events("progress");
        assertThat(told).hasSize(4);
        assertThat(told).allSatisfy(event -> {
            assertThat(event.get("table").asString()).isEqualTo("orders");
            assertThat(event.get("selection").asString()).isEqualTo("seeds");
            assertThat(event.get("rows").asLong()).isEqualTo(15);
            assertThat(event.get("bytes").asLong()).isEqualTo(150);
        });
        assertThat(told.get(0).has("expectedRows")).isFalse();
        assertThat(told.get(1).get("expectedRows").asLong()).isEqualTo(400);
        assertThat(told.get(1).get("exact").asBoolean()).isFalse();
        assertThat(told.get(2).get("keysDone").asLong()).isEqualTo(7);
        assertThat(told.get(2).get("keysWaiting").asLong()).isEqualTo(8);
        assertThat(told.get(2).get("keysGrowing").asBoolean()).isTrue();
        assertThat(told.get(3).get("partsDone").asInt()).isEqualTo(1);
        assertThat(told.get(3).get("parts").asInt()).isEqualTo(16);
    }

    @Test
    void whatIsDoneIsToldOfOnceIfItHadBegun() {
        progress.planned(Plans.outline("a", "b"));
        progress.selectionStarted(Plans.ORDERS);
        progress.rowsDone(Plans.ORDERS, 10, 100);
        progress.selectionFinished(Plans.ORDERS, 10, Duration.ofMillis(1_500));
        progress.selectionFinished(Plans.ADDRESSES, 0, Duration.ZERO);
        progress.tell();
        assertThat(events("finished")).singleElement().satisfies(event -> {
            assertThat(event.get("rows").asLong()).isEqualTo(10);
            assertThat(event.get("bytes").asLong()).isEqualTo(100);
            assertThat(event.get("seconds").asDouble()).isEqualTo(1.5);
            assertThat(event.get("written").asBoolean()).isTrue();
            assertThat(event.get("tablesDone").asInt()).isEqualTo(1);
        });
        assertThat(events("progress")).isEmpty();
    }

    private List<JsonNode> events(String kind) {
        return events().stream()
                .filter(event -> event.get("event").asString().equals(kind))
                .toList();
    }

    private List<JsonNode> events() {
        return JsonEvents.of(err.toString(StandardCharsets.UTF_8));
    }
}
