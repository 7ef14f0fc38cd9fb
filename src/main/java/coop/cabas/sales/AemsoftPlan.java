package coop.cabas.sales;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.FileId;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Progress;
import coop.cabas.shared.Message;

import java.util.List;
import java.util.Objects;

/** Files read and compared, ready to be applied. */
record AemsoftPlan(Truth truth, List<Handed> asWritten, List<FileReport> reports) implements Importer.Plan {

    @Override
    public void apply(BatchId batch, List<FileId> ids, Progress progress) {
        truth.lock();
        int done = 0;
        for (var file : asWritten) {
            progress.at(
                    done++,
                    asWritten.size() + 1,
                    Message.of("sales.import.writing", file.file().name()));
            var content = Objects.requireNonNull(file.content());
            truth.add(batch, new Applied(ids.get(file.position()), file.file().sha256(), content));
        }
        progress.at(done, asWritten.size() + 1, Message.of("sales.import.settling"));
        truth.settle(batch);
    }
}
