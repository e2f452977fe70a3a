package io.github.dbslicer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.schema.NameParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameWitnessTest {
    private static final Surroundings ALONE = new Surroundings(false, false);
    private static final Surroundings PEOPLE = new Surroundings(true, false);

    private final NameWitness witness = new NameWitness(Vocabulary.load());

    /** In all languages, without an exception. */
    @Test
    void tellsWhatNamesOfColumnsSay() {
        List<String> wrong = new ArrayList<>();
        List<String> labelled = TextResource.lines("column-names.txt");
        for (String line : labelled) {
            String[] parts = line.split(" ", 0);
            if (!said(parts[0]).equals(parts[1])) {
                wrong.add(line + ", but was " + said(parts[0]));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(labelled).hasSizeGreaterThan(400).doesNotHaveDuplicates();
    }

    private String said(String column) {
        Optional<NameHint> alone =
                witness.hint(column, ALONE).filter(hint -> hint.strength() != NameHint.Strength.WEAK);
        Optional<NameHint> amongPeople =
                witness.hint(column, PEOPLE).filter(hint -> hint.strength() != NameHint.Strength.WEAK);
        return alone.map(hint -> word(hint.category()))
                .or(() -> amongPeople.map(hint -> word(hint.category()) + "?"))
                .orElse("-");
    }

    private static String word(Category category) {
        return category.name().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users",
                "customer",
                "tbl_Customers",
                "Employees",
                "kunden",
                "Mitarbeiter",
                "clientes",
                "pracownicy",
                "app_user",
                "utilisateurs",
                "klant",
                "musteriler",
                "пользователи",
                "StammdatenKunden"
            })
    void tellsTablesOfPeople(String table) {
        assertThat(witness.isOfPersons(table)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"products", "orders", "user_roles", "customer_types", "films", "city", "store", "userpermission"
            })
    void tellsTablesOfOtherThings(String table) {
        assertThat(witness.isOfPersons(table)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "firstName, first name",
        "FIRST_NAME, first name",
        "IPAddress, ip address",
        "address-line 2, address line",
        "straße, strasse",
        "Größe3b, grosse b",
        "prénom, prenom",
        "łódź, lodz",
        "doğumYılı, dogum yili"
    })
    void takesNamesApart(String name, String words) {
        assertThat(String.join(" ", NameParts.of(name))).isEqualTo(words);
    }
}
