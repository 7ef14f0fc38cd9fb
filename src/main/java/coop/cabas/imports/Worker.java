package coop.cabas.imports;

import coop.cabas.audit.Actor;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does the long work outside any request, shows how far it has come, and says when it failed. A crash of the whole
 * program leaves nothing but a batch that has gone silent, which {@link Recovery} then shows as interrupted.
 */
@Component
class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int LAST_WORDS_SECONDS = 20;

    private final Batches batches;
    private final Heartbeats heartbeats;
    private final Work work;
    private final TransactionTemplate apart;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("imports-", 1).factory());
    /** All files of a batch are in memory while it is worked on: one batch at a time. */
    private final Semaphore memory = new Semaphore(1, true);

    Worker(Batches batches, Heartbeats heartbeats, Work work, PlatformTransactionManager transactions) {
        this.batches = batches;
        this.heartbeats = heartbeats;
        this.work = work;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void read(BatchId batch, String source, UUID run) {
        threads.execute(() -> work(batch, run, live -> work.read(batch, source, run, live)));
    }

    void apply(Batch batch, UUID run, Actor actor) {
        threads.execute(() -> work(batch.id(), run, live -> work.apply(batch, run, actor, live)));
    }

    /** Lets work under way end before the database goes. */
    @PreDestroy
    void finish() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    private void work(BatchId batch, UUID run, Consumer<Progress> job) {
        try (var live = Live.start(heartbeats, apart, batch, run)) {
            memory.acquire();
            try {
                job.accept(live);
            } finally {
                memory.release();
            }
        } catch (Refused no) {
            fail(batch, run, no.reason());
        } catch (LostBatch | InterruptedException lost) {
            LOG.warn("Import batch {}: work given up, nothing written", batch.value(), lost);
        } catch (RuntimeException | Error e) {
            var reference = run.toString().substring(0, 8);
            LOG.error("Import batch {} failed, nothing written (reference {})", batch.value(), reference, e);
            fail(batch, run, Message.of("imports.problem.broken", reference));
        }
    }

    private void fail(BatchId batch, UUID run, Message problem) {
        apart.executeWithoutResult(status -> batches.release(batch, run, Status.FAILED, problem));
    }
}
