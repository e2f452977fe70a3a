package io.github.dbslicer.cli;

import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.sample.Shop;
import io.github.dbslicer.sample.ShopDialect;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Shows on a shop of its own what a slice is. What it cuts, it cuts as {@code dbslicer slice} would, from the files that it wrote. */
final class Demo {
    private final Surroundings surroundings;
    private final DemoDirectory directory;
    private final PrintStream out;

    Demo(Surroundings surroundings, Path directory) {
        this.surroundings = surroundings;
        this.directory = new DemoDirectory(directory);
        this.out = surroundings.out();
    }

    /** Returns the exit code: 5 where a reference of the slice is left dangling. */
    int run(double scale, Verbosity verbosity) {
        long start = System.nanoTime();
        directory.prepare();
        createShop(scale);
        cutSlice(verbosity);
        boolean proved = prove();
        out.println();
        out.println((proved ? "All of it took " : "This slice is wrong. All of it took ") + Measures.time(since(start))
                + ".");
        new DemoAdvice(surroundings.environment(), directory).lines().forEach(out::println);
        return proved ? 0 : ErrorCode.VERIFICATION.exitCode();
    }

    private void createShop(double scale) {
        long start = System.nanoTime();
        // SQLite's date('now'), which the rules compare with, is in UTC.
        Shop shop = new Shop(ShopDialect.SQLITE, scale, LocalDate.now(ZoneOffset.UTC));
        try (Connection connection = DriverManager.getConnection(directory.shopUrl())) {
            shop.create(connection);
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE,
                    "The shop cannot be written to " + directory.shop() + " (SQLite error " + e.getErrorCode()
                            + "). Is there space, and may you write there?",
                    e);
        }
        long rows = shop.counts().values().stream().mapToLong(Long::longValue).sum();
        out.println("A shop with " + Measures.rows(rows) + " in "
                + Measures.things(shop.counts().size(), "table", "tables") + " is in " + directory.shop() + " ("
                + Measures.time(since(start)) + ").");
        out.println("Now the orders of its last month, with all that belongs to them and all that they need:");
        out.println();
        out.flush();
    }

    private void cutSlice(Verbosity verbosity) {
        SliceArguments arguments = new SliceArguments(
                List.of(DemoDirectory.SHOP),
                DemoDirectory.SLICE,
                directory.config(),
                directory.rules(),
                List.of(),
                Optional.of(SchemaScope.OBJECTS));
        new SliceRun(surroundings).cut(arguments, true, verbosity);
    }

    private boolean prove() {
        try (Connection connection = DriverManager.getConnection(directory.sliceUrl())) {
            DemoDatabases databases = DemoDatabases.attach(connection, directory.shop());
            out.println();
            databases.countLines().forEach(out::println);
            out.println();
            ReferenceCheck.Findings findings = new ReferenceCheck(connection)
                    .check(RulesReader.read(directory.rules()).relations());
            findings.lines().forEach(out::println);
            out.println(databases.maskLine());
            return findings.dangling() == 0 && databases.originalAddresses() == 0;
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.VERIFICATION,
                    "The slice in " + directory.slice() + " cannot be checked (SQLite error " + e.getErrorCode() + ").",
                    e);
        }
    }

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
