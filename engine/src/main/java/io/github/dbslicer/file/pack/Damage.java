package io.github.dbslicer.file.pack;

import java.util.Locale;

/** What is told of a damaged pack. */
final class Damage {
    static final String REMEDY = " Copy it once more from where it is whole, or make it anew.";

    private Damage() {}

    static String altered(String what, long from, long end) {
        return String.format(
                Locale.ROOT,
                "%s is not as it was written, somewhere in bytes %,d to %,d of the file",
                what,
                from,
                end - 1);
    }

    static String bytes(long count) {
        return count == 1 ? "1 byte" : String.format(Locale.ROOT, "%,d bytes", count);
    }
}
