package io.github.dbslicer.cli;

import io.github.dbslicer.keys.RunMemory;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --memory}. */
final class MemoryOption {
    /** A part of what Java is given it keeps to itself: its collector one space of the young, a thirtieth. As in bin/dbslicer. */
    private static final int SPARE_MEGABYTES = 64;

    private static final int SPARE_PART = 8;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = Reader.class,
            description =
                    "What keys, queues and batches may take together, such as 512M or 2G; keys past it go to disk."
                            + " Default: half of Java's memory, at most 512M.")
    private @Nullable Long bytes;

    /** In bytes; empty for the default. */
    OptionalLong bytes() {
        return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes);
    }

    /** Why it cannot be so much. */
    Optional<String> refusal() {
        long most = RunMemory.mostMemory();
        if (bytes == null || bytes <= most) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "--memory is more than half of the memory that Java has, which is %,d MB. Take at most %,dM, or give Java more: "
                        + "DBSLICER_OPTS=-Xmx%dm.",
                Runtime.getRuntime().maxMemory() >> 20,
                most >> 20,
                (bytes >> 20) * RunMemory.HEAP_PER_BYTE + (bytes >> 20) / SPARE_PART + SPARE_MEGABYTES));
    }

    /** Reads a size as users write it. */
    static final class Reader implements ITypeConverter<Long> {
        private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([KMGkmg])");
        private static final long LEAST = 1 << 20;

        @Override
        public Long convert(String value) {
            Matcher size = SIZE.matcher(value);
            if (!size.matches()) {
                throw new TypeConversionException(
                        "expected a number with K, M or G behind it, such as 512M, not '" + value + "'");
            }
            int shift = 10 * (1 + "KMG".indexOf(size.group(2).toUpperCase(Locale.ROOT)));
            long bytes = Long.parseLong(size.group(1)) << shift;
            if (bytes < LEAST) {
                throw new TypeConversionException("expected at least 1M, not '" + value + "'");
            }
            return bytes;
        }
    }
}
