package coop.cabas.gestioncompte;

import coop.cabas.gestioncompte.Their.Line;
import coop.cabas.imports.sync.Known;
import coop.cabas.imports.sync.Links;
import coop.cabas.imports.sync.Shape;
import coop.cabas.shifts.intake.AccountIntake;
import coop.cabas.shifts.intake.EntryFile;
import coop.cabas.shifts.intake.EntryIntake;
import coop.cabas.ui.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Brings every line of the counter. Lines here are never changed: one that is no more there, or reads otherwise, is taken back by another
 * line, and brought anew as its next version. The version that stands is the first that was not taken back.
 */
final class LedgerReading {

    private static final int CHUNK = 5_000;

    /** A version of a line is known by its id and so many of these. */
    static final long VERSION = 1_000_000_000;

    private record Fresh(long key, EntryFile entry, String base) {}

    private final GestionCompte there;
    private final EntryIntake entries;
    private final BookingReading bookings;
    private final Names names;
    private final Run run;
    private final Known lines;
    private final Known reversals;
    private final Set<Long> stands = new HashSet<>();
    private final Map<Long, LocalDate> takenOver;

    LedgerReading(
            GestionCompte there,
            Run run,
            Names names,
            BookingReading bookings,
            EntryIntake entries,
            AccountIntake accounts) {
        this.there = there;
        this.entries = entries;
        this.bookings = bookings;
        this.names = names;
        this.run = run;
        this.lines = run.links().of(Things.LINE);
        this.reversals = run.links().of(Things.REVERSAL);
        this.takenOver = accounts.takenOver(run.links().of(Things.ACCOUNT).rows());
    }

    void bring() {
        var count = run.findings().count(Things.LINE);
        var fresh = new ArrayList<Fresh>();
        var changed = new ArrayList<Long>();
        there.lines.values().stream().sorted(Comparator.comparing(Line::id)).forEach(line -> {
            var account = run.links().of(Things.ACCOUNT).ours(line.membership());
            if (account == null || isCountedHere(line, account)) {
                run.findings()
                        .odd("line_not_brought", line.membership(), List.of(line.id()), names.of(line.membership()));
                return;
            }
            var entry = entry(line, account);
            var base = text(entry);
            long key = version(line.id());
            if (!lines.has(key)) {
                count.added++;
                fresh.add(new Fresh(key, entry, base));
            } else if (lines.isSame(key, Shape.hash(base))) {
                count.same++;
                stands.add(key);
            } else {
                count.changed++;
                changed.add(key);
                fresh.add(new Fresh(key + VERSION, entry, base));
            }
        });
        var gone = new ArrayList<Long>();
        lines.each(key -> {
            if (!stands.contains(key) && !reversals.has(key) && !changed.contains(key)) {
                gone.add(key);
            }
        });
        count.gone += gone.size();
        takeBack(changed, "gestioncompte.line.changed");
        takeBack(gone, "gestioncompte.line.gone");
        write(fresh);
    }

    private long version(long line) {
        long key = line;
        while (reversals.has(key)) {
            key += VERSION;
        }
        return key;
    }

    private boolean isCountedHere(Line line, long account) {
        var kept = takenOver.get(account);
        return kept != null && !line.at().toLocalDate().isBefore(kept) && !lines.has(version(line.id()));
    }

    private EntryFile entry(Line line, long account) {
        return new EntryFile(
                account,
                line.isSaving() ? "SAVINGS" : "TIME",
                line.minutes(),
                LineType.reason(line.type(), line.minutes()),
                line.at(),
                names.user(line.by()),
                line.place() == null ? null : bookings.booking(line.place(), line.membership()),
                LineType.OF_CYCLE.contains(line.type()) ? line.at().toLocalDate() : null,
                LineType.isKnown(line.type()) ? line.text() : line.type() + " " + line.text());
    }

    /** What makes a line another one; whose booking it is for is not told there. */
    private static String text(EntryFile entry) {
        return String.join(
                "\u001F",
                String.valueOf(entry.account()),
                entry.kind(),
                String.valueOf(entry.minutes()),
                entry.reason(),
                entry.counts().toString(),
                entry.note());
    }

    private void takeBack(List<Long> keys, String why) {
        if (run.isDry() || keys.isEmpty()) {
            return;
        }
        var ours = new LinkedHashMap<Long, Long>();
        keys.forEach(key -> ours.put(key, Objects.requireNonNull(lines.ours(key))));
        // what somebody took back here already is not taken back twice
        entries.reversedHere(ours.values()).forEach(reversed -> ours.values().remove(reversed));
        var links = new ArrayList<Links.New>();
        ours.forEach((key, entry) -> links.add(
                new Links.New(key, entries.reverse(entry, GestionCompteImporter.SOURCE, Text.t(why)), "", false)));
        run.links().add(Things.REVERSAL, links, run.batch());
        links.forEach(link -> reversals.put(link.external(), link.ours(), 0));
    }

    private void write(List<Fresh> fresh) {
        if (run.isDry()) {
            return;
        }
        for (int from = 0; from < fresh.size(); from += CHUNK) {
            var chunk = fresh.subList(from, Math.min(from + CHUNK, fresh.size()));
            var ids = entries.add(chunk.stream().map(Fresh::entry).toList(), GestionCompteImporter.SOURCE);
            var links = new ArrayList<Links.New>();
            for (int i = 0; i < chunk.size(); i++) {
                links.add(new Links.New(
                        chunk.get(i).key(), ids.get(i), chunk.get(i).base(), false));
            }
            run.links().add(Things.LINE, links, run.batch());
        }
    }
}
