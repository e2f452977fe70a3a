package io.github.dbslicer.mask;

import io.github.dbslicer.config.Spelling;
import io.github.dbslicer.error.Problems;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ColumnRoom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Has the kinds of masks read what the file says of them: once for each label, with what all columns of it have room for. */
final class Generators {
    private final Function<Column, ColumnRoom> rooms;
    private final Problems problems;
    private final Map<String, List<User>> users = new TreeMap<>();
    private final Map<String, Generator> byLabel = new HashMap<>();

    private record User(ColumnId id, Column column, AskedMask mask) {}

    Generators(Function<Column, ColumnRoom> rooms, Problems problems) {
        this.rooms = rooms;
        this.problems = problems;
    }

    /** Adds a column that has a mask, whether it was asked for of this column or of one that it references. */
    void add(ColumnId id, Column column, AskedMask mask) {
        users.computeIfAbsent(mask.label(), label -> new ArrayList<>()).add(new User(id, column, mask));
    }

    /** Reads all masks that were added. */
    void read() {
        users.forEach((label, columns) -> {
            List<AskedMask> masks = columns.stream()
                    .map(User::mask)
                    .distinct()
                    .sorted(Problems.byPlace(AskedMask::location))
                    .toList();
            byLabel.put(label, read(masks, room(columns)));
        });
    }

    /** For problems alone. */
    void readFaulty(Collection<AskedMask> masks, Function<ColumnId, Column> columns) {
        masks.forEach(mask -> read(mask, rooms.apply(columns.apply(mask.column())), problems));
    }

    Generator of(AskedMask mask) {
        return Optional.ofNullable(byLabel.get(mask.label())).orElseThrow();
    }

    SharedMask shared(AskedMask mask) {
        Generator generator = of(mask);
        return new SharedMask(mask.label(), generator, mask.maskEmpty(), mask.unique() && !generator.injective());
    }

    private ColumnRoom room(List<User> columns) {
        ColumnRoom room = new ColumnRoom.Any();
        List<User> fitting = new ArrayList<>();
        for (User user : columns) {
            if (user.mask().kind().makesNull()) {
                // NULL is of every type.
                continue;
            }
            Optional<ColumnRoom> both = SharedRoom.of(room, rooms.apply(user.column()));
            if (both.isPresent()) {
                room = both.get();
                fitting.add(user);
            } else {
                problems.add(user.mask().location(), misfit(user, fitting.get(fitting.size() - 1)));
            }
        }
        return room;
    }

    private static String misfit(User user, User other) {
        return Spelling.quoted(user.id().toString()) + " (" + user.column().type() + ") and "
                + Spelling.quoted(other.id().toString()) + " (" + other.column().type()
                + ") share this mask, and no value fits both. Where they need not be masked alike, give one of them a"
                + " scope of its own.";
    }

    /** All spell the same: where the first has a problem, the others have it too, and each is to be mended. */
    private Generator read(List<AskedMask> masks, ColumnRoom room) {
        Problems found = new Problems();
        Generator generator = read(masks.get(0), room, found);
        if (!found.isEmpty()) {
            masks.stream().skip(1).forEach(mask -> read(mask, room, found));
        }
        problems.addAll(found.all());
        return generator;
    }

    private static Generator read(AskedMask mask, ColumnRoom room, Problems problems) {
        SpecOptions options = new SpecOptions(mask.spec(), mask.kind().name(), problems);
        Generator generator = mask.kind().read(options, room);
        options.refuseOthers();
        return generator;
    }
}
