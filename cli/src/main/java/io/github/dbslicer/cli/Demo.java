package io.github.dbslicer.cli;

import io.github.dbslicer.cli.terminal.Measures;
import io.github.dbslicer.cli.terminal.Verbosity;
import io.github.dbslicer.config.RulesReader;
import io.github.dbslicer.dialect.SchemaScope;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.sample.Shop;
import io.github.dbslicer.slice.SliceRequest;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Shows on a shop of its own what a slice is. What it cuts, it cuts as {@code dbslicer slice} would, from the files that it wrote. */
final class Demo {
    private final Surroundings surroundings;
    private final DemoSite site;
    private final DemoDirectory directory;
    private final PrintStream out;

    /** @param site stays the caller's to close */
    Demo(Surroundings surroundings, DemoSite site, DemoDirectory directory) {
        this.surroundings = surroundings;
        this.site = site;
        this.directory = directory;
        this.out = surroundings.out();
    }

    /** Returns the exit code: 5 where a reference of the slice is left dangling. */
    int run(double scale, Verbosity verbosity) {
        long start = System.nanoTime();
        directory.prepare();
        site.open();
        directory.write();
        Shop shop = createShop(scale);
        cutSlice(verbosity);
        boolean proved = prove(shop);
        out.println();
        out.println((proved ? "All of it took " : "This slice is wrong. All of it took ") + Measures.time(since(start))
                + ".");
        return proved ? 0 : ErrorCode.VERIFICATION.exitCode();
    }

    private Shop createShop(double scale) {
        long start = System.nanoTime();
        Shop shop;
        try (Connection connection = site.connect(DemoSite.SHOP)) {
            shop = new Shop(site.dialect(), scale, today(connection));
            shop.createSchema(connection);
            shop.load(connection, (table, rows, elapsed) -> stopWhereInterrupted());
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.TARGET_WRITE,
                    "The shop cannot be written to " + site.place(DemoSite.SHOP) + " (" + code(e)
                            + "). Is there space, and may you write there?",
                    e);
        }
        long rows = shop.counts().values().stream().mapToLong(Long::longValue).sum();
        out.println("A shop with " + Measures.rows(rows) + " in "
                + Measures.things(shop.counts().size(), "table", "tables") + " is in " + site.place(DemoSite.SHOP)
                + " (" + Measures.time(since(start)) + ").");
        out.println("Now the orders of its last month, with all that belongs to them and all that they need:");
        out.println();
        out.flush();
        return shop;
    }

    /** The date that the rules compare with, which is not everywhere that of this machine's time zone. */
    private static LocalDate today(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CURRENT_DATE")) {
            row.next();
            return LocalDate.parse(row.getString(1));
        }
    }

    private static void stopWhereInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new SliceException(ErrorCode.INTERRUPTED, "Interrupted.");
        }
    }

    private void cutSlice(Verbosity verbosity) {
        SliceArguments arguments = new SliceArguments(
                List.of(DemoSite.SHOP),
                new WriteTo.Connection(DemoSite.SLICE),
                directory.config(),
                Optional.of(directory.rules()),
                List.of(),
                Optional.of(SchemaScope.OBJECTS),
                SliceRequest.Start.ANEW,
                OptionalLong.empty());
        new SliceRun(surroundings, true, Optional.of(ReportFile.at(directory.report()))).cut(arguments, verbosity);
    }

    private boolean prove(Shop shop) {
        try (Connection source = site.connect(DemoSite.SHOP);
                Connection slice = site.connect(DemoSite.SLICE)) {
            DemoDatabases databases = new DemoDatabases(source, slice);
            out.println();
            databases.countLines(shop.tables().stream().sorted().toList()).forEach(out::println);
            out.println();
            ReferenceCheck.Findings findings = new ReferenceCheck(slice, site.dialect())
                    .check(RulesReader.read(directory.rules()).relations());
            findings.lines().forEach(out::println);
            out.println(databases.maskLine());
            return findings.dangling() == 0 && databases.originalAddresses() == 0;
        } catch (SQLException e) {
            throw new SliceException(
                    ErrorCode.VERIFICATION,
                    "The slice in " + site.place(DemoSite.SLICE) + " cannot be checked (" + code(e) + ").",
                    e);
        }
    }

    /** What a driver tells of an error, without its message, which may hold values. */
    private static String code(SQLException failure) {
        return failure.getErrorCode() == 0
                ? "SQLSTATE " + failure.getSQLState()
                : "database error " + failure.getErrorCode();
    }

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
