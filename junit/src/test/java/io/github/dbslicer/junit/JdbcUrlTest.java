package io.github.dbslicer.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Secret;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "jdbc:mysql://db:3307/shop?user=u&password=p; mysql; db; 3307; shop; u; p",
                "jdbc:mariadb://db/shop?user=u; mysql; db; 0; shop; u; -",
                "jdbc:mysql://u:p%40%3Aq@db/shop; mysql; db; 0; shop; u; p@:q",
                "jdbc:mysql://u:p@q@db/shop?user=other; mysql; db; 0; shop; u; p@q",
                "jdbc:mysql:///shop?user=u; mysql; localhost; 0; shop; u; -",
                "jdbc:mysql://[::1]:3306/a%2Fb?user=u+v; mysql; [::1]; 3306; a/b; u+v; -",
                "jdbc:postgresql://db:5433/shop?user=u&password=a%26b; postgresql; db; 5433; shop; u; a&b",
                "jdbc:postgresql:shop?user=u; postgresql; localhost; 0; shop; u; -",
                "jdbc:postgresql://[fe80::1%25eth0]/shop?user=u; postgresql; [fe80::1%25eth0]; 0; shop; u; -",
            })
    void tellsTheServer(String url, String type, String host, int port, String database, String user, String password) {
        ConnectionConfig connection = JdbcUrl.connection(Address.of("ATest.URL", url));
        assertThat(connection.name()).isEqualTo("ATest.URL");
        assertThat(connection.type()).isEqualTo(type);
        assertThat(connection.host()).isEqualTo(host);
        assertThat(connection.port()).isEqualTo(port);
        assertThat(connection.database()).isEqualTo(database);
        assertThat(connection.user()).isEqualTo(user);
        assertThat(connection.password().map(Secret::reveal)).isEqualTo(Optional.ofNullable(password));
    }

    @Test
    void goesBehindWhatIsSaidBesideIt() {
        Address address =
                Address.of("url", "jdbc:mysql://u:p@db/shop").with(Optional.of("me"), Optional.of(new Secret("mine")));
        ConnectionConfig connection = JdbcUrl.connection(address);
        assertThat(connection.user()).isEqualTo("me");
        assertThat(connection.password().map(Secret::reveal)).hasValue("mine");
    }

    @Test
    void keepsWhatItTakesToReachTheServerAndNoMore() {
        assertThat(properties(
                        "jdbc:mysql://db/shop?user=u&useSSL=false&allowPublicKeyRetrieval=true&serverTimezone=UTC"))
                .isEqualTo(Map.of("sslMode", "disable", "allowPublicKeyRetrieval", "true"));
        assertThat(properties("jdbc:mysql://db/shop?user=u&sslMode=PREFERRED&rewriteBatchedStatements=true"))
                .isEmpty();
        assertThat(properties("jdbc:mariadb://db/shop?user=u&sslMode=verify-full&serverSslCert=/ca.pem"))
                .isEqualTo(Map.of("sslMode", "verify-full", "serverSslCert", "/ca.pem"));
        assertThat(properties(
                        "jdbc:postgresql://db/shop?user=u&sslmode=require&loggerLevel=OFF&stringtype=unspecified"))
                .isEqualTo(Map.of("sslmode", "require"));
    }

    @Test
    void tellsTheFileOfSqlite() {
        Path here = Path.of("").toAbsolutePath();
        assertThat(JdbcUrl.connection(Address.of("url", "jdbc:sqlite:shop.db?foreign_keys=on"))
                        .database())
                .isEqualTo(here.resolve("shop.db").toString());
        assertThat(JdbcUrl.connection(Address.of("url", "jdbc:sqlite:file:/data/my%20shop.db?mode=rwc"))
                        .database())
                .isEqualTo("/data/my shop.db");
        assertThat(JdbcUrl.connection(Address.of("url", "jdbc:sqlite:file:shop.db"))
                        .database())
                .isEqualTo(here.resolve("shop.db").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "jdbc:h2:mem:secret; its address begins with jdbc:h2:, where one of",
                "mysql://u:secret@db/shop; its address begins with something else than jdbc:, where one of",
                "jdbc:mysql://u:secret@a,b/shop; its address names several hosts",
                "jdbc:mysql:loadbalance://u:secret@a/shop; its address is not understood",
                "jdbc:mysql://db/?user=u&password=secret; its address names no database",
                "jdbc:mysql://db/shop?password=secret; nothing tells the user. Give @Slice(user = ..., password = ...)",
                "jdbc:postgresql://u:secret@db:99999/shop; its address has port 99999",
                "jdbc:postgresql://db/50%secret; a percent sign in its address is written %25",
                "jdbc:sqlite:; its database is in memory",
                "jdbc:sqlite::memory:; its database is in memory",
                "jdbc:sqlite:file:secret?mode=memory&cache=shared; its database is in memory",
                "jdbc:sqlite::resource:secret.db; its database is a resource",
            })
    void saysWhatItDoesNotUnderstandWithoutShowingIt(String url, String message) {
        assertThatThrownBy(() -> JdbcUrl.connection(Address.of("ATest.URL", url)))
                .hasMessageStartingWith("ATest.URL: " + message)
                .hasMessageNotContaining("secret");
    }

    private static Map<String, String> properties(String url) {
        return JdbcUrl.connection(Address.of("url", url)).properties();
    }
}
