package io.github.dbslicer.load;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.dialect.SchemaScope;
import java.util.List;
import java.util.Optional;

/**
 * What is to be loaded.
 *
 * @param target of the kind of database that the pack is from
 * @param tables whose rows are loaded, with those of all tables that they reference, as users call them; empty for all
 * @param workers at least 1
 * @param copySchema what to make anew in the target before, as far as the pack holds it; empty to use the tables that it has, where it has any
 */
public record LoadRequest(
        PackInput pack, ConnectionConfig target, List<String> tables, int workers, Optional<SchemaScope> copySchema) {

    public LoadRequest {
        tables = List.copyOf(tables);
        if (workers < 1) {
            throw new IllegalArgumentException("a load takes at least one worker");
        }
    }
}
