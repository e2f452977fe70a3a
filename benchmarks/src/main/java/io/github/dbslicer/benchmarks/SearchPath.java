package io.github.dbslicer.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Where programs of this machine are. */
final class SearchPath {
    private SearchPath() {}

    /** Those of these programs that the environment's PATH does not have, each once. */
    static List<String> missing(List<String> programs) {
        String path = System.getenv().getOrDefault("PATH", "");
        List<Path> directories = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .map(Path::of)
                .toList();
        return programs.stream()
                .distinct()
                .filter(program ->
                        directories.stream().noneMatch(directory -> Files.isExecutable(directory.resolve(program))))
                .toList();
    }
}
