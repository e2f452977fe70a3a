package io.github.dbslicer.mask.kind;

import io.github.dbslicer.schema.ColumnRoom;
import io.github.dbslicer.schema.ColumnRoom.Bytes;
import io.github.dbslicer.schema.ColumnRoom.Fractional;
import io.github.dbslicer.schema.ColumnRoom.Temporal;
import io.github.dbslicer.schema.ColumnRoom.Text;
import io.github.dbslicer.schema.ColumnRoom.Uuid;
import io.github.dbslicer.schema.ColumnRoom.Whole;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a text that the user wrote fits a column. What nothing is known of is for the target to judge. */
final class Fit {
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?([+-]\\d{2}(:\\d{2})?)?");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Fit() {}

    /** What is wrong with the text, and how to mend it; empty where nothing is. */
    static Optional<String> problem(String text, ColumnRoom room) {
        if (room instanceof Text texts) {
            return inText(text, texts);
        }
        if (room instanceof Whole whole) {
            return inWhole(text, whole);
        }
        if (room instanceof Fractional fractional) {
            return inFractional(text, fractional);
        }
        if (room instanceof Temporal temporal) {
            return inTemporal(text, temporal);
        }
        if (room instanceof Uuid) {
            return unless(UUID.matcher(text).matches(), "a UUID in lower case is expected.");
        }
        if (room instanceof Bytes bytes) {
            return inBytes(text, bytes);
        }
        return Optional.empty();
    }

    private static Optional<String> inText(String text, Text room) {
        if (text.codePointCount(0, text.length()) > room.characters()) {
            return Optional.of("the column has room for " + room.characters() + " characters only.");
        }
        if (!room.charset().newEncoder().canEncode(text)) {
            return Optional.of("the column's character set has not all of these characters.");
        }
        return unless(
                text.getBytes(room.charset()).length <= room.bytes(),
                "the column has room for " + room.bytes() + " bytes only.");
    }

    private static Optional<String> inBytes(String text, Bytes room) {
        return unless(
                text.getBytes(StandardCharsets.UTF_8).length <= room.bytes(),
                "the column has room for " + room.bytes() + " bytes only.");
    }

    private static Optional<String> inWhole(String text, Whole room) {
        boolean fits = text.matches("-?(0|[1-9][0-9]*)")
                && NumberRange.of(room.least(), room.most()).has(new BigInteger(text));
        return unless(fits, "a whole number from " + room.least() + " to " + room.most() + " is expected.");
    }

    private static Optional<String> inFractional(String text, Fractional room) {
        if (!text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")) {
            return Optional.of("a number such as 12 or 12.50 is expected.");
        }
        BigDecimal number = new BigDecimal(text);
        boolean bounded = room.digits() < Integer.MAX_VALUE && !room.isBinary();
        int whole = number.precision() - number.scale();
        return unless(
                number.scale() <= room.fraction() && (!bounded || whole <= room.digits() - room.fraction()),
                "the column has room for " + room.digits() + " digits only, " + room.fraction()
                        + " of them behind the point.");
    }

    private static Optional<String> inTemporal(String text, Temporal room) {
        boolean fits = room.date()
                ? new TimeText().read(text) && (room.time() || text.indexOf(':') < 0)
                : TIME.matcher(text).matches();
        String form = (room.date() ? "2024-12-31" : "")
                + (room.date() && room.time() ? " " : "")
                + (room.time() ? "23:59:59" : "");
        return unless(fits, String.format(Locale.ROOT, "a value such as '%s' is expected.", form));
    }

    private static Optional<String> unless(boolean fits, String problem) {
        return fits ? Optional.empty() : Optional.of(problem);
    }
}
