package coop.cabas.sales;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Progress;
import coop.cabas.imports.SourceFile;
import coop.cabas.sales.aemsoft.TillFiles;
import coop.cabas.shared.Message;
import coop.cabas.ui.Text;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The exports of the AEMSOFT Store till, as a source of imports. */
@Component
class AemsoftImporter implements Importer {

    private final ClientKeys clientKeys;
    private final Contents contents;
    private final Comparison comparison;
    private final Truth truth;
    private final Reconciliation reconciliation;
    private final Clock clock;

    AemsoftImporter(
            ClientKeys clientKeys,
            Contents contents,
            Comparison comparison,
            Truth truth,
            Reconciliation reconciliation,
            Clock clock) {
        this.clientKeys = clientKeys;
        this.contents = contents;
        this.comparison = comparison;
        this.truth = truth;
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    @Override
    public String source() {
        return "aemsoft";
    }

    @Override
    public Message title() {
        return Message.of("sales.import.title");
    }

    @Override
    public Message label(String word) {
        return Text.has("sales.word." + word) ? Message.of("sales.word." + word) : Importer.super.label(word);
    }

    @Override
    public String permission() {
        return SalesPermissions.IMPORT;
    }

    @Override
    public Plan plan(List<SourceFile> files, Progress progress) {
        var reader = new TillFiles(LocalDate.now(clock), clientKeys.load())
                .among(files.stream().map(SourceFile::name).toList());
        var handed = new ArrayList<Handed>();
        for (var file : files) {
            progress.at(handed.size(), files.size(), Message.of("sales.import.reading", file.name()));
            var read = reader.read(file);
            handed.add(new Handed(handed.size(), file, read, contents.of(file, read)));
        }
        progress.at(files.size(), files.size(), Message.of("sales.import.comparing"));
        return comparison.plan(handed);
    }

    @Override
    public void undo(BatchId batch) {
        truth.lock();
        truth.silence(batch);
    }

    @Override
    public Map<String, Object> reconciliation() {
        return reconciliation.figures();
    }

    @Override
    public List<Message> told(Map<String, Object> reconciliation) {
        return ReconciliationWords.of(reconciliation);
    }
}
