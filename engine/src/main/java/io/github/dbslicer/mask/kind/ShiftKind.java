package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.MaskKind;
import io.github.dbslicer.mask.MaskOptions;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.schema.ColumnRoom;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code shift: 30 days}: dates and times become others, up to so much earlier or later. */
public final class ShiftKind implements MaskKind {
    private static final Pattern AMOUNT = Pattern.compile("([1-9][0-9]{0,8}) ?(second|minute|hour|day|week|year)s?");
    private static final Map<String, Long> SECONDS = Map.of(
            "second", 1L, "minute", 60L, "hour", 3_600L, "day", 86_400L, "week", 7 * 86_400L, "year", 365 * 86_400L);
    private static final long MOST_SECONDS = 100 * 365 * Shift.DAY;

    @Override
    public String name() {
        return "shift";
    }

    @Override
    public boolean byRow() {
        return true;
    }

    @Override
    public Generator read(MaskOptions options, ColumnRoom room) {
        Optional<Shift> shift = amount(options.argument());
        if (shift.isEmpty()) {
            options.problem(
                    name(),
                    "an amount such as '30 days', '12 hours', '2 weeks' or '1 year' is expected, at most 100 years.");
        }
        Given.refuseUnique(options, "shifted dates");
        if (!isTime(room)) {
            options.problem(
                    name(),
                    "dates are shifted, but the column has " + Rooms.describe(room)
                            + (room instanceof ColumnRoom.Temporal ? " without a day." : "."));
        } else if (room instanceof ColumnRoom.Temporal temporal
                && !temporal.time()
                && shift.filter(found -> !found.ofDays()).isPresent()) {
            options.problem(name(), "the column has days without a time: give a number of days.");
        }
        return new Shifting(shift.orElse(new Shift(1, Shift.DAY)));
    }

    private static boolean isTime(ColumnRoom room) {
        return room instanceof ColumnRoom.Temporal temporal && temporal.date()
                || room instanceof ColumnRoom.Text
                || room instanceof ColumnRoom.Any;
    }

    private static Optional<Shift> amount(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return Optional.empty();
        }
        long seconds = SECONDS.getOrDefault(amount.group(2), 1L);
        long all = Long.parseLong(amount.group(1)) * seconds;
        long step = Math.min(seconds, Shift.DAY);
        return all > MOST_SECONDS ? Optional.empty() : Optional.of(new Shift(all / step, step));
    }

    private record Shifting(Shift shift) implements Generator {
        @Override
        public boolean injective() {
            return false;
        }

        @Override
        public ValueMask open(MaskKey key) {
            return new ShiftMask(shift);
        }
    }
}
