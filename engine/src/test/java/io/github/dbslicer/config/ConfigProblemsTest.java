package io.github.dbslicer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigProblemsTest {
    private static final String SERVER = "host: h, user: u, database: d";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void eachProblemIsReported(String text, String problem) {
        assertThat(new UserFiles(folder).configProblems(text, Map.of("EMPTY", "", "WORD", "s3cret"), "a"))
                .containsExactly("config.yml:" + problem);
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                arguments("{}", "1:1: the file needs 'connection'."),
                arguments("connection: ~", "1:1: the file needs 'connection'."),
                arguments("connection: [a]", "1:13: connection: a mapping (key: value) is expected here, not a list."),
                arguments("connection: a", "1:13: connection: a mapping (key: value) is expected here, not a text."),
                arguments("connection: {}", "1:13: no connection is called 'a'."),
                arguments("mysql: {b: {" + SERVER + "}}", "1:8: no connection is called 'a'. Did you mean 'b'?"),
                arguments("mysql: {prod: {" + SERVER + "}}", "1:8: no connection is called 'a'. Known: prod."),
                arguments(
                        "connection: {a: ~}",
                        "1:17: connection 'a': a mapping (key: value) is expected here, not nothing."),
                arguments(
                        file("a: {" + SERVER + "}\nmysql: {a: {" + SERVER + "}}"),
                        "3:1: 'mysql' and 'connection' are the same section. Keep one of them."),
                arguments(
                        "conection: {}\nmysql: {a: {" + SERVER + "}}",
                        "1:1: the file has no key 'conection'. Did you mean 'connection'?"),
                arguments(
                        file("a: {" + SERVER + ", hots: x}"),
                        "2:44: connection 'a' of type mysql has no key 'hots'. Did you mean 'host'?"),
                arguments(
                        file("a: {" + SERVER + ", charset: utf8}"),
                        "2:44: connection 'a' of type mysql has no key 'charset'. Known: type, host, port, user, password,"
                                + " password_file, database, properties."),
                arguments(
                        file("a: {" + SERVER + ", file: x.db}"),
                        "2:44: connection 'a' of type mysql has no key 'file'. Only connections of type sqlite have it."),
                arguments(
                        file("a: {" + SERVER + ", schemas: [x]}"),
                        "2:44: connection 'a' of type mysql has no key 'schemas'. Only connections of type postgresql have it."),
                arguments(
                        file("a: {type: sqlite, file: f, port: 1}"),
                        "2:36: connection 'a' of type sqlite has no key 'port'. Only connections of type mysql or postgresql have it."),
                arguments(file("a: {type: sqlite}"), "2:12: connection 'a' needs 'file'."),
                arguments(file("a: {host: h, user: u}"), "2:12: connection 'a' needs 'database'."),
                arguments(file("a: {host: ~, user: u, database: d}"), "2:13: connection 'a' needs 'host'."),
                arguments(file("a: {host: '', user: u, database: d}"), "2:19: host: this is empty."),
                arguments(file("a: {host: '${EMPTY}', user: u, database: d}"), "2:19: host: this is empty."),
                arguments(
                        file("a: {host: [h], user: u, database: d}"),
                        "2:19: host: a text is expected here, not a list."),
                arguments(
                        file("a: {type: oracle, " + SERVER + "}"),
                        "2:19: type: 'oracle' is no kind of database. Known: mysql, postgresql, sqlite."),
                arguments(
                        file("a: {type: postgres, " + SERVER + "}"),
                        "2:19: type: 'postgres' is no kind of database. Did you mean 'postgresql'?"),
                arguments(
                        file("a: {type: MariaDB, " + SERVER + "}"),
                        "2:19: type: 'MariaDB' is no kind of database. For MariaDB write 'mysql'."),
                arguments(port("0"), "2:50: port: a number from 1 to 65535 is expected here."),
                arguments(port("65536"), "2:50: port: a number from 1 to 65535 is expected here."),
                arguments(port("33O6"), "2:50: port: a number from 1 to 65535 is expected here."),
                arguments(port("-1"), "2:50: port: a number from 1 to 65535 is expected here."),
                arguments(port("03306"), "2:50: port: a number from 1 to 65535 is expected here."),
                arguments(port("99999999999999999999"), "2:50: port: a number from 1 to 65535 is expected here."),
                arguments(port("'${WORD}'"), "2:50: port: a number from 1 to 65535 is expected here."),
                arguments(password("'${GONE}'"), "2:54: password: the environment variable GONE is not set."),
                arguments(
                        password("'x${GO-NE}'"),
                        "2:54: password: '${' begins the name of an environment variable, as ${NAME}. Write '$${' for the"
                                + " characters '${'."),
                arguments(password("{x: y}"), "2:54: password: a text is expected here, not a mapping."),
                arguments(
                        file("a: {" + SERVER + ", password_file: /no/such/file}"),
                        "2:59: password_file: /no/such/file: no such file."),
                arguments(file("a: {" + SERVER + ", password_file: /}"), "2:59: password_file: /: this is a folder."),
                arguments(
                        file("a: {" + SERVER + ", properties: [x]}"),
                        "2:56: properties: a mapping (key: value) is expected here, not a list."),
                arguments(
                        file("a: {" + SERVER + ", properties: {x: [y]}}"),
                        "2:60: x: a text is expected here, not a list."),
                arguments(file("a: {" + SERVER + ", port: 1, port: 2}"), "2:53: 'port' is already given in line 2."),
                arguments(workers("0"), "3:14: max_workers: a number from 1 to 64 is expected here."),
                arguments(workers("65"), "3:14: max_workers: a number from 1 to 64 is expected here."),
                arguments(workers("four"), "3:14: max_workers: a number from 1 to 64 is expected here."),
                arguments(workers("[4]"), "3:14: max_workers: a text is expected here, not a list."),
                arguments(
                        file("a: {" + SERVER + "}\ninterim: redis"),
                        "3:10: interim: redis needs the section 'redis', as in redis: {host: localhost, port: 6379, db: 0}."),
                arguments(
                        file("a: {" + SERVER + "}\ninterim: Redis"),
                        "3:10: interim: 'Redis' is none of auto, redis. Did you mean 'redis'?"),
                arguments(
                        file("a: {" + SERVER + "}\nredis: {hots: x}"),
                        "3:9: redis has no key 'hots'. Did you mean 'host'?"),
                arguments(
                        file("a: {" + SERVER + "}\nredis: {port: x}"),
                        "3:15: port: a number from 1 to 65535 is expected here."));
    }

    @Test
    void allProblemsAreReportedAtOnceInTheOrderOfTheFile() {
        String text = """
                max_worker: 4
                connection:
                  a: {type: mysql, host: h, prot: 1, user: u, password: "${GONE}", database: d}
                  b: {type: sqlte}
                interim: disk
                """;
        assertThat(new UserFiles(folder).configProblems(text, Map.of(), "a", "x"))
                .containsExactly(
                        "config.yml:1:1: the file has no key 'max_worker'. Did you mean 'max_workers'?",
                        "config.yml:3:3: no connection is called 'x'. Did you mean 'a'?",
                        "config.yml:3:29: connection 'a' of type mysql has no key 'prot'. Did you mean 'port'?",
                        "config.yml:3:57: password: the environment variable GONE is not set.",
                        "config.yml:4:13: type: 'sqlte' is no kind of database. Did you mean 'sqlite'?",
                        "config.yml:5:10: interim: 'disk' is none of auto, redis.");
    }

    @Test
    void connectionsThatAreNotUsedAreCheckedToo() {
        String text = file("b: {host: h, user: u, database: d, port: x, password: '${GO'}");

        assertThat(new UserFiles(folder).configProblems(text, Map.of()))
                .containsExactly(
                        "config.yml:2:50: port: a number from 1 to 65535 is expected here.",
                        "config.yml:2:63: password: '${' begins the name of an environment variable, as ${NAME}. Write '$${' for"
                                + " the characters '${'.");
    }

    @Test
    void passwordAndPasswordFileExcludeEachOther() {
        UserFiles files = new UserFiles(folder);
        files.write("secret", "x");

        assertThat(files.configProblems(file("a: {" + SERVER + ", password: x, password_file: secret}"), Map.of(), "a"))
                .containsExactly(
                        "config.yml:2:57: connection 'a' has both 'password' and 'password_file'. Keep one of them.");
    }

    @Test
    void passwordFilesThatHoldNoPasswordAreProblems() {
        UserFiles files = new UserFiles(folder);
        files.write("empty", "\n");
        files.write("large", new byte[70_000]);
        files.write("binary", new byte[] {(byte) 0xff});

        assertThat(passwordFile(files, "empty"))
                .containsExactly("config.yml:2:59: password_file: empty: this file is empty. For no password write"
                        + " 'password: ~'.");
        assertThat(passwordFile(files, "large"))
                .containsExactly("config.yml:2:59: password_file: large: this file is larger than 64 KB.");
        assertThat(passwordFile(files, "binary"))
                .containsExactly("config.yml:2:59: password_file: binary: this is not UTF-8.");
    }

    private static List<String> passwordFile(UserFiles files, String name) {
        return files.configProblems(file("a: {" + SERVER + ", password_file: " + name + "}"), Map.of(), "a");
    }

    private static String file(String connections) {
        return "connection:\n        " + connections;
    }

    private static String port(String port) {
        return file("a: {" + SERVER + ", port: " + port + "}");
    }

    private static String password(String password) {
        return file("a: {" + SERVER + ", password: " + password + "}");
    }

    private static String workers(String workers) {
        return file("a: {" + SERVER + "}\nmax_workers: " + workers);
    }
}
