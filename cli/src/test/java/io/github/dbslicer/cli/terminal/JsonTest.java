package io.github.dbslicer.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void writesMapsInTheirOrderAndListsAndNumbers() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", 1L);
        map.put("a", List.of(true, 0.5, Map.of(), List.of()));
        assertThat(Json.of(map)).isEqualTo("{\"b\":1,\"a\":[true,0.5,{},[]]}");
    }

    @Test
    void escapesWhatTextMayNotHold() {
        assertThat(Json.of("say \"so\" \\ \n\u0000 \u00e9 \ud83d\ude00"))
                .isEqualTo("\"say \\\"so\\\" \\\\ \\u000a\\u0000 \\u00e9 \\ud83d\\ude00\"");
    }
}
