package coop.cabas.spreadsheets;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.FileId;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.FileReport.Verdict;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Progress;
import coop.cabas.imports.Reject;
import coop.cabas.imports.SourceFile;
import coop.cabas.imports.sheet.Unreadable;
import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import coop.cabas.shares.Openings;
import coop.cabas.shares.Openings.Opening;
import coop.cabas.shares.SharesPermissions;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The register of shares that the coop kept before, as a source of imports: its holders are of the member file already. */
@Component
class ShareImporter implements Importer {

    static final String SOURCE = "register";

    private static final Set<String> WORDS = Set.of(SOURCE, "shares", "capital", "paid");

    private final ShareReading reading;
    private final Takeover takeover;
    private final Openings openings;

    ShareImporter(ShareReading reading, Takeover takeover, Openings openings) {
        this.reading = reading;
        this.takeover = takeover;
        this.openings = openings;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Message title() {
        return Message.of("spreadsheets.shares.title");
    }

    @Override
    public Message help() {
        return Message.of("spreadsheets.shares.help");
    }

    @Override
    public String home() {
        return "/shares";
    }

    @Override
    public Message label(String word) {
        return WORDS.contains(word) ? Message.of("spreadsheets.shares.word." + word) : Message.of("imports.word", word);
    }

    @Override
    public String permission() {
        return SharesPermissions.MANAGE;
    }

    @Override
    public Plan plan(List<SourceFile> files, Progress progress) {
        var ledger = takeover.ledger();
        var reports = new ArrayList<FileReport>();
        var fresh = new ArrayList<Opening>();
        for (var file : files) {
            try {
                var sheets = reading.read(file);
                reports.add(sheets.isEmpty() ? refused(file) : report(file, sheets, ledger, fresh));
            } catch (Unreadable unreadable) {
                reports.add(FileReport.aside(file.name(), file.sha256(), file.named(), unreadable.reason()));
            }
        }
        return new SharePlan(reports, fresh, ledger);
    }

    private static FileReport refused(SourceFile file) {
        return FileReport.aside(file.name(), file.sha256(), file.named(), Message.of("spreadsheets.shares.noHeading"));
    }

    /** @param fresh completed with the lines that are new */
    private FileReport report(SourceFile file, List<ShareSheet> sheets, Takeover.Ledger ledger, List<Opening> fresh) {
        var rejects = new ArrayList<Reject>();
        var leftOut = new LinkedHashSet<String>();
        var added = 0;
        var same = 0;
        for (var sheet : sheets) {
            var comparison = takeover.compare(sheet, ledger);
            added += comparison.fresh().size();
            same += comparison.same();
            fresh.addAll(comparison.fresh());
            comparison.rejects().forEach(reject -> rejects.add(sheets.size() > 1 ? of(sheet, reject) : reject));
            leftOut.addAll(sheet.heading().holders().leftOut());
        }
        var lines = sheets.stream().flatMap(sheet -> sheet.lines().stream()).toList();
        var days = lines.stream().map(ShareLine::on).sorted().toList();
        return new FileReport(
                file.name(),
                file.sha256(),
                SOURCE,
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                sheets.stream().mapToInt(ShareSheet::rows).sum(),
                added,
                0,
                same,
                rejects.isEmpty() ? Verdict.READY : Verdict.REJECTED,
                rejects,
                totals(fresh),
                notes(sheets, lines, leftOut));
    }

    /** Where it is, in a file of several sheets. */
    private static Reject of(ShareSheet sheet, Reject reject) {
        return new Reject(
                reject.row(),
                reject.column() == null ? sheet.name() : sheet.name() + " › " + reject.column(),
                reject.reason());
    }

    /** What would be written: to be held against the sums of the older register. */
    private Map<String, Object> totals(List<Opening> fresh) {
        var capital = Money.ZERO;
        var paid = Money.ZERO;
        for (var opening : fresh) {
            var whole = openings.capital(opening).orElse(Money.ZERO);
            capital = capital.plus(whole);
            paid = paid.plus(opening.paid() == null ? whole : opening.paid());
        }
        var totals = new LinkedHashMap<String, Object>();
        totals.put("shares", fresh.stream().mapToInt(Opening::shares).sum());
        totals.put("capital", capital);
        totals.put("paid", paid);
        return totals;
    }

    private static List<Message> notes(List<ShareSheet> sheets, List<ShareLine> lines, Set<String> leftOut) {
        var notes = new ArrayList<Message>();
        if (sheets.size() > 1) {
            notes.add(Message.of(
                    "spreadsheets.shares.sheets",
                    String.join(", ", sheets.stream().map(ShareSheet::name).toList())));
        }
        var without = sheets.stream().mapToInt(ShareSheet::without).sum();
        if (without > 0) {
            notes.add(Message.of("spreadsheets.shares.without", without));
        }
        var untold = lines.stream().filter(line -> line.paid() == null).count();
        if (untold > 0) {
            notes.add(Message.of("spreadsheets.shares.untold", untold));
        }
        if (!leftOut.isEmpty()) {
            notes.add(Message.of("spreadsheets.leftOut", String.join(", ", leftOut)));
        }
        return notes;
    }

    @Override
    public void undo(BatchId batch) {
        takeover.undo(batch);
    }

    @Override
    public Map<String, Object> reconciliation() {
        return Map.of();
    }

    private final class SharePlan implements Plan {

        private final List<FileReport> reports;
        private final List<Opening> fresh;
        private final Takeover.Ledger ledger;

        SharePlan(List<FileReport> reports, List<Opening> fresh, Takeover.Ledger ledger) {
            this.reports = reports;
            this.fresh = fresh;
            this.ledger = ledger;
        }

        @Override
        public List<FileReport> reports() {
            return reports;
        }

        @Override
        public void apply(BatchId batch, List<FileId> files, Progress progress) {
            takeover.bring(fresh, ledger, batch);
        }
    }
}
