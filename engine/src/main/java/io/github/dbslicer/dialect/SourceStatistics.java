package io.github.dbslicer.dialect;

import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import java.util.Collection;
import java.util.Map;

/** What a database that rows are read from has noted of its tables. For one thread. */
public interface SourceStatistics {

    /**
     * What tables take, at about what a look into the catalog costs; those are left out of which it is not known.
     *
     * @throws io.github.dbslicer.error.SliceException {@code SOURCE_SCHEMA}
     */
    Map<TableId, TableSize> sizes(Collection<Table> tables);
}
