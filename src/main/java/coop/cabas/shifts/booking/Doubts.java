package coop.cabas.shifts.booking;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** What whoever books for somebody else is told before, and may do all the same. */
@Component
public class Doubts {

    private final Shifts shifts;
    private final List<BookingRule> rules;

    Doubts(Shifts shifts, List<BookingRule> rules) {
        this.shifts = shifts;
        this.rules = rules;
    }

    /** @return empty when nothing speaks against it */
    public Optional<Message> about(ShiftId id, MemberId member) {
        var shift = shifts.find(id);
        return rules.stream()
                .flatMap(rule -> rule.doubt(shift, member).stream())
                .findFirst();
    }
}
