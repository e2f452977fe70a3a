package io.github.dbslicer.cli;

import io.github.dbslicer.config.Config;
import io.github.dbslicer.config.ConfigReader;
import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Interim;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.explain.ExplainRequest;
import io.github.dbslicer.slice.Destination;
import io.github.dbslicer.slice.SliceExtent;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.survey.SurveyRequest;
import java.nio.file.Path;
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
        RulesFile rules = arguments
                .rules()
                .map(file -> rules(file, arguments.config(), names))
                .orElse(RulesFile.EVERYTHING);
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

    /** @throws io.github.dbslicer.error.SliceException {@code CONFIGURATION}, with all that is wrong in a file */
    SurveyRequest survey(PlanArguments arguments) {
        Set<String> names = new TreeSet<>(arguments.read());
        RulesFile rules = rules(arguments.rules(), arguments.config(), names);
        Config config = ConfigReader.read(arguments.config(), environment, names, rules.computesMasks());
        return new SurveyRequest(
                new SliceExtent(
                        arguments.read().stream().map(config::connection).toList(),
                        rules,
                        arguments.tables(),
                        config.maskingKey()),
                config.reading().courtesy(),
                arguments.counting());
    }

    /** @throws io.github.dbslicer.error.SliceException {@code CONFIGURATION}, with all that is wrong in a file */
    ExplainRequest explanation(ExplainArguments arguments) {
        Set<String> names = Set.of(arguments.read());
        RulesFile rules = rules(arguments.rules(), arguments.config(), names);
        Config config = ConfigReader.read(arguments.config(), environment, names, rules.computesMasks());
        return new ExplainRequest(
                new SliceExtent(
                        List.of(config.connection(arguments.read())), rules, arguments.tables(), config.maskingKey()),
                List.of(arguments.row()),
                config.reading().courtesy(),
                new Interim(config.redis(), arguments.memory().orElse(Interim.DEFAULT.memory())));
    }

    private static Destination destination(WriteTo goal, Config config) {
        if (goal instanceof WriteTo.File file) {
            return new Destination.File(file.output());
        }
        return new Destination.Database(config.connection(((WriteTo.Connection) goal).name()));
    }

    /** The rules tell what the run needs of the configuration; where they cannot be read, what is wrong in that still comes first. */
    private RulesFile rules(Path file, Path config, Set<String> names) {
        try {
            return RulesReader.read(file);
        } catch (SliceException unreadable) {
            ConfigReader.read(config, environment, names);
            throw unreadable;
        }
    }
}
