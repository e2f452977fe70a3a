package io.github.dbslicer.dialect.postgresql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What readers of a catalog find: objects, those that cannot be copied, and remarks. */
final class ScriptParts {
    private final Map<ObjectAddress, CatalogObject> objects = new LinkedHashMap<>();
    private final Map<ObjectAddress, Integer> ranks = new LinkedHashMap<>();
    private final Map<ObjectAddress, ObjectName> impossible = new LinkedHashMap<>();
    private final Map<ObjectAddress, String> reasons = new LinkedHashMap<>();
    private final Map<ObjectAddress, ObjectAddress> owners = new LinkedHashMap<>();
    private final Map<ObjectAddress, List<String>> standIns = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Predicate<ObjectAddress> memberOfExtension;
    private int rank;

    /** @param memberOfExtension objects that come with their extension, and are ignored here */
    ScriptParts(Predicate<ObjectAddress> memberOfExtension) {
        this.memberOfExtension = memberOfExtension;
    }

    /** Something that is not copied and on which nothing depends: an option, a setting, rows. */
    private record Remark(ObjectAddress about, String text, Optional<String> item) {}

    /** What is added from here on comes after what came, where dependencies leave the choice. */
    void nextRank() {
        rank++;
    }

    void add(CatalogObject object) {
        if (memberOfExtension.test(object.address())) {
            return;
        }
        if (objects.put(object.address(), object) != null) {
            throw new IllegalStateException("two objects at one address: " + object);
        }
        ranks.put(object.address(), rank);
    }

    /** An object that goes with another, of which it may be about a part: it is copied where that one is, and needs it. */
    void attach(ObjectAddress owner, CatalogObject object) {
        add(object);
        owners.put(object.address(), owner);
    }

    /**
     * What can be made in the place of an object, without that which it needs, where it and others need each other; its own statements
     * replace it later.
     */
    void standIn(ObjectAddress object, List<String> statements) {
        standIns.put(object, List.copyOf(statements));
    }

    /** An object that is not copied; what needs it cannot be copied either. */
    void addImpossible(ObjectAddress address, ObjectName name, String reason) {
        if (!memberOfExtension.test(address)) {
            impossible.put(address, name);
            reasons.put(address, reason);
        }
    }

    /** Something about an object, said to the user where that object is copied. */
    void remark(ObjectAddress about, String text) {
        remarks.add(new Remark(about, text, Optional.empty()));
    }

    /** As {@link #remark(ObjectAddress, String)}; those of one text are said at once, each with its item. */
    void remark(ObjectAddress about, String text, String item) {
        remarks.add(new Remark(about, text, Optional.of(item)));
    }

    Map<ObjectAddress, CatalogObject> objects() {
        return objects;
    }

    Map<ObjectAddress, ObjectName> impossible() {
        return impossible;
    }

    /**
     * Tells each object that goes with another the whole that it goes with. Drops those whose whole nobody added, and those of an extension's
     * members: the extension makes and comments on them itself, and the target's role does not own them.
     */
    void settle(Function<ObjectAddress, Optional<ObjectAddress>> whole) {
        for (Map.Entry<ObjectAddress, ObjectAddress> attached : List.copyOf(owners.entrySet())) {
            whole.apply(attached.getValue())
                    .filter(owner -> owner.catalog() != CatalogIds.EXTENSIONS)
                    .ifPresentOrElse(owner -> owners.put(attached.getKey(), owner), () -> remove(attached.getKey()));
        }
    }

    private void remove(ObjectAddress attached) {
        owners.remove(attached);
        objects.remove(attached);
    }

    /** The objects that go with others, and with which. */
    Map<ObjectAddress, ObjectAddress> owners() {
        return owners;
    }

    Map<ObjectAddress, List<String>> standIns() {
        return standIns;
    }

    /** What is said to the user about the objects that are copied. */
    List<String> remarks(Predicate<ObjectAddress> copied) {
        Map<String, List<String>> items = new LinkedHashMap<>();
        remarks.stream().filter(remark -> copied.test(remark.about())).forEach(remark -> {
            List<String> ofText = items.computeIfAbsent(remark.text(), any -> new ArrayList<>());
            remark.item().ifPresent(ofText::add);
        });
        List<String> said = new ArrayList<>();
        items.forEach((text, ofText) -> said.add(ofText.isEmpty() ? text : text + ": " + String.join(", ", ofText)));
        return said;
    }

    String reason(ObjectAddress impossibleObject) {
        return reasons.getOrDefault(impossibleObject, "");
    }

    /** All addresses, also of what cannot be copied. */
    Set<ObjectAddress> known() {
        Set<ObjectAddress> known = new HashSet<>(objects.keySet());
        known.addAll(impossible.keySet());
        return known;
    }

    /** By rank, then by name. */
    Comparator<CatalogObject> order() {
        return Comparator.<CatalogObject>comparingInt(object -> ranks.getOrDefault(object.address(), rank))
                .thenComparing(object -> object.name().name())
                .thenComparing(CatalogObject::address);
    }
}
