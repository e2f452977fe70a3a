package io.github.dbslicer.cli;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.sample.ShopDialect;
import java.io.File;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** One demo for a user, with the server that it may need. */
final class DemoRun {
    /** Where the launcher says what brings servers. */
    private static final String SERVERS = "DBSLICER_SERVERS";

    private final Surroundings surroundings;
    private final PrintStream out;

    DemoRun(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.out = surroundings.out();
    }

    /** Returns the exit code. */
    int run(DemoArguments arguments) {
        try (DemoSite site = site(arguments)) {
            DemoDirectory directory = new DemoDirectory(arguments.directory(), site);
            int exitCode = new Demo(surroundings, site, directory).run(arguments.scale(), arguments.verbosity());
            DemoAdvice advice = new DemoAdvice(surroundings.environment(), directory);
            if (arguments.keep()) {
                keep(site, advice);
            } else {
                (site.server().isEmpty() ? advice.lines() : advice.linesWithoutServer(arguments.on()))
                        .forEach(out::println);
            }
            return exitCode;
        }
    }

    private DemoSite site(DemoArguments arguments) {
        return arguments.on() == ShopDialect.SQLITE
                ? new DemoFiles(arguments.directory())
                : new DemoServer(arguments.on(), classPath(arguments.on()));
    }

    private String classPath(ShopDialect kind) {
        String classPath = surroundings.environment().getOrDefault(SERVERS, "");
        if (Arrays.stream(classPath.split(File.pathSeparator)).noneMatch(DemoRun::exists)) {
            throw new SliceException(
                    ErrorCode.USAGE,
                    "This installation has no server to show a slice on: servers are no part of it. In a checkout of the"
                            + " sources, ./dbslicer demo --on " + kind
                            + " fetches the one that it needs. Without --on the demo needs none.");
        }
        return classPath;
    }

    /** Whether there is this element of a class path. */
    private static boolean exists(String element) {
        return !element.isEmpty() && Files.exists(Path.of(element.replaceFirst("[/\\\\]\\*$", "")));
    }

    private void keep(DemoSite site, DemoAdvice advice) {
        advice.lines().forEach(out::println);
        out.println();
        site.server().ifPresent(server -> out.println("Databases shop and slice are at " + server + "."));
        out.println("They are there until you press Enter here, or Ctrl-C.");
        out.flush();
        new EnterKey(surroundings.in(), surroundings.terminal().get()).await();
    }
}
