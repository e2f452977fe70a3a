package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.Projection;
import java.util.stream.Collectors;

/** The statement that takes the rows of a projection. */
final class CopyStatement {
    private CopyStatement() {}

    /**
     * COPY writes what is given into identity columns too and fires no rules. Without a list it takes all columns but the generated
     * ones, of which there are none where none is written.
     */
    static String of(Projection projection) {
        String columns = projection.writtenColumns().stream()
                .map(PostgresNames::quote)
                .collect(Collectors.joining(", ", " (", ")"));
        return "COPY " + PostgresNames.quote(projection.table().id()) + (projection.written() == 0 ? "" : columns)
                + " FROM STDIN";
    }
}
