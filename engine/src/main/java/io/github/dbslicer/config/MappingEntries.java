package io.github.dbslicer.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the entries of mappings, with the merge key {@code <<} of YAML 1.1 as PyYAML has it: a mapping or a list of mappings, the
 * mapping's own keys win, and of a list the earlier mapping does.
 */
final class MappingEntries {
    private final YamlDocument document;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    MappingEntries(YamlDocument document) {
        this.document = document;
    }

    Map<String, YamlMapping.Entry> read(MappingNode mapping) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        List<Node> merges = new ArrayList<>();
        open.add(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
                merges.add(tuple.getValueNode());
            } else {
                addOwn(entries, tuple);
            }
        }
        merges.forEach(merge -> merge(entries, merge));
        open.remove(mapping);
        return entries;
    }

    private void addOwn(Map<String, YamlMapping.Entry> entries, NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            document.problem(document.location(tuple.getKeyNode()), "a key must be a name, not a list or a mapping.");
            return;
        }
        RulesFile.Text name = new RulesFile.Text(document.location(key), key.getValue());
        if (name.text().isEmpty()) {
            document.problem(name.location(), "a key is missing before ':'.");
            return;
        }
        YamlMapping.Entry first = entries.putIfAbsent(
                name.text(), new YamlMapping.Entry(name, new YamlNode(document, tuple.getValueNode())));
        if (first != null) {
            String message = Spelling.quoted(name.text()) + " is already given in line "
                    + first.key().location().line() + ".";
            document.problem(name.location(), message);
        }
    }

    private void merge(Map<String, YamlMapping.Entry> entries, Node merged) {
        if (merged instanceof SequenceNode list) {
            list.getValue().forEach(item -> mergeMapping(entries, item));
        } else {
            mergeMapping(entries, merged);
        }
    }

    private void mergeMapping(Map<String, YamlMapping.Entry> entries, Node merged) {
        if (!(merged instanceof MappingNode mapping)) {
            document.problem(
                    document.location(merged), "'<<' merges a mapping or a list of mappings, and this is none.");
        } else if (open.contains(mapping)) {
            document.problem(document.location(merged), "'<<' merges this mapping into itself.");
        } else {
            document.entries(mapping).forEach(entries::putIfAbsent);
        }
    }
}
