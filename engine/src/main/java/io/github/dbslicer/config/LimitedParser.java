package io.github.dbslicer.config;

import io.github.dbslicer.error.Problems;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Parses a file as long as it stays within what a file that means well needs: a small one that means something huge, or nests without
 * end, is refused where it passes the limit, before a tree of it is in memory.
 */
final class LimitedParser implements Parser {
    static final int MAX_DEPTH = 50;
    /** A table with its rule is four of them, at some 350 bytes of memory each. */
    static final int MAX_VALUES = 200_000;
    /** Of lists and mappings; those of texts make nothing larger. */
    static final int MAX_ALIASES = 1_000;

    private final Parser parser;
    private final Path file;
    private final Problems problems;
    private final Set<String> collections = new HashSet<>();
    private int depth;
    private int values;
    private int aliases;

    LimitedParser(Parser parser, Path file, Problems problems) {
        this.parser = parser;
        this.file = file;
        this.problems = problems;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    /** @throws io.github.dbslicer.error.SliceException {@code CONFIGURATION} where the file passes a limit here */
    @Override
    public Event getEvent() {
        Event event = parser.getEvent();
        if (event instanceof CollectionStartEvent start) {
            collections.add(String.valueOf(start.getAnchor()));
            limit(event, ++depth, MAX_DEPTH, "the file nests more than %,d levels deep.");
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
        if (event instanceof NodeEvent) {
            limit(event, ++values, MAX_VALUES, "the file has more than %,d keys and values.");
        }
        if (event instanceof AliasEvent alias && collections.contains(alias.getAnchor())) {
            limit(event, ++aliases, MAX_ALIASES, "the file has more than %,d aliases of lists and mappings.");
        }
        return event;
    }

    private void limit(Event event, int count, int most, String problem) {
        if (count > most) {
            problems.add(
                    YamlDocument.location(file.toString(), event.getStartMark()),
                    String.format(Locale.ROOT, problem, most));
            problems.throwIfAny();
        }
    }
}
