package coop.cabas.sales;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.FileId;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Hands files in and takes batches back, as the import assistant would. */
@Component
class Desk {

    private final JdbcClient jdbc;
    private final Comparison comparison;
    private final AemsoftImporter importer;
    private final TransactionTemplate transaction;

    Desk(JdbcClient jdbc, Comparison comparison, AemsoftImporter importer, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.comparison = comparison;
        this.importer = importer;
        this.transaction = transaction;
    }

    /** What the files would change. */
    List<FileReport> tryOut(Content... files) {
        return plan(files).reports();
    }

    /** Plans and applies. */
    BatchId apply(Content... files) {
        return apply(plan(files));
    }

    Importer.Plan plan(Content... files) {
        return comparison.plan(IntStream.range(0, files.length)
                .mapToObj(n -> TillExports.handed(n, files[n]))
                .toList());
    }

    BatchId apply(Importer.Plan plan) {
        return transaction.execute(status -> {
            var batch = newBatch();
            plan.apply(batch, files(batch, plan.reports()), Progress.SILENT);
            return batch;
        });
    }

    void undo(BatchId batch) {
        transaction.executeWithoutResult(status -> importer.undo(batch));
    }

    /** Takes back all there is: an empty till again. */
    void undoAll() {
        jdbc.sql("select distinct batch_id from sales.source where undone_at is null")
                .query(Long.class)
                .list()
                .forEach(batch -> undo(new BatchId(batch)));
    }

    BatchId newBatch() {
        return new BatchId(jdbc.sql("""
                        insert into imports.batch (source, status, run, author, staged_at)
                        values ('aemsoft', 'APPLYING', gen_random_uuid(), 'Chloé', now()) returning id
                        """).query(Long.class).single());
    }

    private List<FileId> files(BatchId batch, List<FileReport> reports) {
        var ids = new ArrayList<FileId>();
        for (var report : reports) {
            ids.add(new FileId(jdbc.sql("""
                            insert into imports.file (batch_id, position, name, sha256, size, named)
                            values (?, ?, ?, ?, 1, true) returning id
                            """)
                    .params(Arrays.asList(batch.value(), ids.size(), report.name(), report.sha256()))
                    .query(Long.class)
                    .single()));
        }
        return ids;
    }
}
