package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForeignKeyQuotesTest {

    @Test
    void doublesBackticksThatInnoDbLeavesSingle() {
        assertThat(ForeignKeyQuotes.mend(
                        "  CONSTRAINT `t`1_ibfk_1` FOREIGN KEY (`c`d`, `e`) REFERENCES `x``y`.`p``q` (`a`, `b`c`) ON DELETE CASCADE,\n"
                                + ") ENGINE=InnoDB COMMENT='one\r two'"))
                .isEqualTo(
                        "  CONSTRAINT `t``1_ibfk_1` FOREIGN KEY (`c``d`, `e`) REFERENCES `x``y`.`p``q` (`a`, `b``c`) ON DELETE CASCADE,\n"
                                + ") ENGINE=InnoDB COMMENT='one\r two'");
    }

    @Test
    void leavesWhatIsSqlAlready() {
        String sql = "  CONSTRAINT `t``1` FOREIGN KEY (`c``d`) REFERENCES `p``q` (`a```)\n  `c``d` int NOT NULL,\n";
        assertThat(ForeignKeyQuotes.mend(sql)).isEqualTo(sql);
    }
}
