package io.github.dbslicer.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.UniqueKey;
import io.github.dbslicer.schema.ValueKind;
import io.github.dbslicer.testkit.EmbeddedPostgres;
import io.github.dbslicer.testkit.PostgresServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is read of the structure, on the newest server and the oldest. */
class SchemaReadingTest {
    @RegisterExtension
    static final EmbeddedPostgres NEWEST = EmbeddedPostgres.newest();

    @RegisterExtension
    static final EmbeddedPostgres OLDEST = EmbeddedPostgres.oldest();

    private interface Check {
        void on(SourceFixture source);
    }

    private static void each(Check check, String... statements) {
        for (PostgresServer server : List.of(NEWEST.server(), OLDEST.server())) {
            try (SourceFixture source = SourceFixture.of(server, statements)) {
                check.on(source);
            }
        }
    }

    @Test
    void readsTypesByNameAndHowTheyCompare() {
        each(
                source -> {
                    Table table = source.table("t");
                    assertThat(table.columns())
                            .extracting(
                                    column -> "(" + column.name() + ", " + column.type() + ", " + column.kind() + ")")
                            .containsExactly(
                                    "(a, integer, INTEGER)",
                                    "(b, character varying(9), TEXT)",
                                    "(c, numeric(10,2), NUMBER)",
                                    "(d, \"My Types\".\"Mood\", TYPED)",
                                    "(e, \"My Types\".email, TEXT)",
                                    "(f, json, OPAQUE)",
                                    "(g, json[], OPAQUE)",
                                    "(h, integer[], TYPED)",
                                    "(i, timestamp(3) with time zone, TEMPORAL)",
                                    "(j, uuid, UUID)",
                                    "(k, oid, UNSIGNED)",
                                    "(l, bytea, BINARY)",
                                    "(m, \"My Types\".pair, OPAQUE)",
                                    "(n, jsonb, TYPED)",
                                    "(o, point, OPAQUE)",
                                    "(p, int4range, TYPED)",
                                    "(q, public.citext, TEXT)",
                                    "(r, \"My Types\".rank, INTEGER)",
                                    "(s, boolean, TYPED)",
                                    "(t, inet, TYPED)",
                                    "(u, cidr, TYPED)",
                                    "(v, bit(5), TYPED)",
                                    "(w, xml, OPAQUE)",
                                    "(x, money, TYPED)",
                                    "(y, regclass, TYPED)",
                                    "(z, \"My Types\".opaque, OPAQUE)");
                    assertThat(table.column("d").baseType()).isEqualTo("\"My Types\".\"Mood\"");
                    assertThat(table.column("b").charset()).isEqualTo("pg_catalog.\"default\"");
                },
                "CREATE EXTENSION citext",
                "CREATE SCHEMA \"My Types\"",
                "CREATE TYPE \"My Types\".\"Mood\" AS ENUM ('a')",
                "CREATE DOMAIN \"My Types\".mail AS varchar(20)",
                "CREATE DOMAIN \"My Types\".email AS \"My Types\".mail",
                "CREATE DOMAIN \"My Types\".rank AS int2",
                "CREATE DOMAIN \"My Types\".opaque AS json[]",
                "CREATE TYPE \"My Types\".pair AS (x int, y json)",
                "CREATE TABLE t (a int, b varchar(9), c numeric(10, 2), d \"My Types\".\"Mood\", e \"My Types\".email,"
                        + " f json, g json[], h int[], i timestamptz(3), j uuid, k oid, l bytea, m \"My Types\".pair,"
                        + " n jsonb, o point, p int4range, q citext, r \"My Types\".rank, s bool, t inet, u cidr, v bit(5),"
                        + " w xml, x money, y regclass, z \"My Types\".opaque)");
    }

