package coop.cabas.gestioncompte;

import coop.cabas.badges.intake.BadgeIntake;
import coop.cabas.imports.Progress;
import coop.cabas.imports.sync.Links;
import coop.cabas.imports.sync.Shape;
import coop.cabas.imports.sync.Sync;
import coop.cabas.shared.Message;
import coop.cabas.shifts.intake.AccountIntake;
import coop.cabas.shifts.intake.BookingIntake;
import coop.cabas.shifts.intake.EntryIntake;
import coop.cabas.shifts.intake.RuleIntake;
import coop.cabas.shifts.intake.SkillIntake;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Goes over the rows in the order in which they point at each other: once to see, once more to write. */
@Component
class Passage {

    private static final int STEPS = 4;
    private static final long ONLY = 1;

    private final Things things;
    private final People people;
    private final BookingIntake bookings;
    private final EntryIntake entries;
    private final AccountIntake accounts;
    private final RuleIntake rules;
    private final SkillIntake skills;
    private final BadgeIntake badges;
    private final Clock clock;

    Passage(
            Things things,
            People people,
            BookingIntake bookings,
            EntryIntake entries,
            AccountIntake accounts,
            RuleIntake rules,
            SkillIntake skills,
            BadgeIntake badges,
            Clock clock) {
        this.things = things;
        this.people = people;
        this.bookings = bookings;
        this.entries = entries;
        this.accounts = accounts;
        this.rules = rules;
        this.skills = skills;
        this.badges = badges;
        this.clock = clock;
    }

    void go(GestionCompte there, Parameters parameters, Run run, Progress progress) {
        var today = LocalDate.now(clock);
        var names = new Names(there);
        progress.at(0, STEPS, Message.of("gestioncompte.progress.look"));
        var odd = new ShiftAnomalies(there, run.findings(), names);
        new PeopleAnomalies(there, parameters, run.findings(), names).find();
        odd.find();
        new LedgerAnomalies(there, parameters, run.findings(), names).find();
        new CreditAnomalies(there, run.findings(), names).find();
        if (!run.findings().rejects().isEmpty()) {
            // what points at rows that cannot be read says no more
            return;
        }
        progress.at(1, STEPS, Message.of("gestioncompte.progress.people"));
        rules(parameters, run);
        people.bring(there, run, today);
        new CardReading(there, run, badges).bring();
        progress.at(2, STEPS, Message.of("gestioncompte.progress.shifts"));
        var taught = new SkillReading(there, things, run, skills);
        taught.bring(today);
        var plan = new PlanReading(there, things, run, taught);
        var booked = new BookingReading(there, things, run, names, plan, bookings);
        var impossible = odd.overlaps().keySet();
        plan.bringWeek(today);
        booked.giveBack(impossible);
        plan.bringShifts(today);
        taught.need();
        booked.bring(impossible);
        booked.bringFreed(today);
        new LeaveReading(there, things, run, names, parameters.cycle()).bring(today);
        progress.at(3, STEPS, Message.of("gestioncompte.progress.lines"));
        new LedgerReading(there, run, names, booked, entries, accounts).bring();
        progress.at(STEPS, STEPS, Message.of("gestioncompte.progress.lines"));
    }

    /** Rules here are what both sides agreed upon before the first import; from then on, what changes there changes here. */
    private void rules(Parameters parameters, Run run) {
        if (parameters.taken().isEmpty()) {
            return;
        }
        var now = rules.read();
        var known = run.links().of(Things.RULES);
        if (!known.has(ONLY) && !run.isDry()) {
            var base = new Shape<>(RuleIntake.Rules.class).text(now);
            run.links().add(Things.RULES, List.of(new Links.New(ONLY, ONLY, base, true)), run.batch());
            known.put(ONLY, ONLY, Shape.hash(base));
        }
        if (known.has(ONLY)) {
            var sync = Sync.few(things.rules(), run);
            sync.offer(ONLY, parameters.rules(now));
        }
    }
}
