package io.github.dbslicer.mask.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fakes by which somebody could be reached, if they were somebody's, and numbers with check digits. */
class FakeAddressesTest {
    private static final int VALUES = 2_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "internet.email ; [a-z0-9-]+\\.[a-z0-9-]+@example\\.(com|net|org)",
                "internet.domain_name ; [a-z0-9-]+\\.example",
                "internet.url ; https://[a-z0-9-]+\\.example/",
                "internet.ip_v4 ; 10(\\.(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])){3}",
                "internet.ip_v6 ; 2001:db8(:[1-9a-f][0-9a-f]{0,3}){6}",
                "internet.mac ; [0-9a-f][26ae](:[0-9a-f]{2}){5}",
                "finance.bic ; XX[A-Z]{2}[A-Z]{2}[A-Z]0",
                "internet.user_agent ; (Mozilla|Opera)/.*"
            })
    void reachesNobody(String name, String form) {
        for (String locale : List.of("en", "de", "fr", "pl", "tr", "ja", "ru")) {
            assertThat(Masked.fake(name, "locale", locale).ofNumbers(VALUES)).allMatch(fake -> fake.matches(form));
        }
    }

    @Test
    void spreadsIpAddressesOverTheirNetwork() {
        assertThat(Masked.fake("internet.ip_v4").ofNumbers(VALUES).distinct().count())
                .isGreaterThan(VALUES - 5);
        assertThat(Masked.fake("internet.ip_v4")
                        .ofNumbers(20_000)
                        .map(ip -> ip.split("\\.", -1)[1])
                        .distinct()
                        .count())
                .isEqualTo(256);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en ; \\+1[2-9][0-9]{2}55501[0-9]{2} ; \\([2-9][0-9]{2}\\) 555-01[0-9]{2}",
                "en-CA ; \\+1[2-9][0-9]{2}55501[0-9]{2} ; \\([2-9][0-9]{2}\\) 555-01[0-9]{2}",
                "en-GB ; \\+44(1(1[3-8]|[2-6]1)4960[0-9]{3}|2079460[0-9]{3}|1914980[0-9]{3}|2920180[0-9]{3}|1632960[0-9]{3}|7700900[0-9]{3})"
                        + " ; 0[0-9]{2,4} [0-9 ]{6,9}",
                "fr ; \\+33(19900|26191|35301|46571|53649|63998)[0-9]{4} ; 0[1-6] [0-9]{2} [0-9]{2} [0-9]{2} [0-9]{2}",
                "de ; \\+49(3023125|6990009|4066969|2214710|8999998)[0-9]{3} ; 0[0-9]{2,3} [0-9]{7,8}",
                "en-AU ; \\+61[2378](5550|7010)[0-9]{4} ; \\(0[2378]\\) (5550|7010) [0-9]{4}",
                "sv ; \\+46(8465004|3139006|4062804)[0-9]{2} ; 0[0-9]{1,2}-[0-9]{3} [0-9]{2,3} [0-9]{2}",
                "en-IE ; \\+3532091[0-9]{5} ; 020 91[0-9] [0-9]{4}",
                "ja ; \\+999[0-9]{9} ; \\+999[0-9]{9}"
            })
    void callsNobody(String locale, String international, String national) {
        assertThat(Masked.fake("phone", "locale", locale).ofNumbers(VALUES))
                .allMatch(number -> number.matches(international));
        assertThat(Masked.fake("phone_number.cell_phone", "locale", locale, "format", "national")
                        .ofNumbers(VALUES))
                .allMatch(number -> number.matches(national));
    }

    @Test
    void makesCardsWhoseCheckDigitIsRight() {
        assertThat(Masked.fake("finance.credit_card").ofNumbers(VALUES))
                .allMatch(card -> card.matches("9999[0-9]{12}") && luhn(card));
        assertThat(luhn("4111111111111111")).isTrue();
        assertThat(luhn("4111111111111112")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "visa, 4, 16",
        "mastercard, 5, 16",
        "amex, 37, 15",
        "diners, 30, 14",
        "discover, 6011, 16",
        "jcb, 35, 16"
    })
    void makesCardsOfASchemeFromItsNumbersForTests(String scheme, String prefix, int length) {
        assertThat(Masked.fake("finance.credit_card", "scheme", scheme).ofNumbers(VALUES))
                .allMatch(card -> card.startsWith(prefix) && card.length() == length && luhn(card));
    }

    @ParameterizedTest
    @CsvSource({
        "de, DE, 22",
        "fr, FR, 27",
        "en-GB, GB, 22",
        "nl, NL, 18",
        "pl, PL, 28",
        "de-AT, AT, 20",
        "nb-NO, NO, 15",
        "ja, DE, 22"
    })
    void makesIbansOfTheCountryWhoseCheckDigitsAreRight(String locale, String country, int length) {
        assertThat(Masked.fake("finance.iban", "locale", locale).ofNumbers(VALUES))
                .allMatch(iban -> iban.startsWith(country) && iban.length() == length && mod97(iban));
        assertThat(mod97("DE89370400440532013000")).isTrue();
        assertThat(mod97("DE88370400440532013000")).isFalse();
    }

    @Test
    void makesIbansOfEveryCountryThatHasThem() {
        assertThat(Iban.COUNTRIES).hasSizeGreaterThan(70).allSatisfy(country -> {
            String iban = Masked.fake("finance.iban", "country", country).of("x");
            assertThat(iban).matches(country + "[0-9A-Z]{11,30}");
            assertThat(mod97(iban)).isTrue();
        });
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
        }
        return sum % 10 == 0;
    }

    private static boolean mod97(String iban) {
        StringBuilder number = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> number.append(Character.digit(c, 36)));
        return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).equals(BigInteger.ONE);
    }
}
