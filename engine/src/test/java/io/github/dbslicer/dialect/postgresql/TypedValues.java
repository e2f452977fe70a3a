package io.github.dbslicer.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;

/**
 * A type and values of it, as SQL.
 *
 * @param since the first version that has them
 */
record TypedValues(String type, int since, List<String> values) {
    TypedValues {
        values = List.copyOf(values);
    }

    /**
     * Those of a file that a version has. A line with the type, behind it {@code @} and the first version unless every one has it, is followed
     * by lines that begin with a blank, each with a value.
     */
    static List<TypedValues> read(String resource, int version) {
        List<TypedValues> all = new ArrayList<>();
        String type = "";
        int since = 0;
        List<String> values = new ArrayList<>();
        for (String line : (SqlResource.read(resource) + "\nend").lines().toList()) {
            if (line.startsWith(" ")) {
                values.add(line.strip());
            } else if (!line.isBlank()) {
                all.add(new TypedValues(type, since, values));
                int at = line.indexOf(" @");
                type = at < 0 ? line : line.substring(0, at);
                since = at < 0 ? 0 : Integer.parseInt(line.substring(at + 2));
                values.clear();
            }
        }
        return all.stream().skip(1).filter(typed -> version >= typed.since()).toList();
    }

    /** Creates a table with the values, numbered from 1, NULL the last. */
    String table(String name) {
        StringBuilder sql = new StringBuilder("CREATE TABLE ")
                .append(name)
                .append(" (id integer PRIMARY KEY, v ")
                .append(type)
                .append("); INSERT INTO ")
                .append(name)
                .append(" VALUES ");
        for (int index = 0; index < values.size(); index++) {
            sql.append('(')
                    .append(index + 1)
                    .append(", ")
                    .append(values.get(index))
                    .append("), ");
        }
        return sql.append("(0, ")
                .append(type.equals("public.deeper") ? "1" : "NULL")
                .append(");\n")
                .toString();
    }
}
