package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ColumnRoom;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ColumnRoomsTest {

    private static ColumnRoom room(String type, String charset) {
        return ColumnRooms.of(new Column("c", type, MySqlTypes.kind(type), charset, true, false));
    }

    @Test
    void integersHaveTheirBounds() {
        assertThat(room("tinyint(4)", "")).isEqualTo(new ColumnRoom.Whole(-128, 127));
        assertThat(room("smallint(5) unsigned zerofill", "")).isEqualTo(new ColumnRoom.Whole(0, 65_535));
        assertThat(room("mediumint", "")).isEqualTo(new ColumnRoom.Whole(-8_388_608, 8_388_607));
        assertThat(room("int(11)", "")).isEqualTo(new ColumnRoom.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertThat(room("bigint", "")).isEqualTo(new ColumnRoom.Whole(Long.MIN_VALUE, Long.MAX_VALUE));
        assertThat(room("bigint(20) unsigned", "")).isEqualTo(new ColumnRoom.Whole(0, Long.MAX_VALUE));
        assertThat(room("bit(3)", "")).isEqualTo(new ColumnRoom.Whole(0, 7));
        assertThat(room("bit(64)", "")).isEqualTo(new ColumnRoom.Whole(0, Long.MAX_VALUE));
    }

    @Test
    void textsAreBoundInCharactersAndBytes() {
        assertThat(room("varchar(30)", "utf8mb4")).isEqualTo(new ColumnRoom.Text(30, 120, StandardCharsets.UTF_8));
        assertThat(room("char(2)", "latin1")).isEqualTo(new ColumnRoom.Text(2, 2, Charset.forName("windows-1252")));
        assertThat(room("tinytext", "utf8mb4")).isEqualTo(new ColumnRoom.Text(255, 255, StandardCharsets.UTF_8));
        assertThat(room("varchar(3)", "swe7")).isEqualTo(new ColumnRoom.Unknown());
        assertThat(room("enum('a','b')", "utf8mb4")).isEqualTo(new ColumnRoom.Unknown());
    }

    @Test
    void formsOfUnicodeWithoutTheLaterPlanesEncodeNoneOfThese() {
        for (String name : new String[] {"utf8mb3", "utf8", "ucs2"}) {
            Charset charset = ((ColumnRoom.Text) room("varchar(9)", name)).charset();
            assertThat(charset.newEncoder().canEncode("Stra\u00DFe \u4E2D")).isTrue();
            assertThat(charset.newEncoder().canEncode("a\uD83C\uDF32b")).isFalse();
            assertThat(charset.newEncoder().canEncode("a\uD83C")).isFalse();
            assertThat(new String("x\u00DF\u4E2D".getBytes(charset), charset)).isEqualTo("x\u00DF\u4E2D");
        }
        assertThat("\u00DF\u4E2D".getBytes(((ColumnRoom.Text) room("text", "utf8mb3")).charset()))
                .hasSize(5);
        assertThat("x".repeat(10_000).getBytes(((ColumnRoom.Text) room("text", "ucs2")).charset()))
                .hasSize(20_000);
    }

    @Test
    void otherTypesSayWhatTheyAre() {
        assertThat(room("decimal(12,2) unsigned", "")).isEqualTo(new ColumnRoom.Fractional(12, 2));
        assertThat(room("double", "")).isEqualTo(new ColumnRoom.Fractional(15, Integer.MAX_VALUE));
        assertThat(room("float", "")).isEqualTo(new ColumnRoom.Fractional(6, Integer.MAX_VALUE));
        assertThat(room("double(9,2)", "")).isEqualTo(new ColumnRoom.Fractional(Integer.MAX_VALUE, 2));
        assertThat(room("date", "")).isEqualTo(new ColumnRoom.Temporal(true, false));
        assertThat(room("time(3)", "")).isEqualTo(new ColumnRoom.Temporal(false, true));
        assertThat(room("timestamp", "")).isEqualTo(new ColumnRoom.Temporal(true, true));
        assertThat(room("uuid", "")).isEqualTo(new ColumnRoom.Uuid());
        assertThat(room("varbinary(16)", "")).isEqualTo(new ColumnRoom.Bytes(16));
        assertThat(room("longblob", "")).isEqualTo(new ColumnRoom.Bytes(Integer.MAX_VALUE));
        assertThat(room("json", "")).isEqualTo(new ColumnRoom.Unknown());
        assertThat(room("point", "")).isEqualTo(new ColumnRoom.Unknown());
    }
}
