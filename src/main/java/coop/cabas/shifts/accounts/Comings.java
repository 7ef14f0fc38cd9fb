package coop.cabas.shifts.accounts;

import coop.cabas.members.MemberDied;
import coop.cabas.members.MemberLeft;
import coop.cabas.members.MemberReturned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/** Whoever is of the coop no more owes nothing more; whoever comes back owes anew. */
@Component
class Comings {

    private final Accounts accounts;
    private final Clock clock;

    Comings(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    void left(MemberLeft event) {
        accounts.left(event.member(), event.on());
    }

    @EventListener
    void died(MemberDied event) {
        accounts.left(event.member(), event.on());
    }

    @EventListener
    void returned(MemberReturned event) {
        accounts.returned(event.member(), LocalDate.now(clock));
    }
}
