package io.github.dbslicer.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.dbslicer.config.SchemaSketch;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.TableId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrictPrivacyTest {
    @TempDir
    Path folder;

    private static DatabaseSchema schema() {
        return new SchemaSketch()
                .table("users", "id*", "email:TEXT", "domain:TEXT=")
                .table("orders", "id*", "user_id", "total", "status id:TEXT")
                .table("products", "id*", "price")
                .table("notes", "id*", "order_id")
                .reference("orders", "user_id", "users", "id")
                .reference("notes", "order_id", "orders", "id")
                .schema();
    }

    private MaskedRules rules() {
        return new MaskedRules(folder, schema());
    }

    @Test
    void everyColumnOfATableWhoseRowsAreCopiedIsMaskedOrKept() {
        assertThatCode(() -> rules().masking("""
                        privacy: strict
                        tables:
                          orders: {rule: full, keep: [id, total], mask: {"status id": "'x'"}}
                          users: {rule: upon_request, mask: {id: {code: u}, email: {keep: true}}}
                        """)).doesNotThrowAnyException();
    }

    @Test
    void columnsThatAreNeitherAreNamedWithTheLinesThatMendIt() {
        assertThat(rules().problems("""
                        privacy: strict
                        tables:
                          orders: {rule: full, keep: id}
                          notes: {rule: full}
                        """))
                .containsExactly(
                        "schema.yml:1:1: privacy: strict, and the file does not say whether columns 'id', 'email' of 'users' may be"
                                + " copied. Give masks, or add to 'tables': users: {rule: upon_request, keep: [id, email]}",
                        "schema.yml:3:3: privacy: strict, and the file does not say whether columns 'user_id', 'total', 'status"
                                + " id' of 'orders' may be copied. Give masks, or add to its 'keep': user_id, total, status id",
                        "schema.yml:4:3: privacy: strict, and the file does not say whether columns 'id', 'order_id' of 'notes'"
                                + " may be copied. Give masks, or add to it keep: [id, order_id]");
    }

    @Test
    void aMaskOfSomeRowsLeavesTheOthers() {
        String rules = """
                privacy: strict
                tables:
                  products: {rule: full, keep: id}
                  users: {rule: upon_request, keep: email, mask: {id: {code: u}}}
                relations: [{from: products(price), to: users(id), where: a}]
                """;

        assertThat(rules().problems(rules))
                .containsExactly(
                        "schema.yml:3:3: privacy: strict, and the file does not say whether column 'price' of 'products'"
                                + " may be copied. Give masks, or add to its 'keep': price");
        assertThat(rules().choices(rules.replace("keep: id", "keep: [id, price]")))
                .containsExactly(
                        "orders.user_id: {code: u}", "products.price: {code: u} where a", "users.id: {code: u}");
    }

    @Test
    void tablesThatNoRowIsCopiedOfNeedNothing() {
        MaskedRules products =
                new MaskedRules(folder, schema(), Set.of(TableId.of("products")), Optional.of(MaskedRules.KEY));

        assertThatCode(() -> products.masking("""
                        privacy: strict
                        tables: {orders: {rule: full}, products: {rule: full, keep: [id, price]}}
                        """)).doesNotThrowAnyException();
    }

    @Test
    void withoutItNothingHasToBeSaid() {
        assertThatCode(() -> rules().masking("privacy: open\ntables: {orders: {rule: full}}"))
                .doesNotThrowAnyException();
    }
}
