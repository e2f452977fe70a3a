package io.github.dbslicer.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        assertThat(Printable.line("a\u001b[31mb\nc\u0000")).isEqualTo("a\\u001b[31mb\\u000ac\\u0000");
    }

    @Test
    void emojiAndChineseTakeTwoColumns() {
        assertThat(Printable.width("abc")).isEqualTo(3);
        assertThat(Printable.width("\u8a02\u55ae")).isEqualTo(4);
        assertThat(Printable.width("\ud83d\ude00")).isEqualTo(2);
        assertThat(Printable.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void cellsAreExactlyAsWideAsAskedFor() {
        assertThat(Printable.left("orders", 8)).isEqualTo("orders  ");
        assertThat(Printable.left("order_items", 8)).isEqualTo("order_i~");
        assertThat(Printable.left("\u8a02\u55ae\u8a02\u55ae", 6)).isEqualTo("\u8a02\u55ae~ ");
        assertThat(Printable.right("12", 4)).isEqualTo("  12");
    }
}
