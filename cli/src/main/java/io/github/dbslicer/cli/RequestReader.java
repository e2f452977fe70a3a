package io.github.dbslicer.cli;

import io.github.dbslicer.config.Config;
import io.github.dbslicer.config.ConfigReader;
import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.RulesReader;
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
        Config config = ConfigReader.read(arguments.config(), environment, names);
        List<ConnectionConfig> sources =
                arguments.read().stream().map(config::connection).toList();
        ConnectionConfig target = config.connection(arguments.write());
        RulesFile rules = RulesReader.read(arguments.rules());
        return new SliceRequest(
                sources,
                target,
                rules,
                arguments.tables(),
                config.maxWorkers(),
                arguments.schema(),
                config.reading(),
                arguments.start(),
                new Interim(config.redis(), arguments.memory().orElse(Interim.DEFAULT.memory())));
    }
}
