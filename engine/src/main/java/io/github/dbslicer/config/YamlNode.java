package io.github.dbslicer.config;

import io.github.dbslicer.error.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of a YAML file. Asked for a shape that it does not have, it adds a problem and is empty. */
final class YamlNode {
    // A tag would make something else of a value than its text, as !!binary does. What YAML guesses of a plain text is
    // not such a thing.
    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE, Tag.SEQ, Tag.MAP);

    private final YamlDocument document;
    private final Node node;

    YamlNode(YamlDocument document, Node node) {
        this.document = document;
        this.node = node;
    }

    Location location() {
        return document.location(node);
    }

    void problem(String message) {
        document.problem(location(), message);
    }

    /** Whether it is {@code ~}, {@code null} or nothing at all, not between quotes. */
    boolean isAbsent() {
        return node.getTag().equals(Tag.NULL);
    }

    /** A scalar as it is written, whatever type YAML would guess: {@code 0123} is a text of four characters. */
    Optional<String> text(String name) {
        if (!(node instanceof ScalarNode scalar)) {
            return unexpected(name, "a text");
        }
        return checked(scalar).map(ScalarNode::getValue);
    }

    /** @param name what it is, for messages: {@code connection 'prod'} */
    Optional<YamlMapping> mapping(String name) {
        if (!(node instanceof MappingNode mapping)) {
            return unexpected(name, "a mapping (key: value)");
        }
        return checked(mapping).map(checked -> new YamlMapping(name, document, location(), document.entries(checked)));
    }

    Optional<List<YamlNode>> list(String name) {
        if (!(node instanceof SequenceNode list)) {
            return unexpected(name, "a list");
        }
        return checked(list).map(checked -> {
            document.count(checked, checked.getValue().size());
            return checked.getValue().stream()
                    .map(item -> new YamlNode(document, item))
                    .toList();
        });
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    private <T extends Node> Optional<T> checked(T shaped) {
        if (PLAIN_TAGS.contains(shaped.getTag())) {
            return Optional.of(shaped);
        }
        problem("a text that begins with '!' is a tag in YAML and means nothing here. Put it between quotes.");
        return Optional.empty();
    }

    private <T> Optional<T> unexpected(String name, String expected) {
        problem(name + ": " + expected + " is expected here, not " + shape() + ".");
        return Optional.empty();
    }

    private String shape() {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        return isAbsent() ? "nothing" : "a text";
    }
}
