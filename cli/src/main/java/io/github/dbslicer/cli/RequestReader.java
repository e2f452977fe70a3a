package io.github.dbslicer.cli;

import io.github.dbslicer.config.Config;
import io.github.dbslicer.config.ConfigReader;
import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.slice.Destination;
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
        if (arguments.write() instanceof WriteTo.Connection connection) {
            names.add(connection.name());
        }
        RulesFile rules = rules(arguments, names);
        Config config = ConfigReader.read(arguments.config(), environment, names, rules.computesMasks());
        List<ConnectionConfig> sources =
                arguments.read().stream().map(config::connection).toList();
        return new SliceRequest(
                sources,
                destination(arguments.write(), config),
                rules,
                arguments.tables(),
                config.maxWorkers(),
                arguments.schema(),
                config.reading(),
                arguments.start(),
                new Interim(config.redis(), arguments.memory().orElse(Interim.DEFAULT.memory())),
                config.maskingKey());
    }

    private static Destination destination(WriteTo goal, Config config) {
        if (goal instanceof WriteTo.File file) {
            return new Destination.File(file.output());
        }
        return new Destination.Database(config.connection(((WriteTo.Connection) goal).name()));
    }

    /** The rules tell what the run needs of the configuration; where they cannot be read, what is wrong in that still comes first. */
    private RulesFile rules(SliceArguments arguments, Set<String> names) {
        if (arguments.rules().isEmpty()) {
            return RulesFile.EVERYTHING;
        }
        try {
            return RulesReader.read(arguments.rules().get());
        } catch (SliceException unreadable) {
            ConfigReader.read(arguments.config(), environment, names);
            throw unreadable;
        }
    }
}
