package io.github.dbslicer.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.dbslicer.config.SchemaSketch;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A masked column that others reference, and these. */
class MaskedRelationsTest {
    private static final String POLYMORPHIC = """
            relations:
              - {from: log(entity_id), to: users(id), where: "entity = 'user'"}
              - {from: log(entity_id), to: orders(no), where: "entity = 'order'"}
            """;

    @TempDir
    Path folder;

    private MaskedRules rules() {
        return new MaskedRules(
                folder,
                new SchemaSketch()
                        .table("users", "id*", "boss", "name:TEXT", "code:TEXT#")
                        .table("orders", "no*", "user_id", "payer", "user_copy=")
                        .table("items", "order_no*", "line*", "text:TEXT")
                        .table("refunds", "id*", "item_order", "item_line", "user_id")
                        .table("log", "id*", "entity:TEXT", "entity_id", "user_id")
                        .table("marks", "log_entity", "user_code:TEXT")
                        .reference("users", "boss", "users", "id")
                        .reference("orders", "user_id", "users", "id")
                        .reference("orders", "payer", "users", "id")
                        .reference("items", "order_no", "orders", "no")
                        .reference("refunds", "item_order,item_line", "items", "order_no,line")
                        .schema());
    }

    @Test
    void columnsThatReferenceAMaskedOneAreMaskedAlike() {
        assertThat(rules().choices("tables: {users: {rule: full, mask: {id: {code: u}}}}"))
                .containsExactly(
                        "orders.user_id: {code: u}",
                        "orders.payer: {code: u}",
                        "users.id: {code: u}",
                        "users.boss: {code: u}");
    }

    @Test
    void masksGoAlongChainsAndColumnByColumnOfCompositeReferences() {
        assertThat(rules().choices("tables: {orders: {rule: full, mask: {no: {code: o}}}}"))
                .containsExactly("items.order_no: {code: o}", "orders.no: {code: o}", "refunds.item_order: {code: o}");
        assertThat(rules().choices("tables: {items: {rule: full, mask: {line: {code: l}}}}"))
                .containsExactly("items.line: {code: l}", "refunds.item_line: {code: l}");
    }

    @Test
    void relationsOfTheFileCountAsThoseOfTheDatabase() {
        assertThat(rules().choices("""
                        tables: {users: {rule: full, mask: {code: {alias: c, unique: true, empty: mask}}}}
                        relations: [{from: marks(user_code), to: users(code)}]
                        """))
                .containsExactly(
                        "marks.user_code: {alias: c, unique: true} with empty proven",
                        "users.code: {alias: c, unique: true} with empty proven");
    }

    @Test
    void theSameMaskMayBeSaidOfBothSides() {
        assertThat(rules().choices("""
                        tables:
                          orders: {rule: full, mask: {user_id: {locale: de, code: u}}}
                          users: {rule: full, mask: {id: {code: u, locale: de}}}
                        """))
                .containsExactly(
                        "orders.user_id: {code: u, locale: de}",
                        "orders.payer: {code: u, locale: de}",
                        "users.id: {code: u, locale: de}",
                        "users.boss: {code: u, locale: de}");
    }

    @Test
    void aPolymorphicReferenceIsMaskedAsItsConditionSays() {
        assertThat(rules().choices("""
                        tables:
                          users: {rule: full, mask: {id: {code: u}}}
                          orders: {rule: full, mask: {no: {code: o}}}
                          log: {rule: full, mask: {entity_id: {alias: other}}}
                        """ + POLYMORPHIC))
                .filteredOn(choice -> choice.startsWith("log"))
                .containsExactly(
                        "log.entity_id: {code: u} where entity = 'user'",
                        "log.entity_id: {code: o} where entity = 'order'",
                        "log.entity_id: {alias: other}");
    }

    @Test
    void rowsOfAPolymorphicReferenceToAnUnmaskedTableStay() {
        assertThat(rules().choices(
                                "tables: {users: {rule: full, mask: {id: {code: u}}}, log: {rule: full, keep: entity_id}}\n"
                                        + POLYMORPHIC))
                .filteredOn(choice -> choice.startsWith("log"))
                .containsExactly("log.entity_id: {code: u} where entity = 'user'");
    }

    @Test
    void whereAllConditionsLeadToOneMaskAndTheColumnHasItThereIsOne() {
        assertThat(rules().choices("""
                        tables:
                          users: {rule: full, mask: {id: {code: x}}}
                          orders: {rule: full, mask: {no: {code: x}}}
                          log: {rule: full, mask: {entity_id: {code: x}}}
                        """ + POLYMORPHIC))
                .filteredOn(choice -> choice.startsWith("log"))
                .containsExactly("log.entity_id: {code: x}");
    }

