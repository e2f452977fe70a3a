package io.github.dbslicer.scan;

import java.util.regex.Pattern;

/** Tells addresses of networks. */
final class NetworkForms {
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile("(" + BYTE + "\\.){3}" + BYTE + "(/\\d{1,2})?");
    private static final Pattern V6 = Pattern.compile(
            "(?=.*:.*:)([0-9a-fA-F]{0,4}:){2,7}([0-9a-fA-F]{0,4}|(\\d{1,3}\\.){3}\\d{1,3})(/\\d{1,3})?");
    private static final Pattern MAC =
            Pattern.compile("([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}|([0-9a-fA-F]{4}\\.){2}[0-9a-fA-F]{4}");
    private static final int LONGEST_IP = 49;

    private NetworkForms() {}

    static boolean isIp(String value) {
        return value.length() <= LONGEST_IP && (V4.matcher(value).matches() || isV6(value));
    }

    /** All eight groups, or some of them and one {@code ::}; a time of the day is none. */
    private static boolean isV6(String value) {
        boolean shortened = value.contains("::");
        return V6.matcher(value).matches()
                && (shortened
                        || value.chars().filter(character -> character == ':').count() >= 6)
                && value.indexOf("::") == value.lastIndexOf("::");
    }

    static boolean isMac(String value) {
        return value.length() <= 17 && MAC.matcher(value).matches();
    }
}
