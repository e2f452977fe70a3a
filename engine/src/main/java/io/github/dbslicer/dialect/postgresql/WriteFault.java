package io.github.dbslicer.dialect.postgresql;

import io.github.dbslicer.dialect.Projection;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import org.postgresql.util.ServerErrorMessage;

/** Says why rows of a batch are not in the target: table, column, constraint and how many rows, never a value. */
final class WriteFault {
    private final Projection projection;
    private final int rows;

    /** @param rows how many were sent together */
    WriteFault(Projection projection, int rows) {
        this.projection = projection;
        this.rows = rows;
    }

    /** @param taken how many rows the server says it has stored */
    SliceException missing(long taken) {
        return new SliceException(
                ErrorCode.TARGET_WRITE,
                "table " + projection.table() + ": the target took " + taken + " of " + rows
                        + " rows; a trigger of its own keeps the others out. Disable it for good, or drop it.");
    }

    SliceException refused(SQLException e) {
        String where = "table " + projection.table()
                + column(e)
                        .map(found -> ", column " + found.name() + " (" + found.type() + ")")
                        .orElse("");
        return new SliceException(ErrorCode.TARGET_WRITE, where + ": " + what(e), e);
    }

    private String what(SQLException e) {
        String state = ServerMessage.state(e);
        if (WriteReason.isFreeOfValues(state)) {
            return "the target does not take rows: " + ServerMessage.of(e) + WriteReason.remedy(state);
        }
        Optional<String> constraint =
                ServerMessage.server(e).flatMap(said -> Optional.ofNullable(said.getConstraint()));
        return "the target refuses one of " + rows + " rows: " + WriteReason.of(state, constraint) + " (server error "
                + state + ")." + WriteReason.remedy(state);
    }

    private Optional<Column> column(SQLException e) {
        return ServerMessage.server(e).flatMap(said -> named(said).or(() -> located(said)));
    }

    private Optional<Column> named(ServerErrorMessage said) {
        return Optional.ofNullable(said.getColumn()).flatMap(projection.table()::findColumn);
    }

    /** {@code COPY orders, line 3, column total: "..."}: the value stands behind the colon, and names may hold colons. */
    private Optional<Column> located(ServerErrorMessage said) {
        String begin = "COPY " + projection.table().id().name() + ", line ";
        return Optional.ofNullable(said.getWhere()).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()).replaceFirst("^\\d+, column ", ""))
                .flatMap(rest -> projection.writtenColumns().stream()
                        .filter(column -> rest.startsWith(column.name() + ":") || rest.equals(column.name())))
                .max(Comparator.comparingInt(column -> column.name().length()));
    }
}
