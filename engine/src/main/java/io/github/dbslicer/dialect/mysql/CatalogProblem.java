package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.SQLException;

/** Says why a definition cannot be read. The catalog holds no row values, so the server may be quoted. */
final class CatalogProblem {
    private CatalogProblem() {}

    static SliceException of(ErrorCode failure, String what, SQLException e) {
        return new SliceException(failure, what + ": " + ServerMessage.of(e), e);
    }

    /** Whether the server refuses for lack of a privilege. */
    static boolean isDenied(SQLException e) {
        return switch (e.getErrorCode()) {
            case 1044, 1045, 1142, 1143, 1227, 1370 -> true;
            default -> false;
        };
    }
}
