package io.github.dbslicer.sample;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Binds values to the parameters of a statement, from left to right. The statement stays the caller's. */
final class ParameterSink implements RowSink {
    private final PreparedStatement statement;
    private final ShopDialect dialect;
    private int bound;

    ParameterSink(PreparedStatement statement, ShopDialect dialect) {
        this.statement = statement;
        this.dialect = dialect;
    }

    /** Begins at the first parameter again. */
    void rewind() {
        bound = 0;
    }

    @Override
    public RowSink integer(long value) throws SQLException {
        statement.setLong(++bound, value);
        return this;
    }

    @Override
    public RowSink cents(long hundredths) throws SQLException {
        statement.setBigDecimal(++bound, BigDecimal.valueOf(hundredths, 2));
        return this;
    }

    @Override
    public RowSink real(double value) throws SQLException {
        statement.setDouble(++bound, value);
        return this;
    }

    @Override
    public RowSink text(String value) throws SQLException {
        statement.setString(++bound, value);
        return this;
    }

    @Override
    public RowSink flag(boolean value) throws SQLException {
        statement.setBoolean(++bound, value);
        return this;
    }

    @Override
    public RowSink bytes(byte[] value) throws SQLException {
        statement.setBytes(++bound, value);
        return this;
    }

    @Override
    public RowSink date(LocalDate value) throws SQLException {
        statement.setObject(++bound, dialect.dateParameter(value));
        return this;
    }

    @Override
    public RowSink timestamp(LocalDateTime value) throws SQLException {
        statement.setObject(++bound, dialect.timestampParameter(value));
        return this;
    }

    @Override
    public RowSink absent() throws SQLException {
        statement.setNull(++bound, Types.NULL);
        return this;
    }
}
