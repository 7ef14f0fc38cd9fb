package coop.cabas.shifts.waiting;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.planning.Options;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;

/** Who asked to be told of a shift: once when it lacks people in the days before it, once when a full one has a free place again. */
@Service
@Transactional
public class Watches {

    /** Earlier, nearly every shift lacks people. */
    private static final int DAYS = 7;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Options options;
    private final Shifts shifts;
    private final WaitingLetters letters;

    Watches(JdbcClient jdbc, Clock clock, Options options, Shifts shifts, WaitingLetters letters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.options = options;
        this.shifts = shifts;
        this.letters = letters;
    }

    @Transactional(readOnly = true)
    public boolean has(ShiftId shift, MemberId member) {
        return jdbc.sql("select exists (select from shifts.watch where shift = :shift and member = :member)")
                .param("shift", shift.value())
                .param("member", member.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    @Transactional(readOnly = true)
    public boolean isOpen(Shift shift) {
        return options.chosen().watching()
                && !shift.cancelled()
                && shift.starts().isAfter(LocalDateTime.now(clock));
    }

    /** Again changes nothing. @throws Refused when the coop does not use it, or the shift is past or cancelled */
    public void begin(ShiftId id, MemberId member) {
        var shift = shifts.find(id);
        if (!isOpen(shift)) {
            throw new Refused("shifts.refused.watch");
        }
        jdbc.sql(
                        "insert into shifts.watch (shift, member, was_full) values (:shift, :member, :full) on conflict do nothing")
                .param("shift", id.value())
                .param("member", member.value())
                .param("full", shift.free() == 0)
                .update();
    }

    public void end(ShiftId shift, MemberId member) {
        jdbc.sql("delete from shifts.watch where shift = :shift and member = :member")
                .param("shift", shift.value())
                .param("member", member.value())
                .update();
    }

    /** Looks at what is watched and tells what is new; however often and by however many at once, each thing is told once. */
    public void look() {
        var watched = jdbc.sql("""
                        select distinct w.shift from shifts.watch w join shifts.shift s on s.id = w.shift
                        where s.starts > :now and s.cancelled is null order by w.shift
                        """)
                .param("now", LocalDateTime.now(clock))
                .query((row, n) -> new ShiftId(row.getLong(1)))
                .list();
        for (var id : watched) {
            var shift = shifts.find(id);
            if (shift.missing() > 0
                    && !shift.starts().isAfter(LocalDateTime.now(clock).plusDays(DAYS))) {
                tell(shift, "missing_told", "true").forEach(member -> letters.missing(shift, member));
            }
            if (shift.free() > 0) {
                tell(shift, "free_told", "was_full").forEach(member -> letters.free(shift, member));
            }
            jdbc.sql("update shifts.watch set was_full = :full where shift = :shift and was_full <> :full")
                    .param("full", shift.free() == 0)
                    .param("shift", id.value())
                    .update();
        }
    }

    /** @return those who were not told yet, are there, and are not booked */
    private List<MemberId> tell(Shift shift, String told, String when) {
        return jdbc.sql("""
                        update shifts.watch w set %1$s = :now where w.shift = :shift and w.%1$s is null and %2$s
                          and exists (select from members.member_card m where m.id = w.member and m.left_on is null and m.died_on is null)
                          and not exists (select from shifts.booking b where b.shift = w.shift and b.member = w.member and b.cancelled is null)
                        returning w.member
                        """.formatted(told, when))
                .param("now", OffsetDateTime.now(clock))
                .param("shift", shift.id().value())
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
    }
}
