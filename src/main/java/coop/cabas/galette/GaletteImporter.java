package coop.cabas.galette;

import coop.cabas.galette.csv.CsvTables;
import coop.cabas.imports.BatchId;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Progress;
import coop.cabas.imports.Reject;
import coop.cabas.imports.SourceFile;
import coop.cabas.imports.dump.SqlDump;
import coop.cabas.imports.dump.Unreadable;
import coop.cabas.imports.sync.Changes;
import coop.cabas.imports.sync.Links;
import coop.cabas.members.Authorship;
import coop.cabas.shared.Message;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The members, fees and payments of a Galette, as a source of imports. */
@Component
class GaletteImporter implements Importer {

    static final String SOURCE = "galette";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Settings settings;
    private final ExportLookup lookup;
    private final Passage passage;
    private final Changes changes;
    private final Records records;
    private final Undo undo;
    private final Authorship authorship;
    private final Proof proof;

    GaletteImporter(
            JdbcClient jdbc,
            JdbcTemplate template,
            Settings settings,
            ExportLookup lookup,
            Passage passage,
            Changes changes,
            Records records,
            Undo undo,
            Authorship authorship,
            Proof proof) {
        this.jdbc = jdbc;
        this.template = template;
        this.settings = settings;
        this.lookup = lookup;
        this.passage = passage;
        this.changes = changes;
        this.records = records;
        this.undo = undo;
        this.authorship = authorship;
        this.proof = proof;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Message title() {
        return Message.of("galette.import.title");
    }

    @Override
    public Message help() {
        return Message.of("galette.import.help");
    }

    @Override
    public @Nullable String home() {
        return "/galette/proof";
    }

    @Override
    public Message label(String word) {
        return Text.has("galette.word." + word) ? Message.of("galette.word." + word) : Importer.super.label(word);
    }

    @Override
    public String permission() {
        return GalettePermissions.IMPORT;
    }

    @Override
    public Plan plan(List<SourceFile> files, Progress progress) {
        var inputs = new Inputs(files, settings);
        try {
            var galette = galette(inputs);
            if (galette == null) {
                return new Nothing(Reports.of(files, inputs, null, null, null));
            }
            var run = run(null);
            var seen = passage.go(galette, run, inputs.attached(), progress);
            var kind = inputs.dump() != null ? "DUMP" : inputs.tables().isEmpty() ? "CSV" : "TABLES";
            var reports = Reports.of(files, inputs, galette, run.findings(), seen);
            return new GalettePlan(galette, inputs, kind, seen, reports);
        } catch (Unreadable unreadable) {
            return new Nothing(Reports.refused(files, inputs, unreadable));
        }
    }

    private Run run(@Nullable BatchId batch) {
        return new Run(new Links(jdbc, template, SOURCE, SOURCE), new Findings(), changes, batch);
    }

    private @Nullable Galette galette(Inputs inputs) {
        Galette galette = null;
        if (inputs.dump() != null) {
            galette = Galette.of(SqlDump.of(inputs.dump()), settings.prefix());
        } else if (!inputs.tables().isEmpty()) {
            galette = Galette.of(new CsvTables(inputs.tables()), "");
        } else if (!inputs.exports().isEmpty()) {
            galette = Galette.partly(new ExportTables(inputs.exports(), lookup.now()));
        }
        if (galette != null && !galette.preference("pref_nom").isEmpty()) {
            var name = galette.preference("pref_nom");
            records.name().filter(known -> !known.equals(name)).ifPresent(known -> {
                throw Unreadable.file(Message.of("galette.file.otherGalette", name, known));
            });
        }
        return galette;
    }

    @Override
    public void undo(BatchId batch) {
        authorship.sign(Text.t("galette.undo.reason"));
        undo.undo(batch);
    }

    @Override
    public Map<String, Object> reconciliation() {
        return proof.figures();
    }

    @Override
    public List<Message> told(Map<String, Object> reconciliation) {
        return proof.told(reconciliation);
    }

    /** Files of which nothing can be applied. */
    private record Nothing(List<FileReport> reports) implements Plan {

        @Override
        public void apply(BatchId batch, List<coop.cabas.imports.FileId> files, Progress progress) {
            throw new IllegalStateException("nothing of this can be applied");
        }
    }

    private final class GalettePlan implements Plan {

        private final Galette galette;
        private final Inputs inputs;
        private final String kind;
        private final Passage.Seen seen;
        private final List<FileReport> reports;

        GalettePlan(Galette galette, Inputs inputs, String kind, Passage.Seen seen, List<FileReport> reports) {
            this.galette = galette;
            this.inputs = inputs;
            this.kind = kind;
            this.seen = seen;
            this.reports = reports;
        }

        @Override
        public List<FileReport> reports() {
            return reports;
        }

        @Override
        public void apply(BatchId batch, List<coop.cabas.imports.FileId> files, Progress progress) {
            authorship.sign(Text.t("galette.import.reason"));
            authorship.isLoading();
            records.open(batch, kind, galette);
            var run = run(batch);
            passage.go(galette, run, inputs.attached(), progress);
            records.figures(batch, seen);
            if (galette.isComplete()) {
                records.words(Labels.translated(galette));
            } else {
                records.listed(batch, seen);
            }
            records.findings(batch, run.findings());
        }
    }

    /** Places that cannot be taken, as reports tell them. */
    static List<Reject> rejects(Unreadable unreadable) {
        return new ArrayList<>(List.of(new Reject(unreadable.line(), unreadable.column(), unreadable.reason())));
    }
}
