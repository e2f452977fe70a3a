package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.Moment;
import io.github.dbslicer.dialect.ReadTerms;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Connections that are opened when they are taken, each of which sees the database as it is then, or as each statement finds it. */
final class SeparateConnections implements RowConnections {
    private final RowSession opener;
    private final ReadTerms terms;
    private final Moment moment;

    /** @param moment when the first of them could be opened */
    SeparateConnections(RowSession opener, ReadTerms terms, Moment moment) {
        this.opener = opener;
        this.terms = terms;
        this.moment = moment;
    }

    @Override
    public int count() {
        return terms.sessions();
    }

    @Override
    public Moment moment() {
        return moment;
    }

    @Override
    public List<String> caveats() {
        return List.of();
    }

    @Override
    public Connection take() {
        Connection connection = opener.open();
        try {
            switch (terms.consistency()) {
                case SNAPSHOT -> throw new IllegalStateException("sessions of one moment are not opened one by one");
                case SESSION -> SourceSettings.begin(connection);
                case NONE -> {}
            }
            return connection;
        } catch (SQLException e) {
            ConnectionEnd.abort(connection);
            throw RowSession.refused(e);
        }
    }

    @Override
    public void giveBack(Connection connection) {
        ConnectionEnd.close(connection);
    }

    @Override
    public void close() {}
}
