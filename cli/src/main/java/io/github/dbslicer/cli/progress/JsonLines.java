package io.github.dbslicer.cli.progress;

import io.github.dbslicer.cli.terminal.Json;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens, an object of JSON a line, for programs. The fields are documented: none goes or changes its meaning, others may come. Safe
 * for several threads.
 */
public final class JsonLines {
    private final PrintStream err;

    public JsonLines(PrintStream err) {
        this.err = err;
    }

    /** @param fields what it says besides what has happened, and when */
    void event(String event, Map<String, ?> fields) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("event", event);
        json.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        json.putAll(fields);
        String line = Json.of(json);
        synchronized (err) {
            err.println(line);
            err.flush();
        }
    }

    void message(String event, String message) {
        event(event, Map.of("message", message));
    }

    /** The last line of a run that has come to its end. */
    public void done(int exitCode) {
        event("done", Map.of("exitCode", exitCode));
    }

    /**
     * The last line of a run that ends without its result.
     *
     * @param trace where it failed, in code; empty unless the user wants to know
     */
    public void failed(int exitCode, String message, List<String> trace) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("exitCode", exitCode);
        fields.put("message", message);
        if (!trace.isEmpty()) {
            fields.put("trace", trace);
        }
        event("failed", fields);
    }
}
