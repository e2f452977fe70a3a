package io.github.dbslicer.explain;

import io.github.dbslicer.config.Spelling;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The key of one row, as a user types it.
 *
 * <p>Values stand with commas between them in the order of the key; where they name their columns, {@code column=value}, in any order. A value in double
 * quotes may hold commas, and two double quotes for one. Of a key of one column the text is the value as it stands, commas included.
 *
 * @param columns those of a unique key
 * @param values one for each column
 */
record KeyArgument(List<Column> columns, List<String> values) {
    private static final Pattern PART = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?=,|$)");
    private static final Pattern NAMED =
            Pattern.compile("([^=]+)=(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?=,|$)", Pattern.DOTALL);

    KeyArgument {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    /** @throws SliceException {@code USAGE} where the text names no unique key of the table */
    static KeyArgument parse(Table table, String text) {
        return named(table, text).orElseGet(() -> inOrder(table, text));
    }

    /** Empty where the text does not begin with a column of the table and an equals sign. */
    private static Optional<KeyArgument> named(Table table, String text) {
        List<Column> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        Matcher part = NAMED.matcher(text);
        int at = 0;
        while (at <= text.length() && part.region(at, text.length()).lookingAt()) {
            Optional<Column> column = column(table, part.group(1));
            if (column.isEmpty()) {
                break;
            }
            columns.add(column.get());
            values.add(value(part.group(2), part.group(3)));
            at = part.end() + 1;
        }
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        if (at <= text.length()) {
            throw refused(
                    table,
                    "Behind the value of " + columns.get(columns.size() - 1)
                            + " stands no further column=value. A value that holds commas goes in double quotes.");
        }
        return Optional.of(unique(table, new KeyArgument(columns, values)));
    }

    private static Optional<Column> column(Table table, String name) {
        Optional<Column> exact = table.findColumn(name);
        List<Column> similar = table.columns().stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .toList();
        return exact.isPresent() || similar.size() != 1 ? exact : Optional.of(similar.get(0));
    }

    private static KeyArgument unique(Table table, KeyArgument key) {
        Set<String> names = new HashSet<>();
        key.columns.forEach(column -> names.add(column.name()));
        if (names.size() < key.columns.size()) {
            throw refused(table, "A column is there twice.");
        }
        boolean known = keys(table).anyMatch(columns -> names.equals(Set.copyOf(columns)));
        if (!known) {
            throw refused(
                    table,
                    Spelling.list(key.columns.stream().map(Column::name).toList())
                            + (names.size() == 1 ? " is no key of it." : " together are no key of it."));
        }
        return key;
    }

    private static KeyArgument inOrder(Table table, String text) {
        if (table.keyless()) {
            throw refused(table, "A value alone says nothing.");
        }
        List<Column> identity = table.identity();
        List<String> values = identity.size() == 1 ? List.of(whole(text)) : parts(text);
        if (values.size() != identity.size()) {
            throw refused(table, "The key given has " + values.size() + (values.size() == 1 ? " value." : " values."));
        }
        return new KeyArgument(identity, values);
    }

    private static String whole(String text) {
        Matcher quoted = PART.matcher(text);
        return quoted.matches() && quoted.group(1) != null ? value(quoted.group(1), "") : text;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int at = 0;
        while (at <= text.length() && part.region(at, text.length()).lookingAt()) {
            parts.add(value(part.group(1), part.group(2)));
            at = part.end() + 1;
        }
        return parts;
    }

    private static String value(@Nullable String quoted, @Nullable String plain) {
        return quoted != null ? quoted.replace("\"\"", "\"") : Objects.requireNonNull(plain);
    }

    private static Stream<List<String>> keys(Table table) {
        return Stream.concat(table.primaryKey().stream(), table.uniqueKeys().stream())
                .map(UniqueKey::columns);
    }

    /** Shows how rows of the table are named; not what was given, which holds values. */
    private static SliceException refused(Table table, String why) {
        List<String> forms = keys(table)
                .map(columns -> String.join("=..,", columns) + "=..")
                .distinct()
                .limit(5)
                .toList();
        String how = forms.isEmpty()
                ? " Table " + Spelling.quoted(table.toString())
                        + " has no unique key, so that no row of it can be named."
                : " Rows of " + Spelling.quoted(table.toString()) + " are named by "
                        + (table.keyless()
                                ? ""
                                : "the values of ("
                                        + String.join(
                                                ", ",
                                                table.identity().stream()
                                                        .map(Column::name)
                                                        .toList()) + ") with commas between them, or by ")
                        + String.join(" or ", forms) + ".";
        return new SliceException(ErrorCode.USAGE, why + how);
    }
}
