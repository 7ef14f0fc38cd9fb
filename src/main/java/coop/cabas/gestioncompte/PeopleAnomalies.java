package coop.cabas.gestioncompte;

import coop.cabas.access.BroughtAccounts;
import coop.cabas.gestioncompte.Their.Exemption;
import coop.cabas.gestioncompte.Their.Membership;
import coop.cabas.gestioncompte.Their.Person;
import coop.cabas.gestioncompte.Their.Registration;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What is odd about memberships, their people and their exemptions. */
final class PeopleAnomalies {

    private static final int LATE_YEARS = 10;

    private final GestionCompte there;
    private final Parameters parameters;
    private final Findings findings;
    private final Names names;

    PeopleAnomalies(GestionCompte there, Parameters parameters, Findings findings, Names names) {
        this.there = there;
        this.parameters = parameters;
        this.findings = findings;
        this.names = names;
    }

    void find() {
        there.households().forEach(this::household);
        samePerson();
        there.registrations.values().forEach(this::registration);
        exemptions();
        accounts();
        there.zeroDates().forEach((table, ids) -> findings.odd("zero_dates", null, ids, table));
        var cards = there.cards.values().stream()
                .filter(card -> !card.code().matches(CardReading.CODE))
                .map(Their.Card::id)
                .toList();
        if (!cards.isEmpty()) {
            findings.odd("bad_card_code", null, cards);
        }
        there.people.values().stream()
                .filter(person -> person.membership() == null || !there.memberships.containsKey(person.membership()))
                .forEach(
                        person -> findings.odd("person_without_membership", null, List.of(person.id()), person.name()));
    }

    private void household(Membership membership, List<Person> people) {
        var ids = people.stream().map(Person::id).toList();
        if (people.isEmpty()) {
            findings.odd(
                    "membership_without_beneficiary", membership.id(), List.of(membership.id()), membership.number());
        } else if (membership.main() == null || !ids.contains(membership.main())) {
            findings.odd(
                    "no_main_beneficiary",
                    membership.id(),
                    List.of(membership.id()),
                    names.of(membership.id()),
                    people.getFirst().name());
        }
        if (people.size() > parameters.mostPeople()) {
            findings.odd(
                    "too_many_beneficiaries", membership.id(), ids, names.of(membership.id()), parameters.mostPeople());
        }
        if (membership.withdrawn() && membership.withdrawnOn() == null) {
            findings.odd(
                    "withdrawn_without_date", membership.id(), List.of(membership.id()), names.of(membership.id()));
        }
    }

    private void samePerson() {
        var alike = new LinkedHashMap<String, List<Person>>();
        there.people.values().stream()
                .filter(person -> !person.phone().isEmpty())
                .forEach(person -> alike.computeIfAbsent(
                                folded(person.name()) + " " + person.phone().replaceAll("\\D", ""),
                                key -> new ArrayList<>())
                        .add(person));
        alike.values().stream()
                .filter(all -> all.stream().map(Person::membership).distinct().count() > 1)
                .forEach(all -> findings.odd(
                        "same_person_twice",
                        all.getFirst().membership(),
                        all.stream().map(Person::id).toList(),
                        all.getFirst().name(),
                        String.join(
                                ", ",
                                all.stream()
                                        .map(person -> names.number(person.membership()))
                                        .distinct()
                                        .toList())));
    }

    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|[^\\p{L}\\p{Nd}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private void registration(Registration registration) {
        var created = registration.created();
        if (created != null && registration.date().isBefore(created.minusYears(LATE_YEARS))) {
            var lines = there.lines.values().stream()
                    .filter(line -> Objects.equals(line.membership(), registration.membership())
                            && line.type() == LineType.EXPIRED)
                    .map(Their.Line::id)
                    .toList();
            findings.odd(
                    "mistyped_registration_date",
                    registration.membership(),
                    List.of(registration.id()),
                    names.of(registration.membership()),
                    registration.date().toLocalDate(),
                    created.toLocalDate(),
                    Names.ids(lines));
        }
    }

    private void exemptions() {
        var byMembership = new HashMap<Long, List<Exemption>>();
        for (var one : there.exemptions.values()) {
            if (one.ends().isBefore(one.starts())) {
                findings.odd(
                        "inverted_exemption",
                        one.membership(),
                        List.of(one.id()),
                        names.of(one.membership()),
                        one.starts(),
                        one.ends());
                continue;
            }
            var earlier = byMembership.computeIfAbsent(one.membership(), id -> new ArrayList<>());
            earlier.stream()
                    .filter(other ->
                            !other.starts().isAfter(one.ends()) && !one.starts().isAfter(other.ends()))
                    .forEach(other -> findings.odd(
                            "overlapping_exemptions",
                            one.membership(),
                            List.of(other.id(), one.id()),
                            names.of(one.membership()),
                            other.starts(),
                            other.ends(),
                            one.starts(),
                            one.ends()));
            earlier.add(one);
        }
    }

    private void accounts() {
        var clear = there.users.values().stream()
                .filter(user -> !BroughtAccounts.isUsable(user.password()))
                .map(Their.User::id)
                .toList();
        if (!clear.isEmpty()) {
            findings.odd("password_not_bcrypt", null, clear, clear.size());
        }
        var used = new HashSet<Long>();
        there.people.values().forEach(person -> {
            if (person.user() != null) {
                used.add(person.user());
            }
        });
        Map<Long, Their.User> left = new LinkedHashMap<>(there.users);
        left.keySet().removeAll(used);
        if (!left.isEmpty()) {
            findings.odd(
                    "user_without_beneficiary",
                    null,
                    left.keySet(),
                    String.join(
                            ", ",
                            left.values().stream().map(Their.User::username).toList()));
        }
    }
}