    @Test
    void readsKeysAndIndexesOverWholeColumns() {
        each(
                source -> {
                    Table table = source.table("t");
                    assertThat(table.primaryKey()).contains(new UniqueKey("t_pkey", List.of("b", "a")));
                    assertThat(table.uniqueKeys())
                            .containsExactlyInAnyOrder(
                                    new UniqueKey("t_c_key", List.of("c")),
                                    new UniqueKey("deferred", List.of("d", "c")),
                                    new UniqueKey("including", List.of("e")));
                    assertThat(table.indexes())
                            .containsExactlyInAnyOrder(
                                    List.of("b", "a"),
                                    List.of("c"),
                                    List.of("d", "c"),
                                    List.of("e"),
                                    List.of("d"),
                                    List.of("e"));
                    assertThat(table.column("a").nullable()).isFalse();
                    assertThat(table.column("c").nullable()).isTrue();
                    assertThat(table.column("g").generated()).isTrue();
                    assertThat(table.column("i").generated()).isFalse();
                    assertThat(table.findColumn("gone")).isEmpty();
                    assertThat(source.table("nothing").columns()).isEmpty();
                },
                "CREATE TABLE t (a int, gone int, b int, c int UNIQUE, d int, e text, g int GENERATED ALWAYS AS (a + 1) STORED,"
                        + " i int GENERATED ALWAYS AS IDENTITY, PRIMARY KEY (b, a),"
                        + " CONSTRAINT deferred UNIQUE (d, c) DEFERRABLE INITIALLY DEFERRED)",
                "ALTER TABLE t DROP COLUMN gone",
                "CREATE UNIQUE INDEX partial ON t (d) WHERE c > 0",
                "CREATE UNIQUE INDEX expression ON t (lower(e))",
                "CREATE UNIQUE INDEX including ON t (e) INCLUDE (c)",
                "CREATE INDEX mixed ON t (d, (a + c), b)",
                "CREATE INDEX collated ON t (e COLLATE \"C\")",
                "CREATE INDEX hashed ON t USING hash (e)",
                "CREATE INDEX listed ON t USING brin (a)",
                "CREATE TABLE nothing ()");
    }

    @Test
    void readsPartitionedTablesAsOneAndThoseOfOtherSchemasByName() {
        each(
                source -> {
                    DatabaseSchema schema = source.schema();
                    assertThat(schema.tables())
                            .extracting(Table::toString)
                            .containsExactly(
                                    "other.t", "public.base", "public.heir", "public.parted", "public.ref", "public.t");
                    assertThat(source.table("parted").estimatedRows()).isEqualTo(30);
                    assertThat(schema.relations())
                            .extracting(relation -> "(" + relation + ", " + relation.condition() + ", "
                                    + relation.parentCondition() + ")")
                            .containsExactlyInAnyOrder(
                                    "(public.parted(a) -> public.t(id), Optional.empty, Optional.empty)",
                                    "(public.parted(b) -> other.t(id), Optional[%table_name%.tableoid = ANY (ARRAY['other.\"%%odd\"'::pg_catalog.regclass]"
                                            + "::pg_catalog.oid[])], Optional.empty)",
                                    "(public.parted(b) -> public.t(id), Optional[%table_name%.tableoid = ANY (ARRAY['public.p2a'::pg_catalog.regclass,"
                                            + " 'public.p2b'::pg_catalog.regclass]::pg_catalog.oid[])], Optional.empty)",
                                    "(public.ref(a) -> public.parted(a), Optional.empty, Optional[%table_name%.tableoid = ANY"
                                            + " (ARRAY['public.p2a'::pg_catalog.regclass]::pg_catalog.oid[])])",
                                    "(public.ref(b) -> public.parted(a), Optional.empty, Optional.empty)");
                    assertThat(source.scan(
                                    "parted",
                                    schema.relations().stream()
                                            .flatMap(relation -> relation.condition().stream())
                                            .filter(condition -> condition.contains("odd"))
                                            .findFirst()
                                            .orElseThrow(),
                                    "a"))
                            .hasSize(10)
                            .contains("1", "10");
                },
                "CREATE SCHEMA other",
                "CREATE TABLE t (id int PRIMARY KEY)",
                "CREATE TABLE other.t (id int PRIMARY KEY)",
                "INSERT INTO t SELECT generate_series(1, 30)",
                "INSERT INTO other.t SELECT generate_series(1, 30)",
                "CREATE TABLE parted (a int PRIMARY KEY REFERENCES t, b int) PARTITION BY RANGE (a)",
                "CREATE TABLE other.\"%odd\" (b int REFERENCES other.t, a int NOT NULL)",
                "ALTER TABLE parted ATTACH PARTITION other.\"%odd\" FOR VALUES FROM (1) TO (11)",
                "CREATE TABLE p2 PARTITION OF parted FOR VALUES FROM (11) TO (100) PARTITION BY RANGE (a)",
                "CREATE TABLE p2a PARTITION OF p2 FOR VALUES FROM (11) TO (21)",
                "CREATE TABLE p2b PARTITION OF p2 FOR VALUES FROM (21) TO (100)",
                "ALTER TABLE p2 ADD FOREIGN KEY (b) REFERENCES t",
                "INSERT INTO parted SELECT n, n FROM generate_series(1, 30) n",
                "ANALYZE other.\"%odd\", p2a, p2b",
                "CREATE TABLE ref (a int REFERENCES p2a, b int REFERENCES parted)",
                "CREATE TABLE base (id int)",
                "CREATE TABLE heir () INHERITS (base)",
                "CREATE TEMPORARY TABLE passing (id int)");
    }

