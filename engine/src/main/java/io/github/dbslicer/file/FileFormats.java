package io.github.dbslicer.file;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The formats that are on the class path. */
public final class FileFormats {
    private final Map<String, FileFormat> byName = new TreeMap<>();

    public FileFormats() {
        ServiceLoader.load(FileFormat.class).forEach(format -> byName.put(format.name(), format));
    }

    /** The names of all formats, sorted. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The name of the format that a file's name ends like. */
    public Optional<String> byEnding(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return byName.values().stream()
                .filter(format -> format.endings().stream().anyMatch(name::endsWith))
                .map(FileFormat::name)
                .findFirst();
    }

    /** @throws SliceException {@code USAGE} where there is none of that name */
    public FileFormat format(String name) {
        FileFormat format = byName.get(name);
        if (format == null) {
            throw new SliceException(
                    ErrorCode.USAGE,
                    "--format " + name + " is not known here. Known: " + String.join(", ", names()) + ".");
        }
        return format;
    }
}
