package io.github.dbslicer.cli.distribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The jars that a distribution holds beside the program's own, each with its licence. */
public final class ThirdParty {
    /** What may be handed on with a program under the Apache License, the LGPL as jars of their own. */
    private static final Set<String> FITTING =
            Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "LGPL-2.1-or-later");

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");
    private static final String OWN = "dbslicer-";

    private final Map<String, Library> libraries = new HashMap<>();

    /** @param table a line for each library: its artifact, its licence, where its text is, and its home, separated by spaces */
    public ThirdParty(List<String> table) {
        table.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Library::of)
                .forEach(library -> libraries.put(library.artifact(), library));
    }

    /**
     * The list for users, with the versions that the class path has.
     *
     * @throws IllegalStateException where a jar is not in the table, a library of the table has no jar, or a licence does not fit
     */
    public String list(List<Path> classPath) {
        List<String> lines = new ArrayList<>();
        Set<String> unused = new TreeSet<>(libraries.keySet());
        for (Path jar : classPath.stream().sorted().toList()) {
            Matcher name = JAR.matcher(String.valueOf(jar.getFileName()));
            if (!name.matches() || name.group(1).startsWith(OWN)) {
                continue;
            }
            Library library = libraries.get(name.group(1));
            if (library == null || !FITTING.contains(library.licence())) {
                throw new IllegalStateException(
                        jar.getFileName() + " has no fitting licence in packaging/licenses/table.txt.");
            }
            unused.remove(library.artifact());
            lines.add(String.join(
                    " | ",
                    "| " + library.artifact(),
                    name.group(2),
                    library.licence(),
                    library.text(),
                    library.home() + " |"));
        }
        if (!unused.isEmpty()) {
            throw new IllegalStateException("packaging/licenses/table.txt tells of what is not shipped: " + unused);
        }
        return lines.stream().sorted(String.CASE_INSENSITIVE_ORDER).collect(Collectors.joining("\n"));
    }

    private record Library(String artifact, String licence, String text, String home) {
        static Library of(String line) {
            String[] fields = line.strip().split(" +", 0);
            if (fields.length != 4) {
                throw new IllegalStateException("packaging/licenses/table.txt: four words are expected: " + line);
            }
            return new Library(fields[0], fields[1], fields[2], fields[3]);
        }
    }
}
