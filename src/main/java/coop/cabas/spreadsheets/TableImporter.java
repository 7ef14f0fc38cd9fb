package coop.cabas.spreadsheets;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.FileId;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.FileReport.Verdict;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Progress;
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
import java.util.stream.IntStream;

/** Lists of members, as a source of imports. */
@Component
class TableImporter implements Importer {

    private final Bringing bringing;
    private final Authorship authorship;

    TableImporter(Bringing bringing, Authorship authorship) {
        this.bringing = bringing;
        this.authorship = authorship;
    }

    @Override
    public String source() {
        return "table";
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
    public String permission() {
        return SpreadsheetsPermissions.IMPORT;
    }

    @Override
    public Plan plan(List<SourceFile> files, Progress progress) {
        var reports = new ArrayList<FileReport>();
        var lists = new ArrayList<PeopleList>();
        for (var file : files) {
            try {
                var list = PeopleList.read(file.content());
                if (list.heading() == null) {
                    reports.add(FileReport.aside(
                            file.name(), file.sha256(), file.named(), Message.of("spreadsheets.noHeading")));
                } else {
                    lists.add(list);
                    reports.add(report(file, list));
                }
            } catch (Unreadable unreadable) {
                reports.add(FileReport.aside(file.name(), file.sha256(), file.named(), unreadable.reason()));
            }
        }
        return new TablePlan(reports, lists);
    }

    private FileReport report(SourceFile file, PeopleList list) {
        var comparison = bringing.compare(list.people());
        var heading = java.util.Objects.requireNonNull(list.heading());
        var totals = new LinkedHashMap<String, Object>();
        list.sums().forEach(totals::put);
        var notes = new ArrayList<Message>();
        if (!heading.leftOut().isEmpty()) {
            notes.add(Message.of("spreadsheets.leftOut", String.join(", ", heading.leftOut())));
        }
        notes.addAll(comparison.alike());
        return new FileReport(
                file.name(),
                file.sha256(),
                "people",
                null,
                null,
                list.people().size()
                        + (int) IntStream.range(0, list.rejects().size())
                                .filter(i -> list.rejects().get(i).column() == null)
                                .count(),
                comparison.added(),
                comparison.changed(),
                comparison.same(),
                list.rejects().isEmpty() ? Verdict.READY : Verdict.REJECTED,
                list.rejects(),
                totals,
                notes);
    }

    @Override
    public void undo(BatchId batch) {
        authorship.sign(Text.t("spreadsheets.undo.reason"));
        bringing.undo(batch);
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
            lists.forEach(list -> bringing.bring(list.people(), batch));
        }
    }
}
