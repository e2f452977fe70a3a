package io.github.dbslicer.cli.progress;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads what was told to programs. */
public final class JsonEvents {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonEvents() {}

    /** The events; a line that is anything else is a failure. */
    public static List<JsonNode> of(String err) {
        return err.lines().map(JsonEvents::event).toList();
    }

    private static JsonNode event(String line) {
        try {
            JsonNode event = MAPPER.readTree(line);
            if (!event.isObject() || !event.hasNonNull("event")) {
                throw new AssertionError("no event: " + line);
            }
            return event;
        } catch (JacksonException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}
