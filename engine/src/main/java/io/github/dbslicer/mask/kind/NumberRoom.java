package io.github.dbslicer.mask.kind;

import io.github.dbslicer.schema.ColumnRoom;
import io.github.dbslicer.schema.ColumnRoom.Fractional;
import io.github.dbslicer.schema.ColumnRoom.Whole;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What numbers a column has room for.
 *
 * @param scale digits behind the point of every number; empty where each has its own
 * @param significant decimal digits that binary floats keep; empty for others
 */
record NumberRoom(Optional<BigDecimal> least, Optional<BigDecimal> most, OptionalInt scale, OptionalInt significant) {
    /** Decimal digits that every double keeps. */
    private static final int DOUBLE_DIGITS = 15;

    static boolean isOne(ColumnRoom room) {
        return room instanceof Whole || room instanceof Fractional || room instanceof ColumnRoom.Any;
    }

    /** @param room of numbers */
    static NumberRoom of(ColumnRoom room) {
        if (room instanceof Whole whole) {
            return new NumberRoom(
                    Optional.of(BigDecimal.valueOf(whole.least())),
                    Optional.of(BigDecimal.valueOf(whole.most())),
                    OptionalInt.of(0),
                    OptionalInt.empty());
        }
        return room instanceof Fractional fractional
                ? of(fractional)
                : unlimited(OptionalInt.empty(), OptionalInt.empty());
    }

    private static NumberRoom of(Fractional room) {
        if (Rooms.isBinary(room)) {
            return unlimited(OptionalInt.empty(), OptionalInt.of(room.digits()));
        }
        OptionalInt scale = room.fraction() < Integer.MAX_VALUE ? OptionalInt.of(room.fraction()) : OptionalInt.empty();
        if (scale.isEmpty() || room.digits() == Integer.MAX_VALUE) {
            return unlimited(scale, OptionalInt.empty());
        }
        BigDecimal most = new BigDecimal(NumberRange.ofDigits(room.digits()).most(), room.fraction());
        return new NumberRoom(Optional.of(most.negate()), Optional.of(most), scale, OptionalInt.empty());
    }

    private static NumberRoom unlimited(OptionalInt scale, OptionalInt significant) {
        return new NumberRoom(Optional.empty(), Optional.empty(), scale, significant);
    }

    /** That of 64-bit integers. */
    static NumberRoom ofIntegers() {
        return of(new Whole(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** That of 64-bit floats. */
    static NumberRoom ofDoubles() {
        return unlimited(OptionalInt.empty(), OptionalInt.of(DOUBLE_DIGITS));
    }

    boolean has(BigDecimal number) {
        return least.filter(bound -> number.compareTo(bound) < 0).isEmpty()
                && most.filter(bound -> number.compareTo(bound) > 0).isEmpty();
    }

    /** The number, or the bound that is nearest to it. */
    BigDecimal nearest(BigDecimal number) {
        BigDecimal above = least.map(number::max).orElse(number);
        return most.map(above::min).orElse(above);
    }
}
