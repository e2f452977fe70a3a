package io.github.dbslicer.mask.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.ColumnRoom;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fakes with {@code unique: true}. */
class FakeUniqueTest {
    private static final int VALUES = 20_000;

    @ParameterizedTest
    @CsvSource({
        "name.first_name, 40",
        "name.full_name, 50",
        "internet.email, 255",
        "internet.email, 24",
        "name.username, 12",
        "phone, 40",
        "internet.url, 60",
        "internet.domain_name, 40",
        "internet.ip_v6, 45",
        "internet.mac, 17",
        "finance.iban, 34",
        "finance.credit_card, 19",
        "address.city, 60"
    })
    void givesDifferentValuesDifferentOnesWhateverTheirCase(String name, int characters) {
        Set<String> seen = Masked.fake(Masked.varchar(characters), name, "unique", "true", "locale", "de")
                .ofNumbers(VALUES)
                .map(fake -> fake.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(seen.stream()
                        .mapToInt(fake -> fake.codePointCount(0, fake.length()))
                        .max()
                        .orElseThrow())
                .isLessThanOrEqualTo(characters);
        assertThat(seen).hasSize(VALUES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "name.first_name ; 40 ; \\p{L}[\\p{L} -]* [0-9a-hjkmnp-tv-z]{16}",
                "internet.email ; 255 ; [a-z-]+\\.[a-z-]+\\.[0-9a-hjkmnp-tv-z]{16}@example\\.(com|net|org)",
                "internet.email ; 31 ; [a-z]{1,2}\\.[0-9a-hjkmnp-tv-z]{16}@example\\.(com|net|org)",
                "internet.email ; 28 ; [0-9a-hjkmnp-tv-z]{16}@example\\.(com|net|org)",
                "internet.email ; 20 ; [0-9a-hjkmnp-tv-z]{8}@example\\.(com|net|org)",
                "name.username ; 64 ; [a-z-]+\\.[a-z-]+\\.[0-9a-hjkmnp-tv-z]{16}",
                "internet.domain_name ; 50 ; [a-z-]+-[0-9a-hjkmnp-tv-z]{16}\\.example",
                "internet.url ; 80 ; https://[a-z-]+-[0-9a-hjkmnp-tv-z]{16}\\.example/",
                "phone ; 40 ; \\+999[0-9]{24}",
                "phone ; 20 ; \\+999[0-9]{16}"
            })
    void endsOnATag(String name, int characters, String form) {
        assertThat(Masked.fake(Masked.varchar(characters), name, "unique", "true", "locale", "de")
                        .ofNumbers(500))
                .allMatch(fake -> fake.matches(form));
    }

    @Test
    void shortensTheTagOnlyAsFarAsNamesNeedRoom() {
        List<String> names = Masked.fake(Masked.varchar(20), "name.first_name", "unique", "true")
                .ofNumbers(1_000)
                .toList();
        assertThat(names).allMatch(name -> name.length() <= 20 && name.matches("[A-Za-z]+ [0-9a-hjkmnp-tv-z]{13}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name.first_name | 12 | name.first_name with unique: true needs 15 characters; there is room for 12.",
                "internet.email | 19 | internet.email with unique: true needs 20 characters; there is room for 19.",
                "phone | 16 | phone with unique: true needs 17 characters; there is room for 16.",
                "finance.credit_card | 16 | finance.credit_card with unique: true needs 19 characters; there is room for 16.",
                "internet.url | 20 | internet.url with unique: true needs 25 characters; there is room for 20."
            })
    void saysHowManyCharactersAreNeeded(String name, int characters, String problem) {
        assertThat(Masked.problems(Masked.varchar(characters), name, "unique", "true"))
                .containsExactly("fake: " + problem);
        int needed = Integer.parseInt(problem.replaceAll(".*needs (\\d+) .*", "$1"));
        assertThat(Masked.problems(Masked.varchar(needed), name, "unique", "true"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"internet.ip_v4", "finance.bic"})
    void saysThatThereAreTooFew(String name) {
        assertThat(Masked.problems(Masked.ANY, name, "unique", "true"))
                .containsExactly(
                        "unique: there are too few different values of " + name + " to give each value one of its own."
                                + " Take unique: true away, or another kind of mask, such as {encrypt: digits} or {hash: hex}.");
        assertThat(Masked.problems(Masked.ANY, "finance.iban", "unique", "true", "country", "BE"))
                .hasSize(1);
        assertThat(Masked.problems(Masked.ANY, "finance.credit_card", "unique", "true", "scheme", "visa"))
                .hasSize(1);
    }

    @Test
    void neverClaimsToBeInjective() {
        assertThat(new FakeKind()
                        .read(new Rules("internet.email", "unique", "true"), new ColumnRoom.Any())
                        .injective())
                .isFalse();
    }
}
