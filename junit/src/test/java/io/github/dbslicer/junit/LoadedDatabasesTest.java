package io.github.dbslicer.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LoadedDatabasesTest {
    private static final TestDatabase SHOP = new TestDatabase("mysql", "db", 3306, "shop");

    private final LoadedDatabases databases = new LoadedDatabases();

    @Test
    void remembersWhatWasLoaded() {
        assertThat(databases.has(SHOP)).isFalse();
        databases.add(SHOP);
        assertThat(databases.has(new TestDatabase("mysql", "db", 3306, "shop"))).isTrue();
        assertThat(databases.has(new TestDatabase("mysql", "db", 3306, "other")))
                .isFalse();
    }

    @Test
    void letsNoTwoClassesUseADatabaseAtOnce() {
        databases.enter(SHOP, String.class);
        databases.enter(SHOP, String.class);
        assertThatThrownBy(() -> databases.enter(SHOP, Integer.class))
                .hasMessage("its database is in use by java.lang.String, which runs at the same time. Give both classes"
                        + " @ResourceLock(\"database\"), or each a database of its own.");
        databases.leave(String.class);
        databases.enter(SHOP, Integer.class);
        databases.leave(Integer.class);
    }

    @Test
    void letsNestedClassesUseWhatThoseAroundThemUse() {
        databases.enter(SHOP, LoadedDatabasesTest.class);
        databases.enter(SHOP, Inside.class);
        databases.leave(Inside.class);
        assertThatThrownBy(() -> databases.enter(SHOP, String.class)).hasMessageContaining("LoadedDatabasesTest");
    }

    private static final class Inside {}
}
