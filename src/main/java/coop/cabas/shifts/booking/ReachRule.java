package coop.cabas.shifts.booking;

import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.planning.Options;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** How far ahead members book by themselves, by what they are to the coop: whoever is several things gets the furthest. */
@Component
class ReachRule implements BookingRule {

    private final JdbcClient jdbc;
    private final Options options;
    private final Clock clock;

    ReachRule(JdbcClient jdbc, Options options, Clock clock) {
        this.jdbc = jdbc;
        this.options = options;
        this.clock = clock;
    }

    @Override
    public void mustAllow(Shift shift, MemberId member, boolean byStaff) {
        var reach = options.chosen().reach();
        if (byStaff || reach.isEmpty() || isKept(shift, member)) {
            return;
        }
        var kinds = kinds(member);
        if (kinds.isEmpty() || !reach.keySet().containsAll(kinds)) {
            return;
        }
        var days = kinds.stream().mapToInt(reach::get).max().orElseThrow();
        if (shift.day().isAfter(LocalDate.now(clock).plusDays(days))) {
            throw new Refused("shifts.refused.reach", days, shift.day().minusDays(days));
        }
    }

    private boolean isKept(Shift shift, MemberId member) {
        return jdbc.sql("""
                        select exists (select from shifts.hold where shift = :shift and member = :member and outcome is null)
                        """)
                .param("shift", shift.id().value())
                .param("member", member.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private List<MembershipKind> kinds(MemberId member) {
        return jdbc.sql("""
                        select distinct kind from members.membership_period
                        where member = :member and since <= :today and (ended is null or ended > :today)
                        """)
                .param("member", member.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> MembershipKind.valueOf(row.getString(1)))
                .list();
    }
}
