package coop.cabas.shifts.regulars;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.booking.BookingRule;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** A place that is kept for somebody is not taken by others; somebody else who books is asked to confirm. */
@Component
@Order(HoldRule.LAST)
class HoldRule implements BookingRule {

    /** It lets one at a time through: what needs no waiting is asked before. */
    static final int LAST = 90;

    private final JdbcClient jdbc;

    HoldRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void mustAllow(Shift shift, MemberId member, boolean byStaff) {
        if (byStaff || kept(shift, member) == 0) {
            return;
        }
        // Two who ask at once wait for one another: what remains is counted once the first is booked.
        jdbc.sql("select id from shifts.shift where id = :id for update")
                .param("id", shift.id().value())
                .query((row, n) -> row.getLong(1))
                .list();
        // A full shift too: somebody may give back before the place is taken.
        if (free(shift) <= kept(shift, member)) {
            throw new Refused("shifts.refused.kept");
        }
    }

    @Override
    public boolean isAboutFreePlaces() {
        return true;
    }

    @Override
    public Optional<Message> doubt(Shift shift, MemberId member) {
        var free = free(shift);
        return free > 0 && free <= kept(shift, member)
                ? Optional.of(Message.of("shifts.doubt.kept"))
                : Optional.empty();
    }

    private int free(Shift shift) {
        return jdbc.sql("""
                        select s.most - (select count(*) from shifts.booking b where b.shift = s.id and b.cancelled is null)
                        from shifts.shift s where s.id = :shift
                        """)
                .param("shift", shift.id().value())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** Places kept for others; nothing for whoever is kept one themselves. */
    private int kept(Shift shift, MemberId member) {
        return jdbc.sql("""
                        select count(*) from shifts.hold h where h.shift = :shift and h.outcome is null and not exists (
                            select from shifts.hold own where own.shift = :shift and own.member = :member and own.outcome is null)
                        """)
                .param("shift", shift.id().value())
                .param("member", member.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