    @Test
    void aReferenceMayBeMadeNull() {
        assertThat(rules().choices("""
                        tables:
                          users: {rule: full, mask: {id: {code: u}, boss: {blank: x}}}
                          orders: {rule: full, mask: {payer: {blank: x}}}
                          items: {rule: full}
                        """))
                .containsExactly(
                        "orders.user_id: {code: u}",
                        "orders.payer: {blank: x}",
                        "users.id: {code: u}",
                        "users.boss: {blank: x}");
        assertThat(rules().choices("tables: {orders: {rule: full, mask: {payer: {blank: x}}}}"))
                .containsExactly("orders.payer: {blank: x}");
    }

    @Test
    void masksGoRoundCirclesOnce() {
        SchemaSketch circle = new SchemaSketch()
                .table("a", "id*")
                .table("b", "id*")
                .reference("a", "id", "b", "id")
                .reference("b", "id", "a", "id");

        assertThat(new MaskedRules(folder, circle.schema()).choices("tables: {a: {rule: full, mask: {id: {code: x}}}}"))
                .containsExactly("a.id: {code: x}", "b.id: {code: x}");
    }

    @Test
    void masksOfSqlAreNotGivenToOthers() {
        assertThat(
                        rules().choices(
                                        "tables: {users: {rule: full, mask: {id: id + 1}}, orders: {rule: full, mask: {payer: 1}}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void whatWouldTearReferencesApartIsReported(String rules, String... problems) {
        assertThat(rules().problems(rules)).containsExactly(problems);
    }

    static Stream<Arguments> conflicts() {
        String remove = " Remove this. A column that references a masked one is masked alike by itself.";
        String lost = ": what it references would not be found.";
        return Stream.of(
                arguments("""
                        tables:
                          orders: {rule: full, mask: {user_id: {code: u}}}
                        """, new String[] {
                    "schema.yml:2:40: 'orders.user_id' references 'users.id', which is not masked. What it references would not be"
                            + " found: mask 'users.id' by {code: u}. A column that references a masked one is masked alike by"
                            + " itself."
                }),
                arguments("""
                        tables:
                          orders: {rule: full, mask: {user_id: {code: u}}}
                          users: {rule: full, keep: [name, id]}
                        """, new String[] {
                    "schema.yml:2:40: 'orders.user_id' references 'users.id', which is kept: schema.yml:3:36. What it references"
                            + " would not be found: mask 'users.id' by {code: u}. A column that references a masked one is masked"
                            + " alike by itself."
                }),
                arguments("""
                        tables:
                          orders: {rule: full, mask: {user_id: {code: u}}}
                          users: {rule: full, mask: {id: id + 1}}
                        """, new String[] {
                    "schema.yml:2:40: 'orders.user_id' references 'users.id', which is masked by SQL: schema.yml:3:30. What it"
                            + " references would not be found: mask 'users.id' by {code: u}. A column that references a masked one"
                            + " is masked alike by itself."
                }),
                arguments("""
                        tables:
                          orders: {rule: full, mask: {user_id: {code: a}}}
                          users: {rule: full, mask: {id: {code: u}}}
                        """, new String[] {
                    "schema.yml:2:40: 'orders.user_id' is masked by {code: a}, and 'users.id', which it references, by {code: u}"
                            + " (schema.yml:3:34)" + lost + remove
                }),
                arguments("""
                        tables:
                          marks: {rule: full, mask: {user_code: {code: u}}}
                          users: {rule: full, mask: {code: {code: u, empty: mask}}}
                        relations: [{from: marks(user_code), to: users(code)}]
                        """, new String[] {
                    "schema.yml:2:41: 'marks.user_code' is masked by {code: u}, and 'users.code', which it references, by"
                            + " {code: u} with 'empty: mask' (schema.yml:3:36)" + lost + remove
                }),
                arguments("""
                        tables:
                          users: {rule: full, mask: {id: {code: u}}}
                          orders: {rule: full, keep: user_id, mask: {payer: payer + 1}}
                        """, new String[] {
                    "schema.yml:3:30: 'orders.user_id' is kept, and 'users.id', which it references, masked: schema.yml:2:34."
                            + remove,
                    "schema.yml:3:46: 'orders.payer' is masked by SQL, and 'users.id', which it references, by {code: u}"
                            + " (schema.yml:2:34)" + lost + remove
                }),
                arguments("""
                        tables: {users: {rule: full, mask: {id: {code: u}}}}
                        relations: [{from: orders(user_copy), to: users(id)}]
                        """, new String[] {
                    "schema.yml:1:41: 'orders.user_copy' references 'users.id' and is generated, so that it cannot be masked alike."
                }),
                // A column that references two, of which one is masked, or both in different ways.
                arguments("""
                        tables: {users: {rule: full, mask: {id: {code: u}}}}
                        relations: [{from: log(user_id), to: users(id)}, {from: log(user_id), to: refunds(id)}]
                        """, new String[] {
                    "schema.yml:1:41: 'log.user_id', which is masked as 'users.id', which it references, too, references"
                            + " 'refunds.id', which is not masked. What it references would not be found: mask 'refunds.id' by"
                            + " {code: u}. A column that references a masked one is masked alike by itself."
                }),
                arguments("""
                        tables:
                          users: {rule: full, mask: {id: {code: u}}}
                          refunds: {rule: full, mask: {id: {code: r}}}
                        relations: [{from: log(user_id), to: users(id)}, {from: log(user_id), to: refunds(id)}]
                        """, new String[] {
                    "schema.yml:3:36: 'refunds.id' is masked by {code: r}, and 'log.user_id', which references it, by {code: u}"
                            + " (schema.yml:2:34), as 'users.id', which it references, too" + lost
                            + " Give them one mask."
                }),
                // Polymorphic references.
                arguments("""
                        tables: {log: {rule: full, mask: {entity_id: {code: u}}}}
                        relations: [{from: log(entity_id), to: users(id), where: a}]
                        """, new String[] {
                    "schema.yml:1:46: 'log.entity_id' references 'users.id', which is not masked. What it references would not be"
                            + " found: mask 'users.id' by {code: u}. A column that references a masked one is masked alike by"
                            + " itself."
                }),
                arguments("""
                        tables: {users: {rule: full, mask: {id: {code: u}}}}
                        relations: [{from: log(entity_id), to: users(id), where: a}, {from: log(entity_id), to: orders(no)}]
                        """, new String[] {
                    "schema.yml:1:41: 'log.entity_id', which is masked as 'users.id', which it references, too, references"
                            + " 'orders.no', which is not masked. What it references would not be found: mask 'orders.no' by"
                            + " {code: u}. A column that references a masked one is masked alike by itself."
                }),
                arguments("""
                        tables:
                          users: {rule: full, mask: {id: {code: u}}}
                          orders: {rule: full, mask: {no: {code: o}}}
                        relations:
                          - {from: log(entity_id), to: users(id), where: a}
                          - {from: log(entity_id), to: orders(no), where: a}
                        """, new String[] {
                    "schema.yml:3:35: 'log.entity_id' references 'orders.no' and 'users.id' in the same rows, and these are masked"
                            + " in different ways: {code: u} (schema.yml:2:34). Give them one mask."
                }),
                arguments("""
                        tables: {users: {rule: full, mask: {id: {code: u}}}}
                        relations:
                          - {from: log(entity_id), to: users(id), where: a}
                          - {from: marks(log_entity), to: log(entity_id)}
                        """, new String[] {
                    "schema.yml:1:41: 'log.entity_id' is masked in one way or another as conditions of relations say, so that"
                            + " 'marks.log_entity', which references it, cannot be masked alike."
                }),
                arguments("""
                        tables: {users: {rule: full, mask: {id: {code: u}}}, log: {rule: full, mask: {entity_id: "1"}}}
                        relations: [{from: log(entity_id), to: users(id), where: a}]
                        """, new String[] {
                    "schema.yml:1:79: 'log.entity_id' is masked by SQL, and 'users.id', which it references, by {code: u}"
                            + " (schema.yml:1:41)" + lost + remove
                }),
                // Masks that do not go by the value alone.
                arguments("""
                        tables:
                          users: {rule: full, mask: {id: {code: u, by: name, unique: true}}}
                          orders: {rule: full, mask: {no: {jitter: 1, unique: true}}}
                        """, new String[] {
                    "schema.yml:2:44: 'users.id' takes part in a reference. Where columns decide what a value becomes, it is not"
                            + " the same on both sides: mask it by a mask that goes by the value alone.",
                    "schema.yml:3:35: 'orders.no' takes part in a reference. Where the row decides, as it does for 'jitter', what"
                            + " a value becomes, it is not the same on both sides: mask it by a mask that goes by the value alone."
                }),
                // What a column is given does not fit it.
                arguments("""
                        tables: {users: {rule: full, mask: {name: {alias: n}}}}
                        relations: [{from: users(code), to: users(name)}]
                        """, new String[] {
                    "schema.yml:1:43: 'users.code' is part of key 'u_code' (code), and this mask, which it has of 'users.name', may"
                            + " give two rows one value. Add 'unique: true', or take a mask that never does, as 'encrypt'."
                }),
                // A mistake is told once, not once for each column that would be given the mask.
                arguments(
                        """
                        privacy: strict
                        tables:
                          users: {rule: full, mask: {id: {cod: u}}, keep: [boss, name, code]}
                        """, new String[] {"schema.yml:3:34: no kind of mask is called 'cod'. Did you mean 'code'?"}));
    }
}
