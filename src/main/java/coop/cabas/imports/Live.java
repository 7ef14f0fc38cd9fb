package coop.cabas.imports;

import coop.cabas.shared.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Progress that the page can see while the work is still uncommitted: written through a connection of its own, at most
 * a few times a second, and repeated as a sign of life while the importer is silent.
 */
final class Live implements Progress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final long BETWEEN_NANOS = Duration.ofMillis(200).toNanos();
    private static final Duration PULSE = Duration.ofSeconds(5);

    private final Heartbeats heartbeats;
    private final TransactionOperations apart;
    private final BatchId batch;
    private final UUID run;
    private final CountDownLatch closed = new CountDownLatch(1);

    private volatile Step step = Step.START;
    private long written = System.nanoTime() - BETWEEN_NANOS;

    private Live(Heartbeats heartbeats, TransactionOperations apart, BatchId batch, UUID run) {
        this.heartbeats = heartbeats;
        this.apart = apart;
        this.batch = batch;
        this.run = run;
    }

    /** @param apart opens a transaction apart from the caller's */
    static Live start(Heartbeats heartbeats, TransactionOperations apart, BatchId batch, UUID run) {
        var live = new Live(heartbeats, apart, batch, run);
        Thread.ofVirtual().name("imports-pulse-" + batch.value()).start(live::pulse);
        return live;
    }

    @Override
    public void at(int done, int total, Message doing) {
        step = new Step(Math.clamp(done, 0, Math.max(total, 1)), Math.max(total, 1), doing);
        if (System.nanoTime() - written >= BETWEEN_NANOS) {
            written = System.nanoTime();
            write();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void pulse() {
        try {
            while (!closed.await(PULSE.toSeconds(), TimeUnit.SECONDS)) {
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        var now = step;
        try {
            apart.executeWithoutResult(status -> heartbeats.beat(batch, run, now));
        } catch (DataAccessException | TransactionException e) {
            // the work itself may well go on; if the database is really gone, it will say so
            LOG.debug("no sign of life from batch {}", batch.value(), e);
        }
    }
}
