package io.github.dbslicer.config;

import java.util.Optional;

/** SQL in a rules file. */
final class Sql {
    private Sql() {}

    /** The SQL that an entry holds, as it is written but for blanks around it; adds a problem where there is none. */
    static Optional<RulesFile.Text> read(YamlMapping.Entry entry) {
        Optional<String> sql = entry.text().map(String::strip);
        if (sql.filter(String::isEmpty).isPresent()) {
            entry.problem("this is empty. SQL is expected here.");
        }
        return sql.map(text -> new RulesFile.Text(entry.value().location(), text));
    }
}
