package coop.cabas.gestioncompte;

import coop.cabas.gestioncompte.Their.Membership;
import coop.cabas.gestioncompte.Their.Person;
import coop.cabas.members.MemberKind;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.intake.MemberFile;
import coop.cabas.members.intake.MemberFile.Address;
import coop.cabas.members.intake.MemberFile.Phone;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes a member file of a person. The number of the membership is that of whoever speaks for it. */
final class PeopleReading {

    private static final String EMAIL = "[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+";
    private static final String MOBILE = "(\\+33|0033|0)[67].*";
    private static final int SHORTEST_PHONE = 3;
    private static final int LONGEST_PHONE = 50;
    private static final int LONGEST_EMAIL = 254;

    private final GestionCompte there;
    private final Findings findings;
    private final Map<String, Long> numbersHere;
    private final Run run;
    private final Map<Long, LocalDateTime> lastLine = new HashMap<>();

    /** @param numbersHere members who have a number, whoever brought them */
    PeopleReading(GestionCompte there, Run run, Map<String, Long> numbersHere) {
        this.there = there;
        this.run = run;
        this.findings = run.findings();
        this.numbersHere = numbersHere;
        there.lines.values().stream()
                .filter(line -> !line.at().isAfter(there.reference()))
                .forEach(line ->
                        lastLine.merge(line.membership(), line.at(), (one, other) -> one.isAfter(other) ? one : other));
    }

    MemberFile of(Person person, Membership membership, boolean speaks) {
        var registered = registered(person, membership);
        return new MemberFile(
                MemberKind.PERSON,
                speaks ? number(person, membership) : null,
                "",
                person.lastName(),
                person.firstName(),
                "",
                "",
                null,
                null,
                "",
                "",
                "fr",
                null,
                false,
                !membership.withdrawn(),
                "",
                "",
                null,
                registered,
                email(person),
                phones(person),
                address(person),
                List.of(),
                period(membership, registered),
                List.of(),
                List.of(),
                null);
    }

    private LocalDate registered(Person person, Membership membership) {
        var moment = Objects.requireNonNullElse(
                person.created() != null ? person.created() : membership.created(), there.reference());
        return moment.toLocalDate();
    }

    private MemberFile.Membership period(Membership membership, LocalDate registered) {
        var closed = closed(membership);
        return closed == null
                ? new MemberFile.Membership(MembershipKind.ASSOCIATION, registered, null, "")
                : new MemberFile.Membership(
                        MembershipKind.ASSOCIATION,
                        registered,
                        closed.isBefore(registered) ? registered : closed,
                        Text.t("gestioncompte.membership.closed"));
    }

    /** When a membership was closed; of one that does not tell, the day of its last line. Null while it is open. */
    @Nullable
    LocalDate closed(Membership membership) {
        if (!membership.withdrawn()) {
            return null;
        }
        var last = Objects.requireNonNullElse(
                lastLine.get(membership.id()), Objects.requireNonNullElse(membership.created(), there.reference()));
        return Objects.requireNonNullElse(membership.withdrawnOn(), last.toLocalDate());
    }

    private @Nullable String number(Person person, Membership membership) {
        var number = String.valueOf(membership.number());
        var here = numbersHere.get(number);
        if (here != null && !here.equals(run.links().of(Things.MEMBER).ours(person.id()))) {
            findings.odd("number_taken", membership.id(), List.of(membership.id()), number, person.name());
            return null;
        }
        return number;
    }

    /** Address that a person signs in with and is written to; null for none. */
    @Nullable
    String email(Person person) {
        var user = person.user() == null ? null : there.users.get(person.user());
        if (user == null || user.email().isEmpty()) {
            return null;
        }
        if (user.email().length() < SHORTEST_PHONE
                || user.email().length() > LONGEST_EMAIL
                || !user.email().matches(EMAIL)) {
            findings.odd("email_wrong", person.membership(), List.of(person.id()), person.name(), user.email());
            return null;
        }
        return user.email();
    }

    private List<Phone> phones(Person person) {
        var number = person.phone();
        if (number.isEmpty()) {
            return List.of();
        }
        if (number.length() < SHORTEST_PHONE || number.length() > LONGEST_PHONE) {
            findings.odd("phone_wrong", person.membership(), List.of(person.id()), person.name(), number);
            return List.of();
        }
        return List.of(new Phone(number, number.replaceAll("[^+\\d]", "").matches(MOBILE) ? "MOBILE" : "LANDLINE"));
    }

    private @Nullable Address address(Person person) {
        var found = person.address() == null ? null : there.addresses.get(person.address());
        return found == null || (found.street() + found.postcode() + found.city()).isEmpty()
                ? null
                : new Address(found.street(), found.postcode(), found.city(), "", "");
    }
}
