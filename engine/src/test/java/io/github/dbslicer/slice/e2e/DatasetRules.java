package io.github.dbslicer.slice.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rules for any database: of most tables that nothing references one row in three is a seed, of some that are referenced too, and some
 * tables join a parent that has a rule.
 *
 * @param seeds conditions by table
 * @param joins the reference that a table joins over, by table; a parent comes before its children
 */
record DatasetRules(Map<String, String> seeds, Map<String, Reference> joins) {

    /** @param variant from 0 on; each gives other rules */
    static DatasetRules of(LiveDatabase database, List<Reference> references, int variant) {
        Map<String, String> seeds = new TreeMap<>();
        Map<String, Reference> joins = new LinkedHashMap<>();
        int number = variant;
        for (String table : database.tables()) {
            boolean referenced = references.stream()
                    .anyMatch(reference -> reference.parent().equals(table)
                            && !reference.child().equals(table));
            Optional<Reference> joined = references.stream()
                    .filter(reference -> reference.child().equals(table)
                            && reference.condition().isEmpty())
                    .filter(reference -> seeds.containsKey(reference.parent()) || joins.containsKey(reference.parent()))
                    .findFirst();
            number++;
            if (joined.isPresent() && number % 3 != 0) {
                joins.put(table, joined.get());
            } else if (!referenced || number % 4 == 0) {
                seeds.put(table, database.oneInThree(table, variant % 3));
            }
        }
        return new DatasetRules(seeds, joins);
    }

    /** As the rules file that a user would write. */
    String yaml() {
        StringBuilder yaml = new StringBuilder("rules:\n");
        seeds.forEach((table, condition) -> yaml.append("  ")
                .append(quoted("some " + table))
                .append(": {where: ")
                .append(quoted(condition.replace("%", "%%")))
                .append("}\n"));
        yaml.append("tables:\n");
        seeds.keySet()
                .forEach(table -> yaml.append("  ")
                        .append(quoted(table))
                        .append(": {rule: ")
                        .append(quoted("some " + table))
                        .append("}\n"));
        joins.forEach((table, reference) -> yaml.append("  ")
                .append(quoted(table))
                .append(": {rule: join, table: ")
                .append(quoted(reference.parent()))
                .append(", reference: ")
                .append(reference.childColumns().stream()
                        .map(DatasetRules::quoted)
                        .toList())
                .append("}\n"));
        return yaml.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
