package io.github.dbslicer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbslicer.testkit.Fault;
import io.github.dbslicer.testkit.FaultProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a user meets who presses Ctrl-C, wherever the run is: it stops, says what is in the target, and the servers stop, too. */
abstract class InterruptionContract {

    abstract InterruptedSlice slice();

    /** A condition that takes a hundred seconds for each row. */
    abstract String slow();

    /** Keeps others from changing table orders as long as the transaction lasts. */
    abstract String lock();

    @Test
    void whileTheSourceIsAtWork() throws IOException, InterruptedException {
        InterruptedSlice slice = slice();
        ChildProcess child = slice.start(slow());
        String said = child.assertThatItStops(() -> slice.isBusyWith("orders%leep"));
        assertThat(said).contains("Rows written before: none.", "target " + slice.dev());
        slice.assertThatNothingGoesOn("orders%leep");
    }

    @Test
    void whileTheTargetIsWaitedFor() throws IOException, InterruptedException, SQLException {
        InterruptedSlice slice = slice();
        try (Connection other = slice.server().connect(slice.dev());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(lock());
            ChildProcess child = slice.start("1 = 1");
            String said = child.assertThatItStops(() -> slice.isBusyWith("TRUNCATE%orders"));
            assertThat(said).contains("target " + slice.dev() + " is unchanged");
            slice.assertThatNothingGoesOn("TRUNCATE%orders");
        }
        assertThat(slice.count(slice.dev(), "SELECT id FROM orders")).isEqualTo(7);
    }

    @Test
    void whileAServerDoesNotAnswer() throws IOException, InterruptedException {
        InterruptedSlice slice = slice();
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout(30_000);
            ChildProcess child =
                    slice.start("1 = 1", silent.getLocalPort(), slice.server().port());
            try (var accepted = silent.accept()) {
                String said = child.assertThatItStops(accepted::isConnected);
                assertThat(said).contains("Nothing was changed.");
            }
        }
        assertThat(slice.count(slice.dev(), "SELECT id FROM orders")).isEqualTo(7);
    }

    @Test
    void whileALostConnectionIsMadeAnew() throws IOException, InterruptedException {
        InterruptedSlice slice = slice();
        Fault refusing = new Fault(Fault.Kind.REFUSE, Fault.Direction.TO_SERVER, 600, Duration.ofMinutes(1));
        try (FaultProxy proxy = FaultProxy.to(
                "127.0.0.1",
                slice.server().port(),
                connection -> connection == 0 ? Optional.empty() : Optional.of(refusing))) {
            ChildProcess child = slice.start("1 = 1", slice.server().port(), proxy.port());
            String said = child.assertThatItStops(() -> proxy.hits().containsKey(Fault.Kind.REFUSE));
            assertThat(said).contains("target " + slice.dev());
        }
    }
}
