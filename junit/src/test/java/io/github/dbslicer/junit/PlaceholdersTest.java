package io.github.dbslicer.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    private final Placeholders placeholders = new Placeholders(name -> Optional.ofNullable(
            Map.of("DB_HOST", "db.example", "db.password", "$1${x}").get(name)));

    @Test
    void standForPropertiesAndVariables() {
        assertThat(placeholders.expand("url", "jdbc:mysql://${DB_HOST}/shop?password=${db.password}"))
                .isEqualTo("jdbc:mysql://db.example/shop?password=$1${x}");
    }

    @Test
    void areLeftAloneWhereTheyAreNone() {
        assertThat(placeholders.expand("password", "$a{b}$${c}")).isEqualTo("$a{b}${c}");
    }

    @Test
    void mustBeKnown() {
        assertThatThrownBy(() -> placeholders.expand("url", "secret-${DB_PORT}"))
                .hasMessage("url: there is neither a system property nor an environment variable DB_PORT.");
        assertThatThrownBy(() -> placeholders.expand("url", "secret-${DB PORT}"))
                .hasMessage("url: '${' begins a name, as ${NAME}. Write '$${' for the characters '${'.");
    }

    @Test
    void takeSystemPropertiesAndVariablesOfThisProcess() {
        String path = System.getenv("PATH");
        assertThat(Placeholders.ofThisProcess().expand("url", "${java.version} ${PATH}"))
                .isEqualTo(System.getProperty("java.version") + " " + path);
    }
}
