package io.github.dbslicer.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.config.Interim;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.keys.RunMemory;
import io.github.dbslicer.row.RowBatch;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniqueProofTest {
    private final UniqueProof proof = new UniqueProof(KeyStore.inMemory(), "users.email");

    @Test
    void takesTheSamePairAsOftenAsItComes() {
        UniqueProof.Check check = proof.newCheck();
        add(check, "a", "x");
        add(check, "a", "x");
        add(check, "b", "y");
        check.finish();
        add(check, "a", "x");
        assertThatCode(check::finish).doesNotThrowAnyException();
    }

    @Test
    void refusesOneMaskedValueForTwoInOneBatch() {
        UniqueProof.Check check = proof.newCheck();
        add(check, "a", "x");
        add(check, "b", "x");
        refuses(check);
    }

    @Test
    void refusesOneMaskedValueForTwoInBatchesOfOtherColumnsAndThreads() {
        UniqueProof.Check one = proof.newCheck();
        UniqueProof.Check other = proof.newCheck();
        add(one, "a", "x");
        one.finish();
        add(other, "b", "y");
        add(other, "b", "x");
        refuses(other);
    }

    @Test
    void tellsBytesFromATextOfTheSameBytesAndNumbersFromNoText() {
        UniqueProof.Check check = proof.newCheck();
        add(check, "1", "x");
        check.add(new TextValue("1", RowBatch.INTEGER), bytes("x"), 0, 1);
        assertThatCode(check::finish).doesNotThrowAnyException();
        check.add(new TextValue("1", RowBatch.BLOB), bytes("x"), 0, 1);
        refuses(check);
    }

    @ParameterizedTest
    @CsvSource({"Jane@x, jane@x", "Müller, mUller", "Straße, STRASSE", "'x  ', x", "é, é"})
    void takesForOneWhatCollationsTakeForOne(String masked, String other) {
        UniqueProof.Check check = proof.newCheck();
        add(check, "a", masked);
        add(check, "b", other);
        refuses(check);
    }

    @Test
    void bytesThatAreNoTextAreThemselves() {
        UniqueProof.Check check = proof.newCheck();
        check.add(new TextValue("a", RowBatch.BLOB), new byte[] {(byte) 0xC0, 'a'}, 0, 2);
        check.add(new TextValue("b", RowBatch.BLOB), new byte[] {(byte) 0xC0, 'A'}, 0, 2);
        check.add(new TextValue("c", RowBatch.BLOB), new byte[] {(byte) 0xC1, 'A'}, 0, 2);
        assertThatCode(check::finish).doesNotThrowAnyException();
    }

    @Test
    void findsOneCollisionAmongManyThreadsAndPastTheMemory() {
        try (RunMemory memory = RunMemory.open(new Interim(1 << 20))) {
            UniqueProof large = new UniqueProof(memory.keys(), "users.email");
            CompletableFuture<?>[] threads = new CompletableFuture<?>[4];
            for (int thread = 0; thread < threads.length; thread++) {
                int number = thread;
                threads[thread] = CompletableFuture.runAsync(() -> addMany(large.newCheck(), number));
            }
            assertThatCode(() -> CompletableFuture.allOf(threads).join()).doesNotThrowAnyException();
            UniqueProof.Check check = large.newCheck();
            add(check, "another", "masked 7");
            assertThatThrownBy(check::finish)
                    .isInstanceOf(SliceException.class)
                    .isNotInstanceOf(CompletionException.class);
        }
    }

    /** Every thread adds half of what its neighbour does. */
    private static void addMany(UniqueProof.Check check, int thread) {
        for (int i = 0; i < 20_000; i++) {
            int value = thread * 10_000 + i;
            add(check, "original " + value, "masked " + value);
            if (i % 500 == 0) {
                check.finish();
            }
        }
        check.finish();
    }

    private static void refuses(UniqueProof.Check check) {
        assertThatThrownBy(check::finish)
                .isInstanceOfSatisfying(
                        SliceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
                .hasMessageStartingWith("users.email: two different values got the same masked value")
                .hasMessageNotContaining("Jane");
    }

    private static void add(UniqueProof.Check check, String original, String masked) {
        byte[] bytes = bytes(masked);
        check.add(new TextValue(original, RowBatch.TEXT), bytes, 0, bytes.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
