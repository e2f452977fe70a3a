package io.github.dbslicer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTest {

    @Test
    void comparesNumbersWithNumbersAndTextWithText() {
        assertThat(column("int", ValueKind.INTEGER).comparesTo(column("decimal(9,2)", ValueKind.NUMBER)))
                .isTrue();
        assertThat(column("varchar(9)", ValueKind.TEXT).comparesTo(column("int", ValueKind.INTEGER)))
                .isFalse();
        assertThat(column("json", ValueKind.OPAQUE).comparesTo(column("json", ValueKind.OPAQUE)))
                .isFalse();
    }

    @Test
    void comparesTimesOfOneTypeOnlyWhateverTheirPrecision() {
        Column timestamp = column("timestamp", ValueKind.TEMPORAL);
        assertThat(timestamp.comparesTo(column("TIMESTAMP(6)", ValueKind.TEMPORAL)))
                .isTrue();
        assertThat(timestamp.comparesTo(column("datetime", ValueKind.TEMPORAL))).isFalse();
    }

    @Test
    void keepsTheLetterCaseOfQuotedTypes() {
        assertThat(column("\"S (1)\".\"Mood\"", ValueKind.TYPED).baseType()).isEqualTo("\"S (1)\".\"Mood\"");
        assertThat(column("TIMESTAMP(3) with time zone", ValueKind.TEMPORAL).baseType())
                .isEqualTo("timestamp with time zone");
        assertThat(column("ENUM('a\"b')", ValueKind.TYPED).baseType()).isEqualTo("enum");
    }

    private static Column column(String type, ValueKind kind) {
        return new Column("c", type, kind, "", true, false);
    }
}
