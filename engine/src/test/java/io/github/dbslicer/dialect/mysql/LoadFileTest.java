package io.github.dbslicer.dialect.mysql;

import static io.github.dbslicer.dialect.mysql.TargetFixture.batch;
import static io.github.dbslicer.dialect.mysql.TargetFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.row.RowBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadFileTest {
    private static final RowBatch ROWS = batch(
            3, row("a\tb", "c\nd", "e\\f"), row(null, "", "\\N"), row("\0", null, null), row("last", "row", "\t"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 1000})
    void escapesWhateverTheBuffersSize(int buffer) throws IOException {
        assertThat(read(new LoadFile(ROWS, 3, 0, 4), buffer))
                .isEqualTo("a\\tb\tc\\nd\te\\\\f\n\\N\t\t\\\\N\n\0\t\\N\t\\N\nlast\trow\t\\t\n");
    }

    @Test
    void holdsTheRowsAndColumnsAskedForAlone() throws IOException {
        assertThat(read(new LoadFile(ROWS, 2, 1, 3), 100)).isEqualTo("\\N\t\n\0\t\\N\n");
        assertThat(new LoadFile(ROWS, 1, 3, 4).readAllBytes()).isEqualTo("last\n".getBytes(StandardCharsets.UTF_8));
        assertThat(new LoadFile(ROWS, 1, 2, 2).read()).isEqualTo(-1);
    }

    private static String read(LoadFile file, int buffer) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] bytes = new byte[buffer];
        for (int length = file.read(bytes); length >= 0; length = file.read(bytes)) {
            assertThat(length).isPositive();
            all.write(bytes, 0, length);
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
