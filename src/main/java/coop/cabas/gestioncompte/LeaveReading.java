package coop.cabas.gestioncompte;

import coop.cabas.gestioncompte.Their.Exemption;
import coop.cabas.gestioncompte.Their.Membership;
import coop.cabas.imports.sync.Sync;
import coop.cabas.shifts.intake.LeaveFile;
import coop.cabas.shifts.intake.ShiftShelves.LeaveKind;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Brings exemptions and pauses. */
final class LeaveReading {

    /** Keys of the two kinds of leave that gestion-compte has without naming them. */
    private static final long PAUSE = 1_000_000_001L;

    private static final long OTHER = 1_000_000_002L;

    private final GestionCompte there;
    private final Things things;
    private final Run run;
    private final Names names;
    private final int cycle;

    LeaveReading(GestionCompte there, Things things, Run run, Names names, int cycle) {
        this.there = there;
        this.things = things;
        this.run = run;
        this.names = names;
        this.cycle = cycle;
    }

    void bring(LocalDate today) {
        var kinds = Sync.few(things.leaveKind(), run);
        there.exemptionKinds
                .values()
                .forEach(kind -> kinds.offer(kind.id(), new LeaveKind(kind.name(), true, true, false)));
        if (there.memberships.values().stream().anyMatch(one -> one.frozen() || one.flips())) {
            kinds.offer(PAUSE, new LeaveKind(Text.t("gestioncompte.leave.pause"), false, false, true));
        }
        if (there.exemptions.values().stream().anyMatch(one -> kind(one) == OTHER)) {
            kinds.offer(OTHER, new LeaveKind(Text.t("gestioncompte.leave.exempt"), true, true, false));
        }
        kinds.flush();
        exemptions(today);
        pauses();
    }

    private long kind(Exemption exemption) {
        return exemption.kind() != null && there.exemptionKinds.containsKey(exemption.kind())
                ? exemption.kind()
                : OTHER;
    }

    private void exemptions(LocalDate today) {
        var leaves = Sync.many(things.leave(), run);
        for (var one : there.exemptions.values()) {
            var account = run.links().of(Things.ACCOUNT).ours(one.membership());
            if (account == null || one.ends().isBefore(one.starts())) {
                continue;
            }
            // the day on which it ends is not covered there, unless it is the only one
            var last = one.ends().isAfter(one.starts()) ? one.ends().minusDays(1) : one.ends();
            leaves.offer(
                    one.id(),
                    new LeaveFile(
                            account,
                            Objects.requireNonNull(
                                    run.links().of(Things.LEAVE_KIND).ours(kind(one))),
                            one.starts(),
                            last,
                            one.text(),
                            names.user(one.by())));
        }
        leaves.finish(today);
    }

    /** A pause has no dates there: it begins here on the day on which it is first seen, and ends on the day before it is no more. */
    private void pauses() {
        var thing = things.pause();
        var known = run.links().of(Things.PAUSE);
        var sync = Sync.many(thing, run);
        for (var membership : there.memberships.values()) {
            var account = run.links().of(Things.ACCOUNT).ours(membership.id());
            if (account == null) {
                continue;
            }
            var ours = known.ours(membership.id());
            var now = ours == null ? null : thing.read(List.of(ours)).get(ours);
            if (membership.frozen() || membership.flips()) {
                sync.offer(membership.id(), pause(membership, account, now));
            } else if (now != null && (now.until() == null || !now.until().isBefore(day()))) {
                sync.offer(membership.id(), until(now, now.since().isBefore(day()) ? day().minusDays(1) : now.since()));
            }
        }
        sync.flush();
    }

    private LeaveFile pause(Membership membership, long account, @Nullable LeaveFile now) {
        var next = Standings.cycleStart(membership.first(), day(), cycle).plusDays(cycle);
        var open = now != null && (now.until() == null || !now.until().isBefore(day()));
        var since = open ? Objects.requireNonNull(now).since() : membership.frozen() ? day() : next;
        return new LeaveFile(
                account,
                Objects.requireNonNull(run.links().of(Things.LEAVE_KIND).ours(PAUSE)),
                since,
                membership.frozen() && membership.flips() ? next.minusDays(1) : null,
                "",
                GestionCompteImporter.SOURCE);
    }

    private LocalDate day() {
        return there.reference().toLocalDate();
    }

    private static LeaveFile until(LeaveFile leave, LocalDate last) {
        return new LeaveFile(leave.account(), leave.kind(), leave.since(), last, leave.note(), leave.writtenBy());
    }
}
