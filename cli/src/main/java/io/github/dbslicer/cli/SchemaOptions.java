package io.github.dbslicer.cli;

import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScope;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --copy-schema} and what it may copy besides. */
final class SchemaOptions {
    @Option(
            names = "--copy-schema",
            arity = "0..1",
            fallbackValue = "all",
            converter = CopySchema.Reader.class,
            paramLabel = "tables|all",
            description =
                    "Make the target's objects anew from the source's: tables, views and routines, or tables alone. Of a file: what it holds. Default there: all")
    private @Nullable CopySchema copySchema;

    @Option(
            names = "--with-triggers",
            description = "With --copy-schema: triggers and events too, once the rows are there.")
    private boolean withTriggers;

    @Option(
            names = "--with-policies",
            description =
                    "With --copy-schema: policies that limit which rows users see too, where databases have them.")
    private boolean withPolicies;

    @Option(
            names = "--with-rules",
            description = "With --copy-schema: rules that rewrite statements too, where databases have them.")
    private boolean withRules;

    @Option(
            names = "--with-grants",
            description = "With --copy-schema: privileges too, of users that the target's server has as well.")
    private boolean withGrants;

    /**
     * The first option that lacks the one that it belongs to.
     *
     * @param forFile whether definitions go to a file, all of them where nothing is said
     */
    Optional<String> misplaced(boolean forFile) {
        if (copySchema == CopySchema.ALL || copySchema == null && forFile) {
            return Optional.empty();
        }
        return parts().stream().findFirst().map(SchemaOptions::option);
    }

    /**
     * Empty where the target's tables stay as they are.
     *
     * @param forFile whether definitions go to a file, all of them where nothing is said
     */
    Optional<SchemaScope> scope(boolean forFile) {
        CopySchema usual = forFile ? CopySchema.ALL : null;
        return Optional.ofNullable(copySchema == null ? usual : copySchema).map(copied -> switch (copied) {
            case TABLES -> SchemaScope.TABLES;
            case ALL -> SchemaScope.OBJECTS.with(parts());
        });
    }

    private Set<SchemaPart> parts() {
        Set<SchemaPart> parts = EnumSet.noneOf(SchemaPart.class);
        add(withTriggers, SchemaPart.TRIGGERS, parts);
        add(withPolicies, SchemaPart.POLICIES, parts);
        add(withRules, SchemaPart.RULES, parts);
        add(withGrants, SchemaPart.GRANTS, parts);
        return parts;
    }

    private static void add(boolean wanted, SchemaPart part, Set<SchemaPart> parts) {
        if (wanted) {
            parts.add(part);
        }
    }

    private static String option(SchemaPart part) {
        return switch (part) {
            case VIEWS_AND_ROUTINES -> "--copy-schema";
            case TRIGGERS -> "--with-triggers";
            case POLICIES -> "--with-policies";
            case RULES -> "--with-rules";
            case GRANTS -> "--with-grants";
        };
    }
}
