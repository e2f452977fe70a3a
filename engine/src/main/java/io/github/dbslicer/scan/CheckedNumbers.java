package io.github.dbslicer.scan;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells numbers of accounts and cards by their check digits. */
final class CheckedNumbers {
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    /** As the networks of cards begin theirs. */
    private static final Pattern CARD = Pattern.compile(
            "(4\\d{12}(\\d{3}){0,2}|(5[1-5]|2[2-7])\\d{14}|3[47]\\d{13}|3(0[0-5]|[68]\\d)\\d{11,13}|35\\d{14}|6\\d{13,18})");

    private CheckedNumbers() {}

    /** ISO 13616: the first four characters behind the others, letters as numbers from 10 on, leave 1 when divided by 97. */
    static boolean isIban(String value) {
        if (value.length() > 42) {
            return false;
        }
        String plain = value.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!IBAN.matcher(plain).matches()) {
            return false;
        }
        int rest = 0;
        for (char character : (plain.substring(4) + plain.substring(0, 4)).toCharArray()) {
            int digit = Character.digit(character, 36);
            rest = (digit > 9 ? rest * 100 + digit : rest * 10 + digit) % 97;
        }
        return rest == 1;
    }

    static boolean isCard(String value) {
        if (value.length() < 13 || value.length() > 23) {
            return false;
        }
        String digits = value.replaceAll("[ -]", "");
        return CARD.matcher(digits).matches() && luhn(digits);
    }

    /** ISO 7812: every second digit from the right counts twice, less nine where that is two digits. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(digits.length() - 1 - index) - '0';
            int counted = index % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
