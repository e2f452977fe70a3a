package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.dialect.SchemaPart;
import io.github.dbslicer.dialect.SchemaScope;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class SchemaOptionsTest {
    private final SchemaOptions options = new SchemaOptions();

    private Optional<SchemaScope> scope(String... arguments) {
        return scope(false, arguments);
    }

    private Optional<SchemaScope> scope(boolean forFile, String... arguments) {
        CommandSpec spec = CommandSpec.create().addMixin("schema", CommandSpec.forAnnotatedObject(options));
        new CommandLine(spec).parseArgs(arguments);
        assertThat(options.misplaced(forFile)).isEmpty();
        return options.scope(forFile);
    }

    @Test
    void nothingIsCopiedUnasked() {
        assertThat(scope()).isEmpty();
    }

    @Test
    void aFileHoldsAllObjectsUnasked() {
        assertThat(scope(true)).contains(SchemaScope.OBJECTS);
    }

    @Test
    void aFileHoldsTablesAloneUponRequest() {
        assertThat(scope(true, "--copy-schema=tables")).contains(SchemaScope.TABLES);
    }

    @Test
    void aFileHoldsMoreUponRequest() {
        assertThat(scope(true, "--with-triggers")).contains(SchemaScope.OBJECTS_AND_TRIGGERS);
    }

    @Test
    void partsOfADatabaseAreMisplacedWithoutTheOptionThatTheyBelongTo() {
        scope(true, "--with-triggers");
        assertThat(options.misplaced(false)).contains("--with-triggers");
    }

    @Test
    void tablesAloneAreNothingElse() {
        assertThat(scope("--copy-schema=tables")).contains(new SchemaScope(Set.of()));
    }

    @Test
    void objectsAreViewsAndRoutinesToo() {
        assertThat(scope("--copy-schema")).contains(new SchemaScope(Set.of(SchemaPart.VIEWS_AND_ROUTINES)));
    }

    @ParameterizedTest
    @CsvSource({"--with-triggers, TRIGGERS", "--with-policies, POLICIES", "--with-rules, RULES", "--with-grants, GRANTS"
    })
    void eachOptionAddsAPart(String option, SchemaPart part) {
        assertThat(scope("--copy-schema=all", option))
                .contains(new SchemaScope(Set.of(SchemaPart.VIEWS_AND_ROUTINES, part)));
    }

    @Test
    void allOptionsAreAllParts() {
        assertThat(scope("--with-grants", "--copy-schema", "--with-rules", "--with-policies", "--with-triggers"))
                .contains(new SchemaScope(Set.of(SchemaPart.values())));
    }
}
