package coop.cabas.spreadsheets;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.Choices;
import coop.cabas.imports.FileId;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.FileReport.Verdict;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Progress;
import coop.cabas.imports.Reject;
import coop.cabas.imports.SourceFile;
import coop.cabas.imports.sheet.Unreadable;
import coop.cabas.members.Authorship;
import coop.cabas.shared.Message;
import coop.cabas.ui.Text;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lists of members, as a source of imports. */
@Component
class TableImporter implements Importer {

    static final String SOURCE = "table";

    private final Bringing bringing;
    private final Changes changes;
    private final ListReading reading;
    private final Kinds kinds;
    private final Authorship authorship;

    TableImporter(Bringing bringing, Changes changes, ListReading reading, Kinds kinds, Authorship authorship) {
        this.bringing = bringing;
        this.changes = changes;
        this.reading = reading;
        this.kinds = kinds;
        this.authorship = authorship;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Message title() {
        return Message.of("spreadsheets.title");
    }

    @Override
    public Message help() {
        return Message.of("spreadsheets.help");
    }

    @Override
    public String home() {
        return "/members";
    }

    @Override
    public Message label(String word) {
        return kinds.label(word);
    }

    @Override
    public Message columns() {
        return Message.of("spreadsheets.columns.choose");
    }

    @Override
    public String keeps() {
        return "/imports/table/mappings";
    }

    @Override
    public String permission() {
        return SpreadsheetsPermissions.IMPORT;
    }

    @Override
    public Plan plan(List<SourceFile> files, Progress progress) {
        return plan(files, new Choices(null, Map.of()), progress);
    }

    @Override
    public Plan plan(List<SourceFile> files, Choices choices, Progress progress) {
        var reports = new ArrayList<FileReport>();
        var lists = new ArrayList<PeopleList>();
        var reader = reading.by(choices);
        for (var file : files) {
            try {
                var list = reader.read(file);
                if (list.heading() == null) {
                    reports.add(refused(file, reader.missed(file)));
                } else {
                    lists.add(list);
                    reports.add(report(file, list, list.heading()));
                }
            } catch (Unreadable unreadable) {
                reports.add(FileReport.aside(file.name(), file.sha256(), file.named(), unreadable.reason()));
            }
        }
        return new TablePlan(reports, lists);
    }

    /** A list whose columns say nothing to the program: a person may tell it. */
    private static FileReport refused(SourceFile file, Message why) {
        return new FileReport(
                file.name(),
                file.sha256(),
                Kinds.COLUMNS,
                null,
                null,
                0,
                0,
                0,
                0,
                Verdict.REFUSED,
                List.of(Reject.file(why)),
                Map.of(),
                List.of());
    }

    private FileReport report(SourceFile file, PeopleList list, Heading heading) {
        var comparison = bringing.compare(list.people(), heading.rules());
        var totals = new LinkedHashMap<String, Object>();
        if (heading.listsPayments()) {
            totals.put(
                    Kinds.FEES,
                    list.people().stream()
                            .mapToInt(person -> person.fees().size())
                            .sum());
            totals.put(Kinds.FEE_SUM, list.paid());
            totals.put(Kinds.NEW_FEES, comparison.fees());
        }
        list.sums().forEach(totals::put);
        var notes = new ArrayList<Message>();
        if (!heading.leftOut().isEmpty()) {
            notes.add(Message.of("spreadsheets.leftOut", String.join(", ", heading.leftOut())));
        }
        if (heading.leavesAmounts()) {
            notes.add(Message.of("spreadsheets.amountsLeft"));
        }
        notes.addAll(comparison.remarks());
        var rejects = new ArrayList<>(list.rejects());
        rejects.addAll(comparison.rejects());
        return new FileReport(
                file.name(),
                file.sha256(),
                Kinds.of(heading.rules()),
                null,
                null,
                list.rows(),
                comparison.added(),
                comparison.changed(),
                comparison.same(),
                rejects.isEmpty() ? Verdict.READY : Verdict.REJECTED,
                rejects,
                totals,
                notes);
    }

    @Override
    public void undo(BatchId batch) {
        authorship.sign(Text.t("spreadsheets.undo.reason"));
        changes.undo(batch);
    }

    @Override
    public Map<String, Object> reconciliation() {
        return Map.of();
    }

    private final class TablePlan implements Plan {

        private final List<FileReport> reports;
        private final List<PeopleList> lists;

        TablePlan(List<FileReport> reports, List<PeopleList> lists) {
            this.reports = reports;
            this.lists = lists;
        }

        @Override
        public List<FileReport> reports() {
            return reports;
        }

        @Override
        public void apply(BatchId batch, List<FileId> files, Progress progress) {
            authorship.sign(Text.t("spreadsheets.reason"));
            lists.forEach(list -> bringing.bring(
                    list.people(), Objects.requireNonNull(list.heading()).rules(), batch));
        }
    }
}
