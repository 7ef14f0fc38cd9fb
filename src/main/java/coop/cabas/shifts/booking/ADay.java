package coop.cabas.shifts.booking;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.planning.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** So many shifts on one day are enough, whoever books them. */
@Component
class ADay implements BookingRule {

    private final JdbcClient jdbc;
    private final Settings settings;

    ADay(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public void mustAllow(Shift shift, MemberId member, boolean byStaff) {
        var most = settings.chosen().aDay();
        var held = jdbc.sql("""
                        select count(*) from shifts.booking b join shifts.shift s on s.id = b.shift
                        where b.member = :member and b.cancelled is null and lower(b.span) >= cast(:day as date) and lower(b.span) < cast(:day as date) + 1
                          and s.cancelled is null and s.id <> :shift
                        """)
                .param("member", member.value())
                .param("day", shift.day())
                .param("shift", shift.id().value())
                .query((row, n) -> row.getInt(1))
                .single();
        if (held >= most) {
            throw new Refused("shifts.refused.aDay", most);
        }
    }
}
