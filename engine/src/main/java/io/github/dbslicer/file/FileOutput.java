package io.github.dbslicer.file;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file to write.
 *
 * @param format as {@code --format} has it
 * @param compression empty for what is usual for the format and the file's name
 */
public record FileOutput(Path path, String format, Optional<Compression> compression) {}
