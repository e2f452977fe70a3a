package io.github.dbslicer.config;

import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problem;
import io.github.dbslicer.error.Problems;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** The tree of a file that is being read: where its nodes stand and what is wrong with them. */
final class YamlDocument {
    /** Aliases and merges can make a small file mean a huge one. */
    private static final int MAX_ENTRIES = 1_000_000;

    private final String file;
    private final Problems problems;
    private final Set<Problem> reported = new HashSet<>();
    private final IdentityHashMap<Node, Map<String, YamlMapping.Entry>> mappings = new IdentityHashMap<>();
    private final MappingEntries entries = new MappingEntries(this);
    private int read;

    YamlDocument(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Location location(Node node) {
        return location(file, node.getStartMark());
    }

    static Location location(String file, Mark mark) {
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Adds a problem, once: what an alias repeats is reported where it is written. */
    void problem(Location location, String message) {
        if (reported.add(new Problem(location, message))) {
            problems.add(location, message);
        }
    }

    /** The entries of a mapping by key, merge keys resolved. */
    Map<String, YamlMapping.Entry> entries(MappingNode mapping) {
        Map<String, YamlMapping.Entry> known = mappings.get(mapping);
        if (known == null) {
            known = entries.read(mapping);
            mappings.put(mapping, known);
        }
        count(mapping, known.size());
        return known;
    }

    /** @throws io.github.dbslicer.error.SliceException where the file means more than a computer can hold */
    void count(Node node, int more) {
        read += more;
        if (read > MAX_ENTRIES) {
            problem(location(node), "aliases and merge keys make more than 1,000,000 entries of this file.");
            problems.throwIfAny();
        }
    }
}
