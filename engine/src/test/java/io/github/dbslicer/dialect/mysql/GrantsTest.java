package io.github.dbslicer.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrantsTest {

    @Test
    void ofTheWholeServer() {
        assertThat(allow("GRANT ALL PRIVILEGES ON *.* TO `root`@`%` WITH GRANT OPTION"))
                .isTrue();
        assertThat(allow("GRANT SELECT, TRIGGER, DROP ON *.* TO `root`@`%`")).isTrue();
        assertThat(allow("GRANT USAGE ON *.* TO `u`@`%`", "GRANT `TRIGGER`@`%` TO `u`@`%`"))
                .isFalse();
        assertThat(allow("GRANT PROXY ON ''@'' TO 'root'@'localhost' WITH GRANT OPTION"))
                .isFalse();
    }

    @Test
    void ofDatabasesWhoseNamesArePatterns() {
        assertThat(allow("GRANT SELECT, TRIGGER ON `shop_dev`.* TO `u`@`%`")).isTrue();
        assertThat(allow("GRANT TRIGGER ON `shop\\_dev`.* TO `u`@`%`")).isTrue();
        assertThat(allow("GRANT TRIGGER ON `shop%`.* TO `u`@`%`")).isTrue();
        assertThat(allow("GRANT TRIGGER ON `shop\\_`.* TO `u`@`%`")).isFalse();
        assertThat(allow("GRANT TRIGGER ON `other`.* TO `u`@`%`")).isFalse();
        assertThat(allow("GRANT SELECT, INSERT ON `shop_dev`.* TO `u`@`%`")).isFalse();
    }

    @Test
    void ofTables() {
        assertThat(allow("GRANT SELECT, TRIGGER ON `shop_dev`.`odd ``name` TO `u`@`%`"))
                .isTrue();
        assertThat(allow("GRANT SELECT, TRIGGER ON `shop_dev`.`other` TO `u`@`%`"))
                .isFalse();
    }

    @Test
    void takenBackInPart() {
        assertThat(allow("GRANT TRIGGER ON *.* TO `u`@`%`", "REVOKE TRIGGER ON `shop_dev`.* FROM `u`@`%`"))
                .isFalse();
        assertThat(allow("GRANT TRIGGER ON *.* TO `u`@`%`", "REVOKE TRIGGER ON `prod`.* FROM `u`@`%`"))
                .isTrue();
    }

    private static boolean allow(String... lines) {
        return Grants.parse(List.of(lines)).allow("TRIGGER", "shop_dev", "odd `name");
    }
}
