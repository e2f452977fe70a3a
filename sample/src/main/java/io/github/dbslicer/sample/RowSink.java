package io.github.dbslicer.sample;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Takes the values of one row, from the first column to the last.
 *
 * <p>Every method takes the value of the next column and returns this sink. {@link #absent} stands for SQL NULL.
 */
interface RowSink {
    RowSink integer(long value) throws SQLException;

    /** A decimal with two digits after the point. */
    RowSink cents(long hundredths) throws SQLException;

    RowSink real(double value) throws SQLException;

    RowSink text(String value) throws SQLException;

    RowSink flag(boolean value) throws SQLException;

    RowSink bytes(byte[] value) throws SQLException;

    RowSink date(LocalDate value) throws SQLException;

    /** Whole seconds, without a time zone. */
    RowSink timestamp(LocalDateTime value) throws SQLException;

    RowSink absent() throws SQLException;

    /** The value, or SQL NULL where {@code present} is false. */
    default RowSink integerIf(boolean present, long value) throws SQLException {
        return present ? integer(value) : absent();
    }

    /** The value, or SQL NULL where {@code present} is false. */
    default RowSink textIf(boolean present, String value) throws SQLException {
        return present ? text(value) : absent();
    }
}
