package coop.cabas.shifts.booking;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.ShiftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.stream.Collectors;

/** Who is still new at a shift, so that somebody welcomes them. */
@Component
public class Newcomers {

    /** From the fourth time on, nobody is new. */
    private static final int MOST = 3;

    private final JdbcClient jdbc;

    Newcomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Coming(long member, int times) {}

    /** Of those who are booked at a shift, the ones who are new, and the how manieth time it is for them: 1, 2 or 3. */
    public Map<MemberId, Integer> at(ShiftId shift) {
        return jdbc
                .sql("""
                        select b.member, count(o.id)::int as times
                        from shifts.booking b join shifts.shift s on s.id = b.shift
                        join shifts.booking o on o.member = b.member and o.cancelled is null and o.attended is distinct from 'ABSENT'
                             and lower(o.span) <= s.starts
                        where b.shift = :shift and b.cancelled is null
                        group by b.member having count(o.id) <= :most
                        """)
                .param("shift", shift.value())
                .param("most", MOST)
                .query((row, n) -> new Coming(row.getLong("member"), row.getInt("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(coming -> new MemberId(coming.member()), Coming::times));
    }
}
