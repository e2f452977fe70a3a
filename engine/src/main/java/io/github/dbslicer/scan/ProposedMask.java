package io.github.dbslicer.scan;

import io.github.dbslicer.config.MaskSpec;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.YamlText;
import io.github.dbslicer.error.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A mask that a rules file may have.
 *
 * @param options names and values by turns, the kind of mask first
 */
record ProposedMask(List<String> options) {
    /** Where a mask stands that is in no file yet. */
    static final Location NOWHERE = new Location("scan", 1, 1);

    ProposedMask {
        options = List.copyOf(options);
    }

    static ProposedMask of(String... options) {
        return new ProposedMask(List.of(options));
    }

    /** The same, so that different values stay different. */
    ProposedMask unique() {
        List<String> more = new ArrayList<>(options);
        more.addAll(List.of("unique", "true"));
        return new ProposedMask(more);
    }

    /** The same, and shared with no other column. */
    ProposedMask scoped(String scope) {
        List<String> more = new ArrayList<>(options);
        more.addAll(List.of("scope", scope));
        return new ProposedMask(more);
    }

    /** What a rules file that says it means. */
    MaskSpec spec() {
        List<MaskSpec.Option> read = new ArrayList<>();
        for (int index = 0; index < options.size(); index += 2) {
            read.add(new MaskSpec.Option(text(index), List.of(text(index + 1))));
        }
        return new MaskSpec(NOWHERE, read);
    }

    private RulesFile.Text text(int index) {
        return new RulesFile.Text(NOWHERE, options.get(index));
    }

    /** As a rules file spells it: {@code {fake: internet.email, unique: true}}. */
    @Override
    public String toString() {
        return IntStream.range(0, options.size() / 2)
                .mapToObj(index -> options.get(2 * index) + ": " + value(2 * index))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A scope is a name of the user's. */
    private String value(int index) {
        String value = options.get(index + 1);
        return options.get(index).equals("scope") ? YamlText.name(value) : value;
    }
}