    @Test
    void saysWhichReferencesLeadOutAndWhatIsNotCopied() {
        String database = SourceFixture.database(
                NEWEST.server(),
                "CREATE SCHEMA other",
                "CREATE TABLE other.p (id int PRIMARY KEY)",
                "CREATE TABLE c (id int REFERENCES other.p, photo oid)",
                "CREATE FOREIGN DATA WRAPPER w",
                "CREATE SERVER s FOREIGN DATA WRAPPER w",
                "CREATE FOREIGN TABLE far (id int) SERVER s",
                "CREATE TABLE rooms (id int4range, during tstzrange, PRIMARY KEY (id, during WITHOUT OVERLAPS))",
                "CREATE TABLE stays (id int4range, during tstzrange, FOREIGN KEY (id, PERIOD during) REFERENCES rooms (id, PERIOD during))",
                "SELECT lo_create(0)");
        ConnectionConfig all = SourceFixture.config(NEWEST.server(), database);
        ConnectionConfig config = new ConnectionConfig(
                all.name(),
                all.type(),
                all.host(),
                all.port(),
                all.user(),
                all.password(),
                all.database(),
                List.of("public"),
                all.properties());
        try (SourceFixture source = SourceFixture.open(config)) {
            assertThat(source.schema().tables())
                    .extracting(Table::toString)
                    .containsExactly("public.c", "public.rooms", "public.stays");
            assertThat(source.schema().relations()).isEmpty();
            assertThat(source.schema().unfollowed())
                    .containsExactlyInAnyOrder(
                            "public.c(id) references other.p, which is not among the tables that are read",
                            "public.stays(id, during) references periods of public.rooms, which are no rows",
                            "foreign table public.far: its rows are another database's and are not copied",
                            "public.c(photo) may hold numbers of large objects: the numbers are copied, the large objects are not");
        }
    }

    @Test
    void countsAColumnAsNullableWhileItsConstraintIsNotValidated() {
        try (SourceFixture source = SourceFixture.of(
                NEWEST.server(),
                "CREATE TABLE t (a int, b int UNIQUE)",
                "INSERT INTO t VALUES (1, NULL)",
                "ALTER TABLE t ADD CONSTRAINT n NOT NULL b NOT VALID")) {
            assertThat(source.table("t").column("b").nullable()).isTrue();
            assertThat(source.table("t").keyless()).isTrue();
        }
    }

    @Test
    void readsVirtualGeneratedColumns() {
        try (SourceFixture source = SourceFixture.of(
                NEWEST.server(),
                "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2))",
                "INSERT INTO t VALUES (3)")) {
            assertThat(source.table("t").column("b").generated()).isTrue();
            assertThat(source.scan("t", "b = 6", "b")).containsExactly("6");
        }
    }

    @Test
    void leavesOutTablesOfExtensions() {
        each(
                source -> assertThat(source.schema().findTable(new TableId("public", "held")))
                        .isEqualTo(Optional.empty()),
                "CREATE EXTENSION citext",
                "CREATE TABLE held (id int)",
                "ALTER EXTENSION citext ADD TABLE held");
    }

    @Test
    void knowsEveryKindOfEquality() {
        assertThat(TypeKinds.of("", true)).isEqualTo(ValueKind.OPAQUE);
        assertThat(TypeKinds.of("", false)).isEqualTo(ValueKind.TYPED);
    }
}
