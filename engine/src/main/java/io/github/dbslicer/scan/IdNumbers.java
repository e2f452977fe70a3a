package io.github.dbslicer.scan;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells numbers that states give to people, by their forms and check digits. */
final class IdNumbers {
    private static final Pattern SPANISH = Pattern.compile("[XYZ0-9]\\d{7}[A-Z]");
    private static final Pattern ITALIAN = Pattern.compile("[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]");
    private static final Pattern AMERICAN = Pattern.compile("(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}");
    private static final Pattern BRITISH =
            Pattern.compile("(?![DFIQUV])[A-Z](?![DFIQUVO])[A-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]");
    private static final Pattern INDIAN = Pattern.compile("[A-Z]{3}[ABCFGHLJPT][A-Z]\\d{4}[A-Z]");
    private static final Pattern FINNISH = Pattern.compile("\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]");
    private static final Pattern SWEDISH = Pattern.compile("(19|20)?\\d{6}[-+]\\d{4}");
    private static final Pattern BRAZILIAN = Pattern.compile("\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}");
    private static final Pattern CHINESE = Pattern.compile("\\d{6}(19|20)\\d{9}[0-9X]");
    private static final String SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String FINNISH_LETTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final int[] PESEL = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};
    private static final int[] BSN = {9, 8, 7, 6, 5, 4, 3, 2, -1};
    private static final int[] ROMANIAN = {2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9};
    private static final int[] CHINESE_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private IdNumbers() {}

    static boolean isIdNumber(String value) {
        if (value.length() < 8 || value.length() > 21) {
            return false;
        }
        String upper = value.toUpperCase(Locale.ROOT);
        return isWritten(upper) || isOfDigits(upper.replaceAll("[ .-]", ""));
    }

    private static boolean isWritten(String value) {
        return AMERICAN.matcher(value).matches()
                || BRITISH.matcher(value).matches()
                || ITALIAN.matcher(value).matches()
                || INDIAN.matcher(value).matches()
                || SPANISH.matcher(value).matches() && isSpanish(value)
                || FINNISH.matcher(value).matches() && isFinnish(value)
                || SWEDISH.matcher(value).matches() && isSwedish(value)
                || CHINESE.matcher(value).matches() && isChinese(value)
                || BRAZILIAN.matcher(value).matches() && isBrazilian(value.replaceAll("\\D", ""));
    }

    private static boolean isOfDigits(String digits) {
        if (!digits.chars().allMatch(Character::isDigit)) {
            return false;
        }
        return switch (digits.length()) {
            case 9 -> sum(digits, BSN) % 11 == 0 && !digits.equals("000000000");
            case 11 -> isPolish(digits) || isBrazilian(digits) || isTurkish(digits);
            case 13 -> isRomanian(digits);
            case 15 -> isFrench(digits);
            default -> false;
        };
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int index = 0; index < weights.length; index++) {
            sum += weights[index] * (digits.charAt(index) - '0');
        }
        return sum;
    }

    /** PESEL: month and century, then a day, share two digits each. */
    private static boolean isPolish(String digits) {
        int month = Integer.parseInt(digits.substring(2, 4)) % 20;
        int day = Integer.parseInt(digits.substring(4, 6));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 && sum(digits, PESEL) % 10 == 0;
    }

    /** CPF: two digits, each of all before it. */
    private static boolean isBrazilian(String digits) {
        return digits.chars().distinct().count() > 1 && brazilian(digits, 9) && brazilian(digits, 10);
    }

    private static boolean brazilian(String digits, int count) {
        int sum = 0;
        for (int index = 0; index < count; index++) {
            sum += (count + 1 - index) * (digits.charAt(index) - '0');
        }
        return sum * 10 % 11 % 10 == digits.charAt(count) - '0';
    }

    private static boolean isTurkish(String digits) {
        int odd = 0;
        int even = 0;
        for (int index = 0; index < 9; index++) {
            if (index % 2 == 0) {
                odd += digits.charAt(index) - '0';
            } else {
                even += digits.charAt(index) - '0';
            }
        }
        int tenth = Math.floorMod(7 * odd - even, 10);
        return digits.charAt(0) != '0'
                && tenth == digits.charAt(9) - '0'
                && (odd + even + tenth) % 10 == digits.charAt(10) - '0';
    }

    private static boolean isRomanian(String digits) {
        int rest = sum(digits, ROMANIAN) % 11;
        int month = Integer.parseInt(digits.substring(3, 5));
        return digits.charAt(0) != '0'
                && month >= 1
                && month <= 12
                && (rest == 10 ? 1 : rest) == digits.charAt(12) - '0';
    }

    /** NIR: what lacks to a multiple of 97. */
    private static boolean isFrench(String digits) {
        int key = 97 - (int) (Long.parseLong(digits.substring(0, 13)) % 97);
        return (digits.charAt(0) == '1' || digits.charAt(0) == '2') && key == Integer.parseInt(digits.substring(13));
    }

    private static boolean isSpanish(String value) {
        int first = "XYZ".indexOf(value.charAt(0));
        String digits = (first < 0 ? value.substring(0, 1) : String.valueOf(first)) + value.substring(1, 8);
        return SPANISH_LETTERS.charAt(Integer.parseInt(digits) % 23) == value.charAt(8);
    }

    private static boolean isFinnish(String value) {
        int number = Integer.parseInt(value.substring(0, 6) + value.substring(7, 10));
        return FINNISH_LETTERS.charAt(number % 31) == value.charAt(10);
    }

    private static boolean isSwedish(String value) {
        String digits = value.replaceAll("\\D", "");
        return CheckedNumbers.luhn(digits.substring(digits.length() - 10));
    }

    private static boolean isChinese(String value) {
        return "10X98765432".charAt(sum(value, CHINESE_WEIGHTS) % 11) == value.charAt(17);
    }
}
