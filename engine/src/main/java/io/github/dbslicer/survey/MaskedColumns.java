package io.github.dbslicer.survey;

import io.github.dbslicer.config.MaskSpec;
import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.slice.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what is masked of a table: what the rules name, and what takes the mask of a column that it references. */
public final class MaskedColumns {
    private static final String REFERENCED = "as what it references";

    private final Outline outline;

    public MaskedColumns(Outline outline) {
        this.outline = outline;
    }

    /** In the order of the table. */
    public List<MaskedColumn> of(Table table) {
        List<MaskedColumn> masked = new ArrayList<>();
        for (Column column : table.columns()) {
            mask(table, column).ifPresent(by -> masked.add(new MaskedColumn(column.name(), by)));
        }
        return masked;
    }

    private Optional<String> mask(Table table, Column column) {
        Map<String, String> sql = outline.rules().masks(table.id());
        if (sql.containsKey(column.name())) {
            return Optional.of("SQL " + sql.get(column.name()));
        }
        Optional<MaskSpec> given = Optional.ofNullable(
                outline.rules().maskRules().generated(table.id()).get(column.name()));
        return given.map(MaskedColumns::words)
                .or(() -> outline.masking().of(table.id()).of(column).map(mask -> REFERENCED));
    }

    /** As the rules file has it, without the braces. */
    private static String words(MaskSpec mask) {
        return mask.options().stream()
                .map(option -> option.name().text() + " "
                        + option.values().stream().map(RulesFile.Text::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }
}
