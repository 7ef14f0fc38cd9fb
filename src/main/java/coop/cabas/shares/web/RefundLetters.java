package coop.cabas.shares.web;

import coop.cabas.organisation.Organisation;
import coop.cabas.shared.NotFound;
import coop.cabas.shares.Holders;
import coop.cabas.shares.Movement;
import coop.cabas.shares.MovementKind;
import coop.cabas.shares.Refunds;
import coop.cabas.shares.Register;
import coop.cabas.shares.Statutes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;

/** Draws the letter about a withdrawal as things stand today. It is not kept: the register is. */
@Component
class RefundLetters {

    private final Register register;
    private final Refunds refunds;
    private final Holders holders;
    private final Statutes statutes;
    private final Organisation organisation;
    private final Clock clock;

    RefundLetters(
            Register register,
            Refunds refunds,
            Holders holders,
            Statutes statutes,
            Organisation organisation,
            Clock clock) {
        this.register = register;
        this.refunds = refunds;
        this.holders = holders;
        this.statutes = statutes;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @throws NotFound when that line is no withdrawal, or was taken back */
    @Transactional(readOnly = true)
    public Movement withdrawal(long claim) {
        return register.find(claim)
                .filter(line -> line.kind() == MovementKind.WITHDRAWAL && line.reversedBy() == null)
                .orElseThrow(() -> new NotFound(String.valueOf(claim)));
    }

    @Transactional(readOnly = true)
    public RefundLetterSheet of(Movement withdrawal) {
        var today = LocalDate.now(clock);
        var queue = refunds.queue(today, null).proposals();
        var place = 0;
        while (place < queue.size() && queue.get(place).withdrawal().number() != withdrawal.number()) {
            place++;
        }
        var waits = place < queue.size();
        return new RefundLetterSheet(
                organisation.identity(),
                holders.at(withdrawal.member(), today),
                withdrawal,
                register.of(withdrawal.member()).reversed().stream()
                        .filter(line -> line.kind() == MovementKind.REFUND
                                && line.reversedBy() == null
                                && Long.valueOf(withdrawal.number()).equals(line.claim()))
                        .toList(),
                waits ? queue.get(place) : null,
                waits ? place + 1 : 0,
                statutes.rules().refundYears(),
                today);
    }
}
