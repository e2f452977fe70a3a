package io.github.dbslicer.draft;

import io.github.dbslicer.config.YamlText;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.survey.Suspicion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes suspected references as the entries of a rules file that would have them followed, in comments. */
final class SuspicionText {
    /** What stands for itself in the text of columns. */
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{Nd}_$-]+( [\\p{L}\\p{Nd}_$-]+)*");

    private final List<Suspicion> suspicions;

    SuspicionText(List<Suspicion> suspicions) {
        this.suspicions = suspicions;
    }

    /** None where nothing is suspected. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (suspicions.isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.add(
                "# References that the database does not declare, by their names and some of their values. As long as");
        lines.add("# they are comments no row comes by them. Uncomment 'relations:' and those that are right.");
        lines.add("# relations:");
        for (Suspicion suspicion : suspicions) {
            String entry = "  - {from: "
                    + columns(suspicion.relation().child(), suspicion.relation().childColumns()) + ", to: "
                    + columns(
                            suspicion.relation().parent(), suspicion.relation().parentColumns()) + "}";
            lines.add(YamlText.comment(entry + "  # " + seen(suspicion)));
        }
        return lines;
    }

    private static String seen(Suspicion suspicion) {
        if (suspicion.sampled() == 0) {
            return "by name: there are no values";
        }
        String all = String.format(Locale.ROOT, "%,d", suspicion.sampled());
        if (suspicion.found() == suspicion.sampled()) {
            return suspicion.sampled() == 1
                    ? "the only value seen is there"
                    : "all of " + all + " values seen are there";
        }
        return String.format(Locale.ROOT, "%,d of %s values seen are there", suspicion.found(), all);
    }

    private static String columns(TableId table, List<String> columns) {
        String name = table.schema().isEmpty() || table.shortName().equals(table.name())
                ? bare(table.name())
                : bare(table.schema()) + "." + bare(table.name());
        return YamlText.name(
                name + columns.stream().map(SuspicionText::bare).collect(Collectors.joining(", ", "(", ")")));
    }

    private static String bare(String name) {
        return BARE.matcher(name).matches() ? name : "`" + name.replace("`", "``") + "`";
    }
}
