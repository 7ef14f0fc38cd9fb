package coop.cabas.imports;

import coop.cabas.audit.Actor;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything that can be done with an import, whatever its source. Who may do it is the caller's question. */
@Service
public class Imports {

    private final Sources sources;
    private final Batches batches;
    private final Heartbeats heartbeats;
    private final Files files;
    private final Work work;
    private final Worker worker;
    private final Trail trail;
    private final Limits limits;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;

    Imports(
            Sources sources,
            Batches batches,
            Heartbeats heartbeats,
            Files files,
            Work work,
            Worker worker,
            Trail trail,
            Limits limits,
            PlatformTransactionManager transactions) {
        this.sources = sources;
        this.batches = batches;
        this.heartbeats = heartbeats;
        this.files = files;
        this.work = work;
        this.worker = worker;
        this.trail = trail;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /**
     * Keeps the files and starts working out what they would change.
     *
     * @throws Refused when there are none, too many, or they are too large, and when too many batches wait already
     */
    public BatchId stage(String source, List<Upload> uploads, Actor actor) {
        limits.check(uploads);
        var importer = sources.get(source);
        if (batches.waiting(importer.source()) >= limits.maxWaiting()) {
            throw new Refused("imports.refused.waiting", limits.maxWaiting());
        }
        var run = UUID.randomUUID();
        var batch = transaction.execute(status -> {
            var opened = batches.open(importer.source(), actor, Status.READING, run);
            for (int i = 0; i < uploads.size(); i++) {
                files.stage(opened, i, uploads.get(i));
            }
            return opened;
        });
        worker.read(batch, source, run);
        return batch;
    }

    /** Works out anew what a batch would change: after a failure, or when its dry run has aged. */
    public void read(BatchId id) {
        var batch = get(id);
        var run = UUID.randomUUID();
        transaction.executeWithoutResult(status -> take(batches.claim(id, batch.status(), Status.READING, run)));
        worker.read(id, batch.source(), run);
    }

    /**
     * Has a batch that waits read anew in another way.
     *
     * @param word of the source
     * @param value what was chosen
     * @throws Refused when it has been decided upon meanwhile
     */
    public void choose(BatchId id, String word, String value) {
        var batch = get(id);
        var run = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            take(batches.claim(id, batch.status(), Status.READING, run));
            batches.chooser(id).accept(word, value);
        });
        worker.read(id, batch.source(), run);
    }

    /** How the files of a batch are read. */
    public Choices choices(BatchId id) {
        return batches.choices(id);
    }

    /** A file as it was handed in, while the batch waits for a decision. @throws NotFound when it is not, or no longer, kept */
    public SourceFile content(BatchId id, FileId file) {
        return files.content(id, file).orElseThrow(() -> new NotFound(file));
    }

    /** Takes one file out of a batch that waits, and works out anew what the others would change. */
    public void remove(BatchId id, FileId file) {
        var batch = get(id);
        if (batch.files().size() == 1) {
            throw new Refused("imports.refused.lastFile");
        }
        var run = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            take(batches.claim(id, batch.status(), Status.READING, run));
            if (!files.remove(id, file)) {
                throw new NotFound(file);
            }
        });
        worker.read(id, batch.source(), run);
    }

    /**
     * Starts applying a batch.
     *
     * @param seen {@link Batch#seen()} of the dry run that the person looked at
     * @throws Refused when something stands in the way, or when the dry run is another by now
     */
    public void apply(BatchId id, String seen, Actor actor) {
        var batch = get(id);
        if (!batch.seen().equals(seen)) {
            throw new Refused("imports.problem.changed");
        }
        if (!batch.isApplicable()) {
            throw new Refused(batch.status() == Status.STAGED ? "imports.refused.notClean" : "imports.refused.moved");
        }
        var run = UUID.randomUUID();
        transaction.executeWithoutResult(status -> take(batches.claim(id, Status.STAGED, Status.APPLYING, run)));
        worker.apply(batch, run, actor);
    }

    /**
     * Takes back what a batch brought.
     *
     * @throws Refused when it is not applied, or when the same source is being written right now
     */
    public void undo(BatchId id, Actor actor) {
        var batch = get(id);
        transaction.executeWithoutResult(status -> {
            if (!batches.tryLock(batch.source())) {
                throw new Refused("imports.refused.busy");
            }
            take(batches.undone(id, actor));
            sources.get(batch.source()).undo(id);
            trail.undone(actor, batch);
        });
    }

    /** Gives up a batch that was never applied; what was handed in is dropped. */
    public void discard(BatchId id, Actor actor) {
        var batch = get(id);
        transaction.executeWithoutResult(status -> {
            take(batches.discarded(id, null));
            files.dropContent(id);
            trail.discarded(actor, batch);
        });
    }

    /**
     * Reads files once and, if wanted and if nothing stands in the way, applies them at once: the way of the command.
     *
     * @return what was read and whether it was applied; nothing remains of what was not
     */
    public Outcome run(Importer importer, List<Handed> handed, Actor actor, boolean apply) {
        return run(importer, handed, new Choices(null, Map.of()), actor, apply);
    }

    /** As {@link #run(Importer, List, Actor, boolean)}, with a say in how they are read. */
    public Outcome run(Importer importer, List<Handed> handed, Choices choices, Actor actor, boolean apply) {
        return work.run(importer, handed, choices, actor, apply, Progress.SILENT);
    }

    /**
     * A batch and its files as they were at one moment, even while a worker lays down what it has read.
     *
     * @throws NotFound when there is no such batch
     */
    public Batch get(BatchId id) {
        return snapshot.execute(status -> batches.find(id, files.of(id))).orElseThrow(() -> new NotFound(id));
    }

    /** Whether nobody has ever handed in anything, on a page or by the command. */
    public boolean areNone() {
        return batches.areNone();
    }

    /** Files of the batch whose very content was applied before, and when last. */
    public Map<FileId, Instant> appliedBefore(BatchId id) {
        return files.appliedBefore(id);
    }

    /** How far the work on a batch has come. */
    public Step progress(BatchId id) {
        return heartbeats.of(id).orElse(Step.START);
    }

    private static void take(boolean taken) {
        if (!taken) {
            throw new Refused("imports.refused.moved");
        }
    }
}
