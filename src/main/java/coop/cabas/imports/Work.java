package coop.cabas.imports;

import coop.cabas.audit.Actor;
import coop.cabas.audit.Audit;
import coop.cabas.imports.FileReport.Verdict;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reading and writing batches, each in one transaction of its own. */
@Component
class Work {

    private final Batches batches;
    private final Files files;
    private final Sources sources;
    private final Trail trail;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Work(
            Batches batches,
            Files files,
            Sources sources,
            Trail trail,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.files = files;
        this.sources = sources;
        this.trail = trail;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Works out the dry run of a batch taken for reading. */
    void read(BatchId batch, String source, UUID run, Progress progress) {
        var reports = transaction.execute(status -> {
            // whatever an importer does while it plans, a dry run changes nothing
            status.setRollbackOnly();
            return Reading.of(sources.get(source), files.contents(batch), batches.choices(batch), progress)
                    .reports();
        });
        transaction.executeWithoutResult(status -> {
            files.saveReports(files.ids(batch), reports);
            mustHold(batches.release(batch, run, Status.STAGED, null), batch);
        });
    }

    /**
     * Applies a batch taken for applying. It is compared anew first, other writers kept out: should the dry run that was
     * looked at no longer be true, the batch goes back to be looked at and nothing is written.
     */
    void apply(Batch shown, UUID run, Actor actor, Progress progress) {
        transaction.executeWithoutResult(status -> {
            batches.lock(shown.source());
            var ids = files.ids(shown.id());
            var reading = Reading.of(
                    sources.get(shown.source()),
                    files.contents(shown.id()),
                    batches.choices(shown.id()),
                    Part.reading(progress));
            if (Figures.of(reading.reports()).equals(Figures.of(shown.reports()))) {
                write(reading, new Hold(shown.id(), run, actor), ids, Part.writing(progress));
            } else {
                files.saveReports(ids, reading.reports());
                var changed = Message.of("imports.problem.changed");
                mustHold(batches.release(shown.id(), run, Status.STAGED, changed), shown.id());
            }
        });
    }

    /** Reads once and, when wanted and possible, applies; leaves nothing behind otherwise. */
    Outcome run(
            Importer importer, List<Handed> handed, Choices choices, Actor actor, boolean apply, Progress progress) {
        return transaction.execute(status -> {
            if (apply) {
                batches.lock(importer.source());
            }
            var reading = Reading.of(importer, handed, choices, Part.reading(progress));
            BatchId batch = null;
            if (apply && Outcome.verdict(reading.reports()) == Outcome.Verdict.CLEAN) {
                var run = UUID.randomUUID();
                batch = batches.open(importer.source(), actor, Status.APPLYING, run);
                choices.values().forEach(batches.chooser(batch));
                write(reading, new Hold(batch, run, actor), files.add(batch, handed), Part.writing(progress));
            } else {
                status.setRollbackOnly();
            }
            return new Outcome(reading.reports(), batch, importer.reconciliation());
        });
    }

    private void write(Reading reading, Hold hold, List<FileId> ids, Progress progress) {
        files.saveReports(ids, reading.reports());
        audit.inTheNameOf(hold.actor(), () -> reading.apply(hold.batch(), ids, progress));
        files.dropContent(hold.batch());
        trail.applied(hold.actor(), reading.source(), hold.batch(), reading.reports());
        mustHold(batches.applied(hold.batch(), hold.run(), hold.actor()), hold.batch());
    }

    /** A worker's hold on a batch, in somebody's name. */
    private record Hold(BatchId batch, UUID run, Actor actor) {}

    private static void mustHold(boolean held, BatchId batch) {
        if (!held) {
            throw new LostBatch(batch);
        }
    }

    /** What a person decides upon. Notes and totals tell of the files themselves, which cannot change. */
    private record Figures(
            String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int rows,
            int added,
            int changed,
            int same,
            Verdict verdict) {

        static List<Figures> of(List<FileReport> reports) {
            return reports.stream()
                    .map(file -> new Figures(
                            file.kind(),
                            file.from(),
                            file.to(),
                            file.rows(),
                            file.added(),
                            file.changed(),
                            file.same(),
                            file.verdict()))
                    .toList();
        }
    }
}
