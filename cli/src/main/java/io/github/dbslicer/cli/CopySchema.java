package io.github.dbslicer.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values of {@code --copy-schema}. */
enum CopySchema {
    TABLES,
    ALL;

    /** Reads a value as users write it. */
    static final class Reader implements ITypeConverter<CopySchema> {
        @Override
        public CopySchema convert(String value) {
            return switch (value) {
                case "tables" -> TABLES;
                case "all" -> ALL;
                default -> throw new TypeConversionException("expected tables or all, not '" + value + "'");
            };
        }
    }
}
