package io.github.dbslicer.mask.kind;

import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.MaskKey;
import io.github.dbslicer.mask.MaskKind;
import io.github.dbslicer.mask.MaskOptions;
import io.github.dbslicer.mask.ValueMask;
import io.github.dbslicer.schema.ColumnRoom;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code noise: 10%}: numbers become others that are near. */
public final class NoiseKind implements MaskKind {
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,18}(?:\\.[0-9]{1,18})?) ?(%?)");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public String name() {
        return "noise";
    }

    @Override
    public boolean byRow() {
        return true;
    }

    @Override
    public Generator read(MaskOptions options, ColumnRoom room) {
        Given.refuseUnique(options, "numbers with noise");
        if (!NumberRoom.isOne(room)) {
            options.problem(
                    name(), "numbers take noise, but the column has " + Rooms.describe(room) + ". Use another mask.");
            return new Noise(BigDecimal.ONE, true, NumberRoom.of(new ColumnRoom.Any()));
        }
        NumberRoom numbers = NumberRoom.of(room);
        Matcher amount = AMOUNT.matcher(options.argument());
        boolean relative = amount.matches() && !amount.group(2).isEmpty();
        BigDecimal most = amount.matches() ? new BigDecimal(amount.group(1)) : BigDecimal.ZERO;
        if (most.signum() == 0 || relative && most.compareTo(ALL) > 0) {
            options.problem(name(), "a part such as '10%', at most 100%, or an amount such as '500' is expected.");
        } else if (!relative
                && numbers.most().filter(bound -> bound.compareTo(most) < 0).isPresent()) {
            options.problem(name(), "the column has no room for so much.");
        }
        return new Noise(relative ? most.movePointLeft(2) : most, relative, numbers);
    }

    private record Noise(BigDecimal amount, boolean relative, NumberRoom room) implements Generator {
        @Override
        public boolean injective() {
            return false;
        }

        @Override
        public ValueMask open(MaskKey key) {
            return new NoiseMask(amount, relative, room);
        }
    }
}
