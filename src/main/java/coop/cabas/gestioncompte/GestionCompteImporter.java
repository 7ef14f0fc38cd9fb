package coop.cabas.gestioncompte;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.FileId;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Progress;
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

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The people, shifts and time of a gestion-compte, as a source of imports. */
@Component
class GestionCompteImporter implements Importer {

    static final String SOURCE = "gestion-compte";

    /** Of the tables that keep what was brought. */
    static final String SCHEMA = "gestioncompte";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Settings settings;
    private final Passage passage;
    private final Changes changes;
    private final Records records;
    private final Undo undo;
    private final Authorship authorship;
    private final Reconciliation reconciliation;
    private final Clock clock;

    GestionCompteImporter(
            JdbcClient jdbc,
            JdbcTemplate template,
            Settings settings,
            Passage passage,
            Changes changes,
            Records records,
            Undo undo,
            Authorship authorship,
            Reconciliation reconciliation,
            Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.settings = settings;
        this.passage = passage;
        this.changes = changes;
        this.records = records;
        this.undo = undo;
        this.authorship = authorship;
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Message title() {
        return Message.of("gestioncompte.import.title");
    }

    @Override
    public Message help() {
        return Message.of("gestioncompte.import.help");
    }

    @Override
    public @Nullable String home() {
        return "/gestion-compte/reconciliation";
    }

    @Override
    public Message label(String word) {
        var key = "gestioncompte.word." + word;
        return Text.has(key) ? Message.of(key) : Importer.super.label(word);
    }

    @Override
    public String permission() {
        return GestionComptePermissions.IMPORT;
    }

    @Override
    public Plan plan(List<SourceFile> files, Progress progress) {
        var inputs = new Inputs(files, settings);
        var run = run(null);
        try {
            var dump = inputs.dump();
            if (dump == null) {
                return new Nothing(Reports.beside(files, inputs));
            }
            var there = GestionCompte.of(
                    SqlDump.of(dump),
                    Moment.of(dump, clock),
                    reject -> run.findings().reject(reject));
            passage.go(there, inputs.parameters(), run, progress);
            var standings = new Standings(there, inputs.parameters()).all();
            return new Bringing(there, inputs, Reports.of(files, inputs, there, run.findings(), standings), standings);
        } catch (Unreadable unreadable) {
            return new Nothing(Reports.refused(files, inputs, unreadable));
        }
    }

    private Run run(@Nullable BatchId batch) {
        return new Run(new Links(jdbc, template, SCHEMA, SOURCE), new Findings(), changes, batch);
    }

    @Override
    public void undo(BatchId batch) {
        authorship.sign(Text.t("gestioncompte.undo.reason"));
        undo.undo(batch);
    }

    @Override
    public Map<String, Object> reconciliation() {
        return reconciliation.figures();
    }

    @Override
    public List<Message> told(Map<String, Object> figures) {
        return reconciliation.told(figures);
    }

    /** Files of which nothing can be applied. */
    private record Nothing(List<FileReport> reports) implements Plan {

        @Override
        public void apply(BatchId batch, List<FileId> files, Progress progress) {
            throw new IllegalStateException("nothing of this can be applied");
        }
    }

    private final class Bringing implements Plan {

        private final GestionCompte there;
        private final Inputs inputs;
        private final List<FileReport> reports;
        private final List<Standing> standings;

        Bringing(GestionCompte there, Inputs inputs, List<FileReport> reports, List<Standing> standings) {
            this.there = there;
            this.inputs = inputs;
            this.reports = reports;
            this.standings = standings;
        }

        @Override
        public List<FileReport> reports() {
            return reports;
        }

        @Override
        public void apply(BatchId batch, List<FileId> files, Progress progress) {
            authorship.sign(Text.t("gestioncompte.import.reason"));
            authorship.isLoading();
            var run = run(batch);
            records.open(batch, there);
            passage.go(there, inputs.parameters(), run, progress);
            records.keep(batch, there, standings, run.findings());
        }
    }
}
