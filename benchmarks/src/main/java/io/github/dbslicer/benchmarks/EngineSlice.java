package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.slice.SliceRequest;
import io.github.dbslicer.slice.Slicer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The slice as the engine cuts it: connections, reading of the catalog, creation of the target's tables and all. {@link #steps()} says
 * what the last one spent its time on.
 */
final class EngineSlice implements SliceWay {
    private final ShopServer server;
    private final String source;
    private final Settings settings;
    private final RulesFile rules;
    private StepTimes steps = new StepTimes();

    /**
     * What the user chooses.
     *
     * @param properties for the driver, besides the server's own
     */
    record Settings(int workers, Map<String, String> properties) {
        Settings {
            properties = Map.copyOf(properties);
        }
    }

    /** @param source the name of the database that holds the shop */
    EngineSlice(ShopServer server, String source, Settings settings) {
        this.server = server;
        this.source = source;
        this.settings = settings;
        this.rules = UnmaskedRules.read(server.dialect());
    }

    @Override
    public String prepare() {
        // It makes the tables itself.
        return server.newDatabase();
    }

    @Override
    public void cut(String target) {
        SliceRequest request = new SliceRequest(
                List.of(connection("source", source)),
                connection("target", target),
                rules,
                List.of(),
                settings.workers(),
                Optional.of(SchemaScope.TABLES));
        steps = new StepTimes();
        new Slicer(new Dialects()).slice(request, (description, tables) -> false, steps);
        steps.finished();
    }

    @Override
    public Connection connect(String target) throws SQLException {
        return server.connect(target);
    }

    StepTimes steps() {
        return steps;
    }

    private ConnectionConfig connection(String name, String database) {
        return server.config(name, database, settings.properties());
    }
}
