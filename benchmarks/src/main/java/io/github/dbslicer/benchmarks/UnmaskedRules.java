package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.RulesFile;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.sample.ShopDialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shop's own rules without their masks, so that the rows of the slice are the source's to the byte. */
final class UnmaskedRules {
    private UnmaskedRules() {}

    static RulesFile read(ShopDialect dialect) {
        RulesFile rules = masked(dialect);
        List<RulesFile.TableEntry> tables =
                rules.tables().stream().map(UnmaskedRules::unmasked).toList();
        return new RulesFile(rules.rules(), tables, rules.relations());
    }

    private static RulesFile.TableEntry unmasked(RulesFile.TableEntry entry) {
        return new RulesFile.TableEntry(entry.name(), entry.rule(), entry.join(), entry.reference(), List.of());
    }

    private static RulesFile masked(ShopDialect dialect) {
        try {
            Path file = Files.createTempFile("shop-rules", ".yml");
            try {
                Files.writeString(file, dialect.rulesYaml());
                return RulesReader.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
