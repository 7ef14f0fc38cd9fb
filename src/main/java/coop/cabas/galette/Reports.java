package coop.cabas.galette;

import coop.cabas.imports.FileReport;
import coop.cabas.imports.FileReport.Verdict;
import coop.cabas.imports.SourceFile;
import coop.cabas.imports.dump.Unreadable;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells what each file is and what it would change: the first that carries rows speaks for all of them. */
final class Reports {

    private Reports() {}

    static List<FileReport> of(
            List<SourceFile> files,
            Inputs inputs,
            @Nullable Galette galette,
            @Nullable Findings findings,
            Passage.@Nullable Seen seen) {
        var reports = new ArrayList<FileReport>();
        boolean told = false;
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            var recognised = inputs.file(i);
            if (recognised.problem != null) {
                reports.add(refused(file, recognised.kind, recognised.problem));
            } else if (recognised.reason != null || recognised.kind.equals("unknown")) {
                reports.add(FileReport.aside(
                        file.name(),
                        file.sha256(),
                        file.named() && !recognised.kind.equals("attachment"),
                        recognised.reason == null ? Message.of("galette.file.unknown") : recognised.reason));
            } else if (recognised.kind.equals("attachment")
                    || told
                    || galette == null
                    || findings == null
                    || seen == null) {
                reports.add(beside(file, recognised.kind));
            } else {
                reports.add(main(file, recognised.kind, galette, findings, seen));
                told = true;
            }
        }
        return reports;
    }

    /** What was to be read cannot be: the file that carries it is refused, the others with it. */
    static List<FileReport> refused(List<SourceFile> files, Inputs inputs, Unreadable unreadable) {
        var reports = new ArrayList<FileReport>();
        for (int i = 0; i < files.size(); i++) {
            var recognised = inputs.file(i);
            var carries = inputs.dump() != null
                    ? i == inputs.dumpFrom()
                    : !recognised.kind.equals("attachment") && recognised.reason == null;
            reports.add(
                    carries
                            ? refused(files.get(i), recognised.kind, unreadable)
                            : beside(files.get(i), recognised.kind));
        }
        return reports;
    }

    private static FileReport refused(SourceFile file, String kind, Unreadable unreadable) {
        return new FileReport(
                file.name(),
                file.sha256(),
                kind,
                null,
                null,
                0,
                0,
                0,
                0,
                Verdict.REFUSED,
                GaletteImporter.rejects(unreadable),
                Map.of(),
                List.of());
    }

    private static FileReport beside(SourceFile file, String kind) {
        return new FileReport(
                file.name(),
                file.sha256(),
                kind,
                null,
                null,
                0,
                0,
                0,
                0,
                Verdict.READY,
                List.of(),
                Map.of(),
                List.of());
    }

    private static FileReport main(
            SourceFile file, String kind, Galette galette, Findings findings, Passage.Seen seen) {
        var sums = findings.sums();
        var totals = new LinkedHashMap<String, Object>();
        totals(galette, findings, seen, totals);
        totals.put("things", sums.things());
        return new FileReport(
                file.name(),
                file.sha256(),
                kind,
                day(seen, true),
                day(seen, false),
                sums.rows(),
                sums.added(),
                sums.changed(),
                sums.same(),
                findings.rejects().isEmpty() ? Verdict.READY : Verdict.REJECTED,
                findings.rejects(),
                totals,
                notes(galette, findings));
    }

    private static void totals(Galette galette, Findings findings, Passage.Seen seen, Map<String, Object> totals) {
        var topics = seen.figures().topics();
        totals.put(
                "version", galette.version() == null ? "–" : galette.version().toPlainString());
        var members = topics.getOrDefault("members", Map.of()).get("total");
        totals.put("members", members == null ? 0 : members.count);
        var fees = topics.getOrDefault("contributions", Map.of()).get("all");
        totals.put("contributions", fees == null ? 0 : fees.count);
        if (fees != null && fees.sum != null) {
            totals.put("amount", fees.sum);
        }
        var transactions = topics.getOrDefault("transactions", Map.of()).get("all");
        totals.put("transactions", transactions == null ? 0 : transactions.count);
        totals.put("conflicts", findings.conflicts().size());
        var rows = new LinkedHashMap<String, Object>();
        topics.getOrDefault("rows", Map.of()).forEach((table, figure) -> rows.put(table, figure.count));
        totals.put("rows", rows);
        var odd = new TreeMap<String, Object>();
        findings.oddities().forEach(each -> odd.merge(each.kind(), 1, (one, other) -> (Integer) one + (Integer) other));
        totals.put("oddities", odd);
    }

    private static @Nullable LocalDate day(Passage.Seen seen, boolean first) {
        return seen.figures().topics().getOrDefault("typeYear", Map.of()).keySet().stream()
                .map(key -> key.substring(key.indexOf('/') + 1))
                .filter(year -> year.matches("(19|20)\\d\\d") && !year.equals("1901"))
                .map(year -> first
                        ? LocalDate.of(Integer.parseInt(year), 1, 1)
                        : LocalDate.of(Integer.parseInt(year), 12, 31))
                .reduce((one, other) -> first == one.isBefore(other) ? one : other)
                .orElse(null);
    }

    private static List<Message> notes(Galette galette, Findings findings) {
        var notes = new ArrayList<Message>();
        if (galette.isNewerThanKnown()) {
            notes.add(Message.of("galette.note.newer"));
        }
        if (!galette.isComplete()) {
            notes.add(Message.of("galette.note.csv"));
        }
        if (!findings.conflicts().isEmpty()) {
            notes.add(Message.of("galette.note.conflicts", findings.conflicts().size()));
        }
        int gone = findings.counts().values().stream()
                .mapToInt(count -> count.gone)
                .sum();
        if (gone > 0) {
            notes.add(Message.of("galette.note.gone", gone));
        }
        var odd = new TreeMap<String, Integer>();
        findings.oddities().forEach(each -> odd.merge(each.kind(), 1, Integer::sum));
        odd.forEach((kind, count) ->
                notes.add(Message.of("galette.note.oddity", Message.of("galette.oddity." + kind), count)));
        if (galette.isComplete()) {
            for (var left : List.of(
                    "searches",
                    "mailing_history",
                    "reminders",
                    "texts",
                    "pdfmodels",
                    "documents",
                    "logs",
                    "import_model")) {
                if (galette.has(left)) {
                    notes.add(Message.of("galette.left." + left));
                }
            }
            notes.add(Message.of("galette.left.logins"));
        }
        return notes;
    }
}
