package io.github.dbslicer.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LargeArenasTest {
    private static final byte[] HUGE = new byte[9 << 20];

    private final LargeArenas arenas = new LargeArenas(10 << 20);

    @Test
    void oneBatchBecomesLargeWhereThereIsNoRoomForTwo() throws InterruptedException {
        RowBatch first = new RowBatch(1, arenas);
        RowBatch second = new RowBatch(1, arenas);
        first.append(HUGE, 0, HUGE.length);
        Thread other = new Thread(() -> second.append(HUGE, 0, HUGE.length));
        other.start();
        while (other.getState() != Thread.State.WAITING) {
            assertThat(other.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        assertThat(second.rows()).isZero();
        first.clear();
        other.join();
        assertThat(second.rows()).isEqualTo(1);
    }

    @Test
    void aLargeBatchGrowsOnAndSmallOnesAreNotConcerned() {
        RowBatch large = new RowBatch(1, arenas);
        RowBatch small = new RowBatch(1, arenas);
        for (int value = 0; value < 4; value++) {
            large.append(HUGE, 0, HUGE.length);
            small.append(HUGE, 0, 1 << 20);
        }
        assertThat(large.rows()).isEqualTo(4);
        assertThat(small.rows()).isEqualTo(4);
    }

    @Test
    void anInterruptEndsTheWaiting() throws InterruptedException {
        RowBatch first = new RowBatch(1, arenas);
        first.append(HUGE, 0, HUGE.length);
        RowBatch second = new RowBatch(1, arenas);
        Throwable[] thrown = new Throwable[1];
        Thread other = new Thread(() -> second.append(HUGE, 0, HUGE.length));
        other.setUncaughtExceptionHandler((thread, failure) -> thrown[0] = failure);
        other.start();
        other.interrupt();
        other.join();
        assertThat(thrown[0]).hasMessage("Interrupted.");
    }
}
