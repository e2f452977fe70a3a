package io.github.dbslicer.mask;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The kinds of masks that are on the class path, by name. */
final class MaskKinds {
    private final Map<String, MaskKind> byName = new TreeMap<>();

    private MaskKinds(Iterable<MaskKind> kinds) {
        for (MaskKind kind : kinds) {
            MaskKind other = byName.putIfAbsent(kind.name(), kind);
            if (other != null) {
                throw new SliceException(
                        ErrorCode.CONFIGURATION,
                        "Two kinds of masks are called '" + kind.name() + "': " + place(other) + " and " + place(kind)
                                + ". Take one of them from the class path.");
            }
        }
    }

    /** @throws SliceException {@code CONFIGURATION} where two have one name, or one cannot be loaded */
    static MaskKinds load() {
        try {
            return new MaskKinds(ServiceLoader.load(MaskKind.class));
        } catch (ServiceConfigurationError e) {
            throw new SliceException(
                    ErrorCode.CONFIGURATION,
                    "A kind of masks on the class path cannot be loaded: " + e.getMessage(),
                    e);
        }
    }

    static MaskKinds of(List<MaskKind> kinds) {
        return new MaskKinds(kinds);
    }

    Optional<MaskKind> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The class, and the jar that it is from: of a plug-in that is there in two versions that alone tells them apart. */
    private static String place(MaskKind kind) {
        return kind.getClass().getName()
                + Optional.ofNullable(kind.getClass().getProtectionDomain().getCodeSource())
                        .flatMap(source -> Optional.ofNullable(source.getLocation()))
                        .map(location -> " (" + location.getPath() + ")")
                        .orElse("");
    }
}
