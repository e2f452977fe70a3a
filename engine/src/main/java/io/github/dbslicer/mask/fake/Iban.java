package io.github.dbslicer.mask.fake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * International bank account numbers (ISO 13616) of one country, with their check digits. The bank's code begins with a 9, or with XX where it is of
 * letters; check digits that a country has besides are not right, but by chance.
 */
final class Iban implements Part {
    /** As the registry of SWIFT writes the account's number in each country: lengths, each with n for digits, a for letters, c for both. */
    private static final Map<String, String> STRUCTURES = Stream.of(
                    ("AD 8n12c,AE 19n,AL 8n16c,AT 16n,AZ 4a20c,BA 16n,BE 12n,BG 4a6n8c,BH 4a14c,"
                                    + "BR 23n1a1c,BY 4c4n16c,CH 5n12c,CR 18n,CY 8n16c,CZ 20n,DE 18n,DK 14n,DO 4c20n,EE 16n,EG 25n,ES 20n,FI 14n,FO 14n,"
                                    + "FR 10n11c2n,GB 4a14n,GE 2a16n,GI 4a15c,GL 14n,GR 7n16c,GT 4c20c,HR 17n,HU 24n,IE 4a14n,IL 19n,IQ 4a15n,IS 22n,"
                                    + "IT 1a10n12c,JO 4a4n18c,KW 4a22c,KZ 3n13c,LB 4n20c,LC 4a24c,LI 5n12c,LT 16n,LU 3n13c,LV 4a13c,MC 10n11c2n,MD 2c18c,"
                                    + "ME 18n,MK 3n10c2n,MR 23n,MT 4a5n18c,MU 4a19n3a,NL 4a10n,NO 11n,PK 4a16c,PL 24n,PS 4a21c,PT 21n,QA 4a21c,RO 4a16c,"
                                    + "RS 18n,SA 2n18c,SE 20n,SI 15n,SK 20n,SM 1a10n12c,TN 20n,TR 5n1n16c,UA 6n19c,VG 4a16n,XK 16n")
                            .split(","))
            .map(entry -> entry.split(" "))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));

    static final Set<String> COUNTRIES = STRUCTURES.keySet();

    private static final Pattern PART = Pattern.compile("(\\d+)([nac])");

    private static final int CHECK_DIGITS = 97;

    private final String country;
    private final double bits;
    private final Part account;

    /** @param country one of {@link #COUNTRIES} */
    Iban(String country) {
        this.country = country;
        String pattern = pattern(STRUCTURES.getOrDefault(country, ""));
        this.bits = Digits.bits(count(pattern, '#')) + Letters.bits(count(pattern, '?'));
        this.account = NumberPattern.part(pattern, new Encoding(StandardCharsets.US_ASCII));
    }

    /** Digits stand for characters that may be both. */
    private static String pattern(String structure) {
        StringBuilder pattern = new StringBuilder();
        Matcher part = PART.matcher(structure);
        while (part.find()) {
            pattern.append((part.group(2).equals("a") ? "?" : "#").repeat(Integer.parseInt(part.group(1))));
        }
        return pattern.charAt(0) == '#' ? "9" + pattern.substring(1) : "XX" + pattern.substring(2);
    }

    private static int count(String pattern, char kind) {
        return (int) pattern.chars().filter(character -> character == kind).count();
    }

    /** How many bits of information there are. */
    double bits() {
        return bits;
    }

    @Override
    public void write(Dice dice, Candidate candidate) {
        int start = candidate.length();
        for (int i = 0; i < country.length(); i++) {
            candidate.append(country.charAt(i));
        }
        candidate.append('0');
        candidate.append('0');
        account.write(dice, candidate);
        int check = CHECK_DIGITS + 1 - remainder(start, candidate);
        candidate.replace(start + 2, '0' + check / 10);
        candidate.replace(start + 3, '0' + check % 10);
    }

    /** Of the number that the characters are, country and check digits last, and letters counted from 10 on (ISO 7064, MOD 97-10). */
    private static int remainder(int start, Candidate candidate) {
        int remainder = 0;
        int length = candidate.length() - start;
        for (int i = 0; i < length; i++) {
            int character = candidate.at(start + (i + 4) % length);
            remainder = character >= 'A'
                    ? (remainder * 100 + character - 'A' + 10) % CHECK_DIGITS
                    : (remainder * 10 + character - '0') % CHECK_DIGITS;
        }
        return remainder;
    }
}
