package io.github.dbslicer.file;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The formats that are on the class path. */
public final class FileFormats {
    private final Map<String, FileFormat> byName = new TreeMap<>();

    public FileFormats() {
        ServiceLoader.load(FileFormat.class).forEach(format -> byName.put(format.name(), format));
    }

    /** @throws SliceException {@code USAGE} where there is none of that name */
    public FileFormat format(String name) {
        FileFormat format = byName.get(name);
        if (format == null) {
            throw new SliceException(
                    ErrorCode.USAGE,
                    "--format " + name + " is not known here. Known: " + String.join(", ", byName.keySet()) + ".");
        }
        return format;
    }
}
