package coop.cabas.shifts.booking;

import coop.cabas.members.Admissions;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Shift;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever is no member does not work. What shifts themselves keep somebody from is settled by taking one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MembersOnly implements BookingRule {

    private final Admissions admissions;

    MembersOnly(Admissions admissions) {
        this.admissions = admissions;
    }

    @Override
    public void mustAllow(Shift shift, MemberId member, boolean byStaff) {
        if (!admissions.toShopAsideFromWork(member, shift.day()).may()) {
            throw new Refused("shifts.refused.member");
        }
    }
}
