package io.github.dbslicer.benchmarks;

import io.github.dbslicer.config.ConnectionConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server with what is measured on it. Not safe for several threads. */
final class Site implements AutoCloseable {
    private static final String CUSTOMERS = "customers";
    private static final String MASKS =
            "{email: {fake: internet.email, unique: true}, first_name: {fake: name.first_name},"
                    + " last_name: {fake: name.last_name}, birth_date: {shift: 30 days}}";

    private final Workbench bench;
    private final Options options;
    private final Slices slices;
    private final DistantServer distant;

    Site(Workbench bench, Options options, Slices slices) {
        this.bench = bench;
        this.options = options;
        this.slices = slices;
        ConnectionConfig address = bench.target("");
        this.distant = DistantServer.of(
                address.host(), address.port(), options.distance().dividedBy(2));
    }

    ShopServer server() {
        return bench.server();
    }

    Options options() {
        return options;
    }

    Slices slices() {
        return slices;
    }

    /** The program with the workers that were asked for. */
    Way program(String name, Slice slice) {
        return program(name, slice, options.workers());
    }

    Way program(String name, Slice slice, int workers) {
        return way(name, slice, bench.source(slice.source()), workers);
    }

    /** The program that gives the shop's customers other names: what else is in the slice is held to what must be there. */
    Way maskingProgram(String name, Slice slice) {
        String rules = slice.rules().replace(CUSTOMERS + ": {", CUSTOMERS + ": {mask: " + MASKS + ", ");
        ProgramWay.Expected expected = () -> {
            Map<String, TableDigest> others = new HashMap<>(slice.expected(bench));
            others.remove(CUSTOMERS);
            return others;
        };
        return new ProgramWay(
                name, bench, new ProgramWay.Task(bench.source(slice.source()), rules, options.workers(), expected));
    }

    /** The program with its source far away. */
    Way distantProgram(String name, Slice slice) {
        ConnectionConfig near = bench.source(slice.source());
        ConnectionConfig far = new ConnectionConfig(
                near.name(),
                near.type(),
                distant.host(),
                distant.port(),
                near.user(),
                near.password(),
                near.database(),
                near.schemas(),
                near.properties());
        return way(name, slice, far, options.workers());
    }

    Way inServer(Slice slice) {
        return new InServerWay(bench, slice);
    }

    private Way way(String name, Slice slice, ConnectionConfig source, int workers) {
        return new ProgramWay(
                name, bench, new ProgramWay.Task(source, slice.rules(), workers, () -> slice.expected(bench)));
    }

    /** The largest table, alone in a database of its own. */
    Source largestTable() throws SQLException {
        Source source = slices.source();
        Optional<String> asked = options.givenSource().flatMap(Options.GivenSource::table);
        return server().alone(bench, source, asked.isPresent() ? asked.get() : largest(source));
    }

    private String largest(Source source) throws SQLException {
        Map<String, Long> rows = new HashMap<>();
        try (Connection connection = server().connect(source.database())) {
            for (String table : source.tables()) {
                rows.put(table, Long.valueOf(Texts.one(connection, server().countQuery(table))));
            }
        }
        return rows.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new IllegalStateException("no table in " + source.database()));
    }

    /** The program and the server's own programs, each to copy the only table of a source. */
    List<Way> copies(Source table) throws SQLException {
        ProgramWay.Task task = whole(table);
        return List.of(new ProgramWay("dbslicer", bench, task), new PipeWay(bench, table, task.expected()));
    }

    /** The program that writes the only table of a source to a file, and the server's own programs that copy it. */
    List<Way> exports(Source table) throws SQLException {
        ProgramWay.Task task = whole(table);
        return List.of(new ExportWay("dbslicer export", bench, task), new PipeWay(bench, table, task.expected()));
    }

    private ProgramWay.Task whole(Source table) throws SQLException {
        Map<String, TableDigest> whole = new Place(table.database()).digests(server(), table.tables());
        String rules = "tables: {" + Program.quoted(table.tables().get(0))
                + ": {rule: whole}}\nrules: {whole: {where: 1 = 1}}\n";
        return new ProgramWay.Task(bench.source(table), rules, options.workers(), () -> whole);
    }

    @Override
    public void close() {
        distant.close();
    }
}
