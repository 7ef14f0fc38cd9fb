package coop.cabas.shifts.accounts;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.booking.BookingRule;
import org.springframework.stereotype.Component;

/** Whoever pauses takes no shift of those days, nor does anybody take one for them. */
@Component
class LeaveRule implements BookingRule {

    private final Leaves leaves;

    LeaveRule(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public void mustAllow(Shift shift, MemberId member, boolean byStaff) {
        leaves.on(member, shift.day()).stream()
                .filter(leave -> !leave.kind().mayHelp())
                .findFirst()
                .ifPresent(leave -> {
                    throw new Refused("shifts.refused.leave", leave.kind().name(), leave.since());
                });
    }
}
