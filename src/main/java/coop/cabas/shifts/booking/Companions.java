package coop.cabas.shifts.booking;

import coop.cabas.members.Consents;
import coop.cabas.shifts.ShiftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Who else is at a shift, as other members may know it: only those who agreed, by first name and initial. */
@Component
public class Companions {

    private final JdbcClient jdbc;

    Companions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> at(ShiftId shift) {
        return jdbc.sql("""
                        select case when c.first_name is null or c.first_name = '' then c.name
                               else c.first_name || coalesce(' ' || nullif(left(c.last_name, 1), ''), '') end as shown
                        from shifts.booking b join members.member_card c on c.id = b.member
                        join members.consent_now a on a.member = b.member and a.purpose = :purpose
                        where b.shift = :shift and b.cancelled is null order by lower(c.first_name), b.id
                        """)
                .param("purpose", Consents.SHIFT_NAMES)
                .param("shift", shift.value())
                .query((row, n) -> row.getString("shown"))
                .list();
    }
}
