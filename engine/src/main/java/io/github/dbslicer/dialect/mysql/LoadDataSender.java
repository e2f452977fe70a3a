package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import java.io.InputStream;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends rows by LOAD DATA LOCAL INFILE, without a file: the driver reads {@link LoadFile} instead. What the server does not like about a
 * row it turns into a warning, whatever the sql_mode says, because the rows come from the client. Values may be longer than
 * max_allowed_packet.
 */
final class LoadDataSender implements RowSender {

    @Override
    public Sent send(Statement statement, RowLayout layout, RowBatch rows, int fromRow, int endRow)
            throws SQLException {
        InputStream file = new LoadFile(rows, layout.width(), fromRow, endRow);
        statement.unwrap(org.mariadb.jdbc.Statement.class).setLocalInfileInputStream(file);
        return new Sent(endRow - fromRow, statement.executeLargeUpdate(sql(layout)));
    }

    static String sql(RowLayout layout) {
        List<String> fields = new ArrayList<>();
        List<String> assignments = new ArrayList<>();
        for (int i = 0; i < layout.width(); i++) {
            Column column = layout.columns().get(i);
            String name = MySqlNames.quote(column);
            String variable = "@v" + i;
            String value = value(layout.forms().get(i), variable);
            if (value.isEmpty()) {
                fields.add(name);
            } else {
                fields.add(variable);
                assignments.add(name + " = " + value);
            }
        }
        return "LOAD DATA LOCAL INFILE 'dbslicer' INTO TABLE " + layout.quotedTable()
                + " CHARACTER SET binary FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' ("
                + String.join(", ", fields) + ")"
                + (assignments.isEmpty() ? "" : " SET " + String.join(", ", assignments));
    }

    /** What a variable that holds the bytes of a field is turned into; empty where the column takes the field itself. */
    private static String value(ValueForm form, String variable) {
        if (form instanceof ValueForm.Digits) {
            return "CAST(" + variable + " AS UNSIGNED)";
        }
        if (form instanceof ValueForm.Text text) {
            return "CONVERT(" + variable + " USING " + text.charset() + ")";
        }
        return "";
    }
}
