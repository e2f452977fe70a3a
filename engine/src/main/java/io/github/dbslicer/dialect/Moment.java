package io.github.dbslicer.dialect;

import io.github.dbslicer.config.Consistency;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Which state of a source its sessions see.
 *
 * @param time by the source's clock: of the state, or, where sessions or statements differ, of the earliest that any sees
 * @param position in the source's log of changes, as the source spells it; given only where it is exactly the state that the sessions see
 */
public record Moment(Consistency consistency, Instant time, Optional<String> position) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** In words for the user, to stand after "as it was at". */
    @Override
    public String toString() {
        String at = TIME.format(time);
        return switch (consistency) {
            case SNAPSHOT -> at + position.map(known -> ", " + known).orElse("");
            case SESSION -> at + " and later, each session at a moment of its own";
            case NONE -> at + " and later, each statement at a moment of its own";
        };
    }
}
