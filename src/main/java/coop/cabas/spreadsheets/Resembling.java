package coop.cabas.spreadsheets;

import coop.cabas.members.DuplicateCheck;
import coop.cabas.members.MemberKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import coop.cabas.shared.Message;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells of newcomers in a list who look like somebody of the member file. */
@Component
class Resembling {

    private final List<DuplicateCheck> checks;
    private final Clock clock;

    Resembling(List<DuplicateCheck> checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    Optional<Message> somebody(Person person) {
        var profile = person.said().containsKey(Column.COMPANY)
                ? Profile.entity(person.get(Column.COMPANY))
                : Profile.person(person.get(Column.FIRST_NAME), person.get(Column.LAST_NAME));
        var wanted = new NewMember(
                new Profile(
                        profile.kind(),
                        null,
                        "",
                        profile.lastName(),
                        profile.firstName(),
                        "",
                        profile.company(),
                        "",
                        null,
                        profile.kind() == MemberKind.PERSON ? person.birthDate() : null,
                        "",
                        "",
                        "fr",
                        List.of(),
                        null,
                        false,
                        true,
                        "",
                        ""),
                person.email().isEmpty() ? null : person.email(),
                person.phones().isEmpty() ? null : person.phones().getFirst().number(),
                PostalAddress.NONE,
                LocalDate.now(clock),
                Set.of());
        return checks.stream()
                .flatMap(check -> check.like(wanted).stream())
                .findFirst()
                .map(suspect -> Message.of("spreadsheets.alike", person.row(), person.name(), suspect.name()));
    }
}
