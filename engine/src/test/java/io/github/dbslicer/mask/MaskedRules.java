package io.github.dbslicer.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbslicer.config.RulesBinder;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.config.Secret;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.ColumnRoom;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.TableId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds rules files with masks against a schema. */
record MaskedRules(Path folder, DatabaseSchema schema, Set<TableId> scope, Optional<Secret> key) {
    static final Secret KEY = new Secret("0123456789abcdef");

    MaskedRules(Path folder, DatabaseSchema schema) {
        this(folder, schema, schema.byId().keySet(), Optional.of(KEY));
    }

    Masking masking(String rules) {
        Path file = folder.resolve("schema.yml");
        try {
            Files.writeString(file, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MaskingCheck check = new MaskingCheck(schema, scope, MaskedRules::room, key, StubKind::all);
        RulesBinder.bind(RulesReader.read(file), schema, check);
        return check.masking();
    }

    /** The lines of the error, without the folder. */
    List<String> problems(String rules) {
        SliceException error = catchThrowableOfType(SliceException.class, () -> masking(rules));
        assertThat(error).as("the error").isNotNull();
        assertThat(error.code()).isEqualTo(ErrorCode.CONFIGURATION);
        return List.of(error.getMessage().replace(folder + "/", "").split("\n", -1));
    }

    /** Every choice of a masked column in a line: {@code users.id: {code: a}}. */
    List<String> choices(String rules) {
        Masking masking = masking(rules);
        return schema.tables().stream()
                .flatMap(table -> masking.of(table.id()).columns().stream()
                        .flatMap(mask -> mask.choices().stream()
                                .map(choice -> table + "." + mask.column() + ": " + words(choice))))
                .toList();
    }

    private static String words(ColumnMask.Choice choice) {
        return choice.mask().label()
                + (choice.mask().maskEmpty() ? " with empty" : "")
                + (choice.mask().proven() ? " proven" : "")
                + (choice.by().isEmpty() ? "" : " by " + choice.by())
                + choice.condition().map(sql -> " where " + sql).orElse("");
    }

    static ColumnRoom room(Column column) {
        return switch (column.kind()) {
            case INTEGER, UNSIGNED -> new ColumnRoom.Whole(0, 1_000);
            case NUMBER -> new ColumnRoom.Fractional(10, 2);
            case TEXT -> new ColumnRoom.Text(20, 80, StandardCharsets.UTF_8);
            case TEMPORAL -> new ColumnRoom.Temporal(true, true);
            case UUID -> new ColumnRoom.Uuid();
            case BINARY, BINARY_16 -> new ColumnRoom.Bytes(16);
            case DYNAMIC -> new ColumnRoom.Any();
            case TYPED, OPAQUE -> new ColumnRoom.Unknown();
        };
    }
}
