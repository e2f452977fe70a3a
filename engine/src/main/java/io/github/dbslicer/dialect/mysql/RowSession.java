package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections that are prepared for rows, without a transaction yet. Safe for several threads. */
record RowSession(MySqlConnector connector, ServerProduct product, ReadTerms terms) {

    /** @throws SliceException {@code SOURCE_CONNECTION} */
    Connection open() {
        Connection connection = connector.open();
        try {
            SourceSettings.prepareRows(connection, product, terms.statementTimeout());
            return connection;
        } catch (SQLException e) {
            ConnectionEnd.abort(connection);
            throw refused(e);
        }
    }

    static SliceException refused(SQLException e) {
        return new SliceException(
                ErrorCode.SOURCE_CONNECTION, "the source refuses a session: " + ServerMessage.of(e), e);
    }
}
