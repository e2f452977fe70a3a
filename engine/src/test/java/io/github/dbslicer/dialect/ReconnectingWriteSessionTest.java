package io.github.dbslicer.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.schema.ValueKind;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is done about a lost connection, told by a target whose connections fail as they are told to. */
class ReconnectingWriteSessionTest {
    private final FailingTarget target = new FailingTarget();

    private static SliceException lost() {
        return new SliceException(ErrorCode.TARGET_WRITE, "table t: lost.", new IOException("reset"));
    }

    /** Writes one batch. */
    private void write() {
        Column id = new Column("id", "int", ValueKind.INTEGER, "", false, false);
        Table table = new Table(TableId.of("t"), List.of(id), Optional.empty(), List.of(), List.of(), 0);
        new ReconnectingWriteSession<>(target)
                .write(new Projection(table, List.of(new Output.Value(id)), 1), new RowBatch(1));
    }

    @Test
    void writesAgainWhatDidNotTakeEffect() {
        target.failures.add(Optional.of(lost()));
        target.failures.add(Optional.of(lost()));
        write();
        assertThat(target.events).containsExactly("open", "write", "end", "open", "write", "end", "open", "write");
    }

    @Test
    void doesNotWriteAgainWhatTookEffect() {
        target.failures.add(Optional.of(lost()));
        target.tookEffect = true;
        write();
        assertThat(target.events).containsExactly("open", "write", "end");
    }

    @Test
    void writesNothingAgainThatTheTargetRefuses() {
        SliceException refused = new SliceException(ErrorCode.TARGET_WRITE, "table t: refused.");
        target.failures.add(Optional.of(refused));
        assertThatThrownBy(this::write).isSameAs(refused);
        assertThat(target.events).containsExactly("open", "write");
    }

    @Test
    void saysWhyALossCannotBeMadeGood() {
        target.failures.add(Optional.of(lost()));
        target.endFailure = Optional.of(new SliceException(ErrorCode.TARGET_CONNECTION, "The other one is lost, too."));
        assertThatThrownBy(this::write)
                .hasMessage("table t: lost. The other one is lost, too.")
                .extracting("code")
                .isEqualTo(ErrorCode.TARGET_WRITE);
        assertThat(target.events).containsExactly("open", "write", "end");
    }

    @Test
    void triesAgainToConnect() {
        target.failures.add(Optional.of(lost()));
        target.refusals = 2;
        write();
        assertThat(target.events).containsExactly("open", "write", "end", "refuse", "refuse", "open", "write");
    }

    @Test
    void stopsAtAnInterruptInTheMidstOfAPause() {
        target.failures.add(Optional.of(lost()));
        Thread.currentThread().interrupt();
        assertThatThrownBy(this::write).extracting("code").isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(target.events).containsExactly("open", "write", "end");
    }

    /** Keeps an account of what is asked of it. */
    private static final class FailingTarget implements WriteConnections<WriteSession> {
        private final List<String> events = new ArrayList<>();
        private final Deque<Optional<SliceException>> failures = new ArrayDeque<>();
        private Optional<SliceException> endFailure = Optional.empty();
        private boolean tookEffect;
        private int refusals;

        @Override
        public WriteSession open() {
            if (events.contains("write") && refusals-- > 0) {
                events.add("refuse");
                throw lost();
            }
            events.add("open");
            return new FailingSession(this);
        }

        @Override
        public boolean isLost(SliceException failure) {
            return LostConnection.isCauseOf(failure);
        }

        @Override
        public boolean end(WriteSession lost) {
            events.add("end");
            endFailure.ifPresent(failure -> {
                throw failure;
            });
            return tookEffect;
        }
    }

    private record FailingSession(FailingTarget target) implements WriteSession {
        @Override
        public void write(Projection projection, RowBatch rows) {
            target.events.add("write");
            Optional<SliceException> failure =
                    target.failures.isEmpty() ? Optional.empty() : target.failures.removeFirst();
            failure.ifPresent(thrown -> {
                throw thrown;
            });
        }

        @Override
        public void delete(Table table, Lookup keys) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void abort() {
            target.events.add("abort");
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
