package io.github.dbslicer.testkit;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a test class the machine's Chromium or Chrome, without a window and with a profile of its own; the same for all test classes of a run. No
 * archive of Maven has one that runs by itself.
 *
 * <p>Where the machine has none, the tests are reported as not run; they fail where the environment has {@code CI}, whose word is final.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Chromium CHROMIUM = new Chromium();
 * }</pre>
 */
public final class Chromium implements BeforeAllCallback, ExecutionCondition {
    /** A system property or a variable of the environment with the path of the program. */
    static final String NAMED_BY = "DBSLICER_CHROMIUM";

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Chromium.class);
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<Path> APPLICATIONS = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private @Nullable BrowserProcess process;

    /** The program, where the machine has one. */
    static Optional<Path> find() {
        return Stream.of(named(), onPath(), APPLICATIONS.stream())
                .flatMap(paths -> paths)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A new page, which has loaded that file or address. For use from {@code @BeforeAll} on. */
    public BrowserPage open(URI address) {
        if (process == null) {
            throw new IllegalStateException("register this extension with a static field");
        }
        return BrowserPage.open(process.tools(), address);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return find().isPresent() || System.getenv("CI") != null
                ? ConditionEvaluationResult.enabled("")
                : ConditionEvaluationResult.disabled(
                        "this machine has no Chromium: install one, or name its program by " + NAMED_BY);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Path program = find().orElseThrow(() -> new IllegalStateException(
                "CI is set, and this machine has no Chromium: install one, or name its program by " + NAMED_BY));
        process = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(BrowserProcess.class, type -> BrowserProcess.start(program), BrowserProcess.class);
    }

    private static Stream<Path> named() {
        return Stream.of(System.getProperty(NAMED_BY), System.getenv(NAMED_BY))
                .filter(Objects::nonNull)
                .map(Path::of);
    }

    private static Stream<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, 0))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    }
}
