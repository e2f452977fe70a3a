package io.github.dbslicer.explain;

import io.github.dbslicer.config.RulesBinder;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Lookup;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;

/**
 * Asks the source for one row.
 *
 * @param lookup by all columns of a unique key
 */
record Question(TableId table, Lookup lookup) {
    /** @throws io.github.dbslicer.error.SliceException {@code USAGE} where no table or no key is called so */
    static Question of(ExplainRequest.AskedRow row, DatabaseSchema schema, Dialect dialect) {
        Table table = RulesBinder.table(row.table(), schema);
        return new Question(table.id(), new TypedKey(table, dialect).lookup(KeyArgument.parse(table, row.key())));
    }
}
