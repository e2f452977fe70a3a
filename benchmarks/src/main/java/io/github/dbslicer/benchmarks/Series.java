package io.github.dbslicer.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** What can be measured, each against something else. */
enum Series {
    /** A slice so small that most of it is starting. */
    START {
        @Override
        List<Contest> contests(Site site) throws SQLException {
            Slice slice = site.slices().lastMonth(SMALL);
            return List.of(contest(
                    site, "at scale " + SMALL, site.program(PROGRAM, slice), site.inServer(slice), new Aim.Seconds(2)));
        }

        @Override
        boolean takesAnySource() {
            return false;
        }
    },
    /** A slice against SQL inside the server. */
    SLICE {
        @Override
        List<Contest> contests(Site site) throws SQLException {
            Slice slice = site.slices().slice();
            return List.of(contest(
                    site,
                    "",
                    site.program(PROGRAM, slice),
                    site.inServer(slice),
                    site.server().sliceAim()));
        }
    },
    /** The largest table against the server's own programs. */
    COPY {
        @Override
        List<Contest> contests(Site site) throws SQLException {
            Source table = site.largestTable();
            List<Way> ways = site.copies(table);
            return List.of(contest(
                    site,
                    table.tables().get(0),
                    ways.get(0),
                    ways.get(1),
                    site.server().copyAim()));
        }

        @Override
        List<String> needs(ShopServer server) {
            return server.pipe();
        }
    },
    /** The largest table into a file, against a copy of it by the server's own programs. */
    EXPORT {
        @Override
        List<Contest> contests(Site site) throws SQLException {
            Source table = site.largestTable();
            List<Way> ways = site.exports(table);
            return List.of(contest(site, table.tables().get(0), ways.get(0), ways.get(1), new Aim.Ratio(1 / 0.8)));
        }

        @Override
        List<String> needs(ShopServer server) {
            return server.pipe();
        }
    },
    /** Larger databases, and larger slices. */
    GROWTH {
        @Override
        List<Contest> contests(Site site) throws SQLException {
            double large = site.options().scale();
            double small = large / 10;
            // A tenth of what the small shop has, so that the large slice is a tenth of what the large shop has.
            long number = site.slices().orders(small) / 10;
            Slice fromSmall = site.slices().lastOrders(small, number);
            Slice fromLarge = site.slices().lastOrders(large, number);
            Slice tenfold = site.slices().lastOrders(large, 10 * number);
            return List.of(
                    contest(
                            site,
                            "database 10 times as large",
                            site.program("from scale " + large, fromLarge),
                            site.program("from scale " + small, fromSmall),
                            new Aim.Ratio(1.2)),
                    contest(
                            site,
                            "slice 10 times as large",
                            site.program(10 * number + " orders", tenfold),
                            site.program(number + " orders", fromLarge),
                            new Aim.Ratio(10)));
        }

        @Override
        boolean takesAnySource() {
            return false;
        }
    },
    /** The source far away. */
    DISTANCE {
        @Override
        List<Contest> contests(Site site) throws SQLException {
            Slice slice = site.slices().slice();
            return List.of(contest(
                    site,
                    "",
                    site.distantProgram("source " + site.options().distance().toMillis() + " ms away", slice),
                    site.program("source beside", slice),
                    new Aim.Ratio(1.5)));
        }
    },
    /** Two workers. */
    WORKERS {
        @Override
        List<Contest> contests(Site site) throws SQLException {
            Slice slice = site.slices().slice();
            return List.of(contest(
                    site,
                    "",
                    site.program("2 workers", slice, 2),
                    site.program("1 worker", slice, 1),
                    new Aim.Ratio(1)));
        }
    },
    /** Customers under other names. */
    MASKS {
        @Override
        List<Contest> contests(Site site) throws SQLException {
            Slice slice = site.slices().slice();
            return List.of(contest(
                    site,
                    "",
                    site.maskingProgram("customers masked", slice),
                    site.program("as they are", slice),
                    new Aim.Ratio(1.2)));
        }

        @Override
        boolean takesAnySource() {
            return false;
        }
    };

    private static final double SMALL = 0.001;
    private static final String PROGRAM = "dbslicer";

    /** Prepares what is to be compared. */
    abstract List<Contest> contests(Site site) throws SQLException;

    /** The programs that must be on the PATH. */
    List<String> needs(ShopServer server) {
        return List.of();
    }

    /** Whether it can measure a slice of any database, not of shops alone. */
    boolean takesAnySource() {
        return true;
    }

    Contest contest(Site site, String subject, Way one, Way other, Aim aim) {
        return new Contest(new Contest.Title(this, site.server().dialect().toString(), subject), one, other, aim);
    }

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
