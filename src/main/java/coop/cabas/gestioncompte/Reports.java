package coop.cabas.gestioncompte;

import coop.cabas.gestioncompte.Their.Registration;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.FileReport.Verdict;
import coop.cabas.imports.Reject;
import coop.cabas.imports.SourceFile;
import coop.cabas.imports.dump.Unreadable;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells what each file is and what it would change. */
final class Reports {

    /** Tables of things that are not brought, though somebody may miss them. */
    private static final List<String> LEFT = List.of(
            "commission",
            "note",
            "event",
            "proxy",
            "anonymous_beneficiary",
            "code",
            "task",
            "email_template",
            "dynamic_content");

    private Reports() {}

    /** When there is nothing to apply. */
    static List<FileReport> beside(List<SourceFile> files, Inputs inputs) {
        var reports = new ArrayList<FileReport>();
        for (int i = 0; i < files.size(); i++) {
            reports.add(beside(files.get(i), inputs.file(i)));
        }
        return reports;
    }

    /** The dump cannot be read: its file is refused, the others with it. */
    static List<FileReport> refused(List<SourceFile> files, Inputs inputs, Unreadable unreadable) {
        var reports = beside(files, inputs);
        int from = Math.max(0, inputs.dumpFrom());
        reports.set(from, refused(files.get(from), inputs.file(from).kind, unreadable));
        return reports;
    }

    static List<FileReport> of(
            List<SourceFile> files, Inputs inputs, GestionCompte there, Findings findings, List<Standing> standings) {
        var reports = beside(files, inputs);
        int from = inputs.dumpFrom();
        reports.set(from, dump(files.get(from), inputs, there, findings, standings));
        for (int i = 0; i < files.size(); i++) {
            var list = inputs.file(i).list;
            if (list != null) {
                reports.set(i, ListReports.of(files.get(i), inputs.file(i).kind, list, there, standings));
            }
        }
        return reports;
    }

    private static FileReport beside(SourceFile file, Inputs.Recognised recognised) {
        if (recognised.problem != null) {
            return refused(file, recognised.kind, recognised.problem);
        }
        if (recognised.reason != null) {
            return FileReport.aside(file.name(), file.sha256(), file.named(), recognised.reason);
        }
        return report(file, recognised.kind, Verdict.READY, List.of());
    }

    private static FileReport refused(SourceFile file, String kind, Unreadable unreadable) {
        var reject = new Reject(unreadable.line(), unreadable.column(), unreadable.reason());
        return report(file, kind, Verdict.REFUSED, List.of(reject));
    }

    private static FileReport report(SourceFile file, String kind, Verdict verdict, List<Reject> rejects) {
        return new FileReport(
                file.name(), file.sha256(), kind, null, null, 0, 0, 0, 0, verdict, rejects, Map.of(), List.of());
    }

    private static FileReport dump(
            SourceFile file, Inputs inputs, GestionCompte there, Findings findings, List<Standing> standings) {
        var sums = findings.sums();
        var totals = totals(inputs, there, findings, standings);
        totals.put("things", sums.things());
        return new FileReport(
                file.name(),
                file.sha256(),
                Inputs.DUMP,
                day(there, true),
                day(there, false),
                sums.rows(),
                sums.added(),
                sums.changed(),
                sums.same(),
                findings.rejects().isEmpty() ? Verdict.READY : Verdict.REJECTED,
                findings.rejects(),
                totals,
                notes(inputs, there, findings));
    }

    private static @Nullable LocalDate day(GestionCompte there, boolean first) {
        return there.places.values().stream()
                .map(place -> place.starts().toLocalDate())
                .reduce((one, other) -> first == one.isBefore(other) ? one : other)
                .orElse(null);
    }

    private static Map<String, Object> totals(
            Inputs inputs, GestionCompte there, Findings findings, List<Standing> standings) {
        var totals = new LinkedHashMap<String, Object>();
        totals.put("reference", there.reference().toString().replace('T', ' '));
        totals.put("memberships", there.memberships.size());
        totals.put("people", there.people.size());
        totals.put("lines", there.lines.size());
        totals.put("timeNow", standings.stream().mapToInt(Standing::now).sum());
        totals.put("timeAll", standings.stream().mapToInt(Standing::all).sum());
        totals.put("savings", standings.stream().mapToInt(Standing::saved).sum());
        totals.put("conflicts", findings.conflicts().size());
        var odd = new TreeMap<String, Object>();
        findings.anomalies()
                .forEach(each -> odd.merge(each.kind(), 1, (one, other) -> (Integer) one + (Integer) other));
        totals.put("anomalies", odd);
        totals.put("registrations", registrations(there));
        if (!inputs.parameters().taken().isEmpty()) {
            totals.put("settingsTaken", inputs.parameters().taken());
        }
        totals.put("rows", there.counts());
        return totals;
    }

    /** Paid registrations, counted and summed by the way they were paid: fees come from elsewhere. */
    private static Map<String, Object> registrations(GestionCompte there) {
        var sums = new TreeMap<String, BigDecimal>();
        var all = new LinkedHashMap<String, Object>();
        all.put("count", there.registrations.size());
        there.registrations.values().forEach(one -> sums.merge("mode" + one.mode(), amount(one), BigDecimal::add));
        sums.forEach(all::put);
        all.put("sum", sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return all;
    }

    private static BigDecimal amount(Registration registration) {
        var text = registration.amount().replace(',', '.').replaceAll("[\\s€]", "");
        return text.matches("-?\\d{1,9}(\\.\\d{1,2})?") ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    private static List<Message> notes(Inputs inputs, GestionCompte there, Findings findings) {
        var notes = new ArrayList<Message>();
        notes.add(Message.of("gestioncompte.note.counted"));
        if (!inputs.parameters().left().isEmpty()) {
            notes.add(Message.of(
                    "gestioncompte.note.settingsLeft",
                    String.join(", ", inputs.parameters().left())));
        }
        if (!findings.conflicts().isEmpty()) {
            notes.add(Message.of(
                    "gestioncompte.note.conflicts", findings.conflicts().size()));
        }
        int gone = findings.counts().values().stream()
                .mapToInt(count -> count.gone)
                .sum();
        if (gone > 0) {
            notes.add(Message.of("gestioncompte.note.gone", gone));
        }
        var odd = new TreeMap<String, Integer>();
        findings.anomalies().forEach(each -> odd.merge(each.kind(), 1, Integer::sum));
        odd.forEach((kind, count) ->
                notes.add(Message.of("gestioncompte.note.odd", Message.of("gestioncompte.kind." + kind), count)));
        if (!there.registrations.isEmpty()) {
            notes.add(Message.of("gestioncompte.note.registrations", there.registrations.size()));
        }
        var counts = there.counts();
        for (var left : LEFT) {
            int rows = counts.getOrDefault(left, 0);
            if (rows > 0) {
                notes.add(Message.of("gestioncompte.left." + left, rows));
            }
        }
        notes.add(Message.of("gestioncompte.left.roles"));
        return notes;
    }
}
