package io.github.dbslicer.cli;

import io.github.dbslicer.config.Config;
import io.github.dbslicer.config.ConfigReader;
import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.slice.SliceRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the files that a command line names. */
final class RequestReader {
    private final Map<String, String> environment;

    RequestReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws io.github.dbslicer.error.SliceException {@code CONFIGURATION}, with all that is wrong in a file */
    SliceRequest request(SliceArguments arguments) {
        Set<String> names = new TreeSet<>(arguments.read());
        names.add(arguments.write());
        RulesFile rules = rules(arguments, names);
        Config config = ConfigReader.read(arguments.config(), environment, names, rules.computesMasks());
        List<ConnectionConfig> sources =
                arguments.read().stream().map(config::connection).toList();
        ConnectionConfig target = config.connection(arguments.write());
        return new SliceRequest(
                        sources,
                        target,
                        rules,
                        arguments.tables(),
                        config.maxWorkers(),
                        arguments.schema(),
                        config.reading())
                .startingAt(arguments.start())
                .keeping(new Interim(config.redis(), arguments.memory().orElse(Interim.DEFAULT.memory())))
                .masking(config.maskingKey());
    }

    /** The rules tell what the run needs of the configuration; where they cannot be read, what is wrong in that still comes first. */
    private RulesFile rules(SliceArguments arguments, Set<String> names) {
        try {
            return RulesReader.read(arguments.rules());
        } catch (SliceException unreadable) {
            ConfigReader.read(arguments.config(), environment, names);
            throw unreadable;
        }
    }
}
