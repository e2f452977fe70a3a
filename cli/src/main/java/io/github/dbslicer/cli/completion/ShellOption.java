package io.github.dbslicer.cli.completion;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option as shells need it.
 *
 * @param names the short one, if there is one, and the long one
 * @param description a few words
 * @param value empty of an option that is there or not
 * @param attached whether the value may be left out, and therefore follows an equals sign only
 * @param list whether values are separated by commas
 */
record ShellOption(List<String> names, String description, Optional<Proposal> value, boolean attached, boolean list) {
    ShellOption {
        names = List.copyOf(names);
    }

    static ShellOption of(OptionSpec option) {
        boolean takesValue = option.arity().max() > 0;
        return new ShellOption(
                List.of(option.names()),
                ShellCommand.brief(option.description()),
                takesValue ? Optional.of(Proposal.of(option)) : Optional.empty(),
                takesValue && option.arity().min() == 0,
                !option.splitRegex().isEmpty());
    }
}
