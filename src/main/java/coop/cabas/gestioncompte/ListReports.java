package coop.cabas.gestioncompte;

import coop.cabas.imports.FileReport;
import coop.cabas.imports.FileReport.Verdict;
import coop.cabas.imports.SourceFile;
import coop.cabas.shared.Message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells whether a list that was handed in beside the dump has the hours of the dump. */
final class ListReports {

    /** More of them say nothing more: both are not of the same day. */
    private static final int SHOWN = 10;

    private static final int MINUTES = 60;

    private ListReports() {}

    static FileReport of(SourceFile file, String kind, TimeList list, GestionCompte there, List<Standing> standings) {
        Map<Long, Integer> minutes = new HashMap<>();
        standings.forEach(standing -> minutes.put(
                Objects.requireNonNull(there.memberships.get(standing.membership()))
                        .number(),
                standing.all()));
        var differing = new ArrayList<Message>();
        list.hours().forEach((number, hours) -> {
            var known = minutes.get(number);
            if (known == null) {
                differing.add(Message.of("gestioncompte.list.unknown", String.valueOf(number)));
            } else if (!list.agrees(hours, known)) {
                differing.add(Message.of(
                        "gestioncompte.list.differs",
                        String.valueOf(number),
                        hours.doubleValue(),
                        (double) known / MINUTES));
            }
        });
        var totals = new LinkedHashMap<String, Object>();
        totals.put("compared", list.hours().size());
        totals.put("differing", differing.size());
        var notes = new ArrayList<Message>();
        notes.add(Message.of(
                differing.isEmpty() ? "gestioncompte.list.agrees" : "gestioncompte.list.apart",
                list.hours().size(),
                differing.size()));
        notes.addAll(differing.subList(0, Math.min(SHOWN, differing.size())));
        return new FileReport(
                file.name(),
                file.sha256(),
                kind,
                null,
                null,
                list.hours().size(),
                0,
                0,
                0,
                Verdict.READY,
                List.of(),
                totals,
                notes);
    }
}
