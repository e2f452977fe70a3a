package io.github.dbslicer.cli.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run has come to.
 *
 * @param event what programs are told it is
 * @param fields for programs: texts, numbers, truth values, lists and maps of them
 * @param lines for people
 */
public record Outcome(String event, Map<String, Object> fields, List<String> lines) {

    public Outcome {
        fields = new LinkedHashMap<>(fields);
        lines = List.copyOf(lines);
    }
}
