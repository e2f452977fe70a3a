package io.github.dbslicer.slice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.MySqlTestDatabases;
import io.github.dbslicer.testkit.EmbeddedMariaDb;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Masked values whose originals are in whatever character set, or larger than all else. */
class MaskedValuesTest {
    @RegisterExtension
    static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb();

    private final Scenario scenario = new Scenario(new MySqlTestDatabases(SERVER.server()));

    @Test
    void theSameValueIsMaskedAlikeInEveryCharacterSet() {
        scenario.tables(
                        "CREATE TABLE t (id INT PRIMARY KEY, l VARCHAR(40) CHARACTER SET latin1, w VARCHAR(40) CHARACTER SET utf16,"
                                + " s VARCHAR(40) CHARACTER SET sjis, m VARCHAR(40), g VARCHAR(41) AS (CONCAT(m, '!')) STORED)")
                .rows(
                        "INSERT INTO t (id, l, w, s, m) VALUES (1, 'Anna', 'Anna', 'Anna', 'Anna'), (2, 'Zo\u00EB', 'Zo\u00EB', NULL, 'Zo\u00EB'),"
                                + " (3, 'a\\tb\\nc\\\\', 'a\\tb\\nc\\\\', 'a\\tb\\nc\\\\', 'a\\tb\\nc\\\\'),"
                                + " (4, NULL, '\u6F22\u5B57', '\u6F22\u5B57', '\u6F22\u5B57'), (5, 'a\\0', 'a\\0', 'a\\0', 'a\\0'), (6, '', '', '', '')");
        scenario.cutMasked("""
                rules: {full: {where: 1 = 1}}
                tables:
                  t:
                    rule: full
                    mask:
                      l: {fake: name.first_name}
                      w: {fake: name.first_name}
                      s: {fake: name.first_name}
                      m: {fake: name.first_name}
                """);
        List<String> rows = scenario.target()
                .query(
                        "SELECT id, COALESCE(CONVERT(l USING utf8mb4), m) = m AND CONVERT(w USING utf8mb4) = m"
                                + " AND COALESCE(CONVERT(s USING utf8mb4), m) = m AND g = CONCAT(m, '!'), l IS NULL, s IS NULL FROM t ORDER BY id");
        assertThat(rows).containsExactly("1|1|0|0", "2|1|0|1", "3|1|0|0", "4|1|1|0", "5|1|0|0", "6|1|0|0");
        assertThat(scenario.target().query("SELECT COUNT(DISTINCT m), SUM(m = '') FROM t"))
                .allMatch(counts -> counts.matches("[56]\\|1"));
        assertThat(scenario.target().query("SELECT COUNT(*) FROM t WHERE id < 6 AND m REGEXP '[^[:alpha:]]'"))
                .containsExactly("0");
    }

    @Test
    void aTextOfManyMegabytesIsMasked() {
        scenario.tables("CREATE TABLE t (id INT PRIMARY KEY, body LONGTEXT, lat LONGTEXT CHARACTER SET latin1)")
                .rows(
                        "INSERT INTO t VALUES (1, REPEAT('secret \u00E9 ', 1700000), REPEAT('secret \u00E9', 1000)), (2, 'x', 'y'),"
                                + " (3, REPEAT('a', 9000000), NULL), (4, REPEAT('b', 9000000), NULL)");
        scenario.cutMasked("""
                rules: {full: {where: 1 = 1}}
                tables:
                  t: {rule: full, mask: {body: {text: same_length}, lat: {text: same_length}}}
                """);
        assertThat(
                        scenario.target()
                                .query(
                                        "SELECT id, CHAR_LENGTH(body), CHAR_LENGTH(lat), body LIKE '%secret%', lat LIKE '%secret%' FROM t ORDER BY id"))
                .containsExactly("1|15300000|8000|0|0", "2|1|1|0|0", "3|9000000|null|0|null", "4|9000000|null|0|null");
    }
}
