package coop.cabas.shares;

import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Memberships;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** Whoever holds a share is a cooperator; whoever holds none any more is not. Keeps the memberships of the file in step. */
@Component
class Cooperators {

    private final Memberships memberships;
    private final Holdings holdings;

    Cooperators(Memberships memberships, Holdings holdings) {
        this.memberships = memberships;
        this.holdings = holdings;
    }

    /** Looks at what they hold since a day, and begins or ends their membership accordingly. */
    void follow(MemberId member, LocalDate day) {
        var current = memberships.of(member).stream()
                .filter(membership -> membership.kind() == MembershipKind.COOPERATIVE)
                .filter(membership ->
                        membership.ended() == null || membership.ended().isAfter(day))
                .findFirst();
        if (holdings.held(member, day) > 0) {
            if (current.isEmpty()) {
                memberships.begin(member, MembershipKind.COOPERATIVE, day);
            }
        } else if (current.isPresent() && current.get().holdsOn(day)) {
            memberships.end(member, current.get().id(), day, "");
        }
    }
}
