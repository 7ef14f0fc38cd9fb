package coop.cabas.shifts.booking;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.Guarded;
import coop.cabas.shifts.ShiftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The first free place of a shift, for one of those who ask at the same time. */
@Component
class Places {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Places(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Places that somebody else is taking are passed over. Whoever finds none but those waits to see what becomes of them: nobody is
     * told that a shift is full while a place is left.
     *
     * @return empty when none is left
     */
    Optional<BookingId> take(ShiftId shift, MemberId member, boolean byStaff) {
        return Guarded.write(() -> {
            var taken = insert(shift, member, byStaff, "skip locked");
            while (taken.isEmpty() && isLeft(shift)) {
                taken = insert(shift, member, byStaff, "");
            }
            return taken;
        });
    }

    /** @return empty as well when somebody took that very place since this statement began to look: another look finds the next */
    private Optional<BookingId> insert(ShiftId shift, MemberId member, boolean byStaff, String others) {
        return jdbc.sql("""
                        insert into shifts.booking (shift, number, member, span, booked, booked_by, by_staff)
                        select p.shift, p.number, :member, 'empty', :now, :by, :staff from shifts.place p
                        where p.shift = :shift and not exists (
                            select from shifts.booking b where b.shift = p.shift and b.number = p.number and b.cancelled is null)
                        order by p.number limit 1 for update of p %s
                        on conflict (shift, number) where cancelled is null do nothing
                        returning id
                        """.formatted(others))
                .param("shift", shift.value())
                .param("member", member.value())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("staff", byStaff)
                .query((row, n) -> new BookingId(row.getLong(1)))
                .optional();
    }

    private boolean isLeft(ShiftId shift) {
        return jdbc.sql("""
                        select exists (select from shifts.place p where p.shift = :shift and not exists (
                            select from shifts.booking b where b.shift = p.shift and b.number = p.number and b.cancelled is null))
                        """)
                .param("shift", shift.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
