package io.github.dbslicer.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Affinities are predicted as SQLite applies them. */
class AffinityTest {
    private static final String ALPHABET = "0123456789+-.eE \t\u0000xa";
    private static final String[] TYPES = {
        "", "INT", "TEXT", "BLOB", "REAL", "NUMERIC", "CHARINT", "BLOBREAL", "REALBLOB", "XYZ"
    };
    private static final double[] REALS = {
        0,
        -0.0,
        1,
        -1,
        0.5,
        1e15,
        1e18,
        0x1p62,
        0x1p63,
        -0x1p63,
        0x1p64,
        1e300,
        Double.MIN_VALUE,
        Double.POSITIVE_INFINITY
    };

    @Test
    void whatKeepsAValueIsWhatSqliteDoes() throws SQLException {
        Random random = new Random(20250101);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            for (String type : TYPES) {
                statement.execute("CREATE TABLE \"t" + type + "\" (v " + type + ")");
                for (int i = 0; i < 2_000; i++) {
                    assertPredicted(connection, type, text(random));
                }
                for (double real : REALS) {
                    assertPredicted(connection, type, real);
                    assertPredicted(connection, type, (long) real);
                }
                assertPredicted(connection, type, new byte[] {'1'});
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static void assertPredicted(Connection connection, String type, Object value) throws SQLException {
        RowBatch batch = new RowBatch(1);
        append(batch, value);
        assertThat(Affinity.of(type, false).keeps(batch, 0, 0))
                .as("%s '%s'", type, value)
                .isEqualTo(kept(connection, "\"t" + type + "\"", value));
    }

    private static boolean kept(Connection connection, String table, Object value) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (?) RETURNING rowid")) {
            statement.setObject(1, value);
            statement.execute();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT v FROM " + table + " ORDER BY rowid DESC LIMIT 1")) {
            row.next();
            Object stored = row.getObject(1);
            if (value instanceof byte[]) {
                return stored instanceof byte[];
            }
            return value instanceof Long ? stored instanceof Number n && !(n instanceof Double) : value.equals(stored);
        }
    }

    private static void append(RowBatch batch, Object value) {
        if (value instanceof Long number) {
            batch.appendLong(number, RowBatch.INTEGER);
            return;
        }
        boolean bytes = value instanceof byte[];
        byte[] text = bytes ? (byte[]) value : value.toString().getBytes(StandardCharsets.UTF_8);
        byte storageClass = value instanceof Double ? RowBatch.REAL : bytes ? RowBatch.BLOB : RowBatch.TEXT;
        batch.append(text, 0, text.length, storageClass);
    }
}
