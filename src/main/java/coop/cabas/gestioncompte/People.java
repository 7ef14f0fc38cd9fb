package coop.cabas.gestioncompte;

import coop.cabas.access.BroughtAccounts;
import coop.cabas.gestioncompte.Their.Membership;
import coop.cabas.gestioncompte.Their.Person;
import coop.cabas.imports.sync.Sync;
import coop.cabas.members.intake.Households;
import coop.cabas.members.intake.Households.Household;
import coop.cabas.members.intake.Households.Seat;
import coop.cabas.members.intake.MemberIntake;
import coop.cabas.shifts.intake.AccountFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings people, who shares an account with whom, and their accounts of time. */
@Component
class People {

    private final JdbcClient jdbc;
    private final Things things;
    private final MemberIntake members;
    private final Households households;
    private final BroughtAccounts accounts;

    People(JdbcClient jdbc, Things things, MemberIntake members, Households households, BroughtAccounts accounts) {
        this.jdbc = jdbc;
        this.things = things;
        this.members = members;
        this.households = households;
        this.accounts = accounts;
    }

    void bring(GestionCompte there, Run run, LocalDate today) {
        var reading = new PeopleReading(
                there,
                run,
                members.numbered(there.memberships.values().stream()
                        .map(membership -> String.valueOf(membership.number()))
                        .toList()));
        var all = there.households();
        var signIns = new SignIns(accounts, members, run);
        var known = new KnownPeople(jdbc);
        var sync = Sync.many(things.member(known::of), run);
        all.forEach((membership, people) -> {
            for (var person : people) {
                var file = reading.of(person, membership, person.equals(people.getFirst()));
                sync.offer(person.id(), file);
                var user = person.user() == null ? null : there.users.get(person.user());
                if (user != null && file.email() != null && file.active()) {
                    signIns.see(person, user, file.email());
                }
            }
        });
        sync.finish(today);
        households(all, run, today);
        timeAccounts(all, reading, run, today);
        signIns.bring();
    }

    private static long ours(Run run, Person person) {
        return Objects.requireNonNull(run.links().of(Things.MEMBER).ours(person.id()));
    }

    private void households(Map<Membership, List<Person>> all, Run run, LocalDate today) {
        var sync = Sync.few(things.household(), run);
        all.forEach((membership, people) -> {
            if (people.size() < 2) {
                return;
            }
            var seats = new ArrayList<Seat>();
            people.forEach(person -> seats.add(new Seat(ours(run, person), seats.isEmpty() ? "HEAD" : "ATTACHED")));
            var household = new Household(ours(run, people.getFirst()), seats);
            if (run.isDry() || sync.ours(membership.id()) != null || isFree(membership, household, run)) {
                sync.offer(membership.id(), household);
            }
        });
        sync.finish(today);
    }

    /** Somebody who was put into a household here stays there. */
    private boolean isFree(Membership membership, Household household, Run run) {
        var taken = households.of(household.seats().stream().map(Seat::member).toList());
        if (!taken.isEmpty()) {
            run.findings().odd("household_taken", membership.id(), List.of(membership.id()), membership.number());
        }
        return taken.isEmpty();
    }

    private void timeAccounts(Map<Membership, List<Person>> all, PeopleReading reading, Run run, LocalDate today) {
        var sync = Sync.many(things.account(), run);
        all.forEach((membership, people) -> sync.offer(
                membership.id(),
                new AccountFile(
                        membership.first(),
                        reading.closed(membership),
                        people.stream().map(person -> ours(run, person)).toList())));
        sync.finish(today);
    }
}
