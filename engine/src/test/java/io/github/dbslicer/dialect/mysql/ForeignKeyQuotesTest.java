package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForeignKeyQuotesTest {

    @Test
    void doublesBackticksThatInnoDbLeavesSingle() {
        assertThat(ForeignKeyQuotes.mend(
                        "\n  CONSTRAINT `t`1_ibfk_1` FOREIGN KEY (`c`d`, `e`) REFERENCES `x``y`.`p``q` (`a`, `b`c`) ON DELETE CASCADE,\n"
                                + ") ENGINE=InnoDB COMMENT='one\r two'"))
                .isEqualTo(
                        "\n  CONSTRAINT `t``1_ibfk_1` FOREIGN KEY (`c``d`, `e`) REFERENCES `x``y`.`p``q` (`a`, `b``c`) ON DELETE CASCADE,\n"
                                + ") ENGINE=InnoDB COMMENT='one\r two'");
    }

    @Test
    void leavesWhatIsSqlAlready() {
        String sql = "\n  CONSTRAINT `t``1` FOREIGN KEY (`c``d`) REFERENCES `p``q` (`a```)\n  `c``d` int NOT NULL,\n";
        assertThat(ForeignKeyQuotes.mend(sql)).isEqualTo(sql);
    }

    @Test
    void mendsNamesWithLineBreaks() {
        assertThat(
                        ForeignKeyQuotes.mend(
                                "CREATE TABLE `t` (\n  `a` int,\n  CONSTRAINT `x`\ny` FOREIGN KEY (`a`) REFERENCES `p` (`i`\nd`),\n"
                                        + "  CONSTRAINT `'\n` FOREIGN KEY (`a`) REFERENCES `p` (`id`),\n  CONSTRAINT `c` CHECK (`a` > 0)\n) ENGINE=InnoDB"))
                .isEqualTo(
                        "CREATE TABLE `t` (\n  `a` int,\n  CONSTRAINT `x``\ny` FOREIGN KEY (`a`) REFERENCES `p` (`i``\nd`),\n"
                                + "  CONSTRAINT `'\n` FOREIGN KEY (`a`) REFERENCES `p` (`id`),\n  CONSTRAINT `c` CHECK (`a` > 0)\n) ENGINE=InnoDB");
    }
}
