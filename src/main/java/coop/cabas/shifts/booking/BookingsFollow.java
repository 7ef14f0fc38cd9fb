package coop.cabas.shifts.booking;

import coop.cabas.members.MergeFollower;
import coop.cabas.members.Merging;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Shifts of a file that is merged are those of the one that is kept. */
@Component
class BookingsFollow implements MergeFollower {

    private final JdbcClient jdbc;

    BookingsFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> columns() {
        return List.of("shifts.booking.member", "shifts.feed.member");
    }

    /** @throws Refused when both are booked at the same time: one of the places is given back first */
    @Override
    public void follow(Merging merging) {
        jdbc.sql("""
                        select lower(g.span)::date as day from shifts.booking g
                        join shifts.booking k on k.member = :kept and k.cancelled is null and k.span && g.span
                        where g.member = :gone and g.cancelled is null order by 1 limit 1
                        """)
                .param("kept", merging.kept().value())
                .param("gone", merging.gone().value())
                .query((row, n) -> row.getObject("day", java.time.LocalDate.class))
                .optional()
                .ifPresent(day -> {
                    throw new Refused("shifts.refused.merge", day);
                });
        merging.move("shifts.booking", "member", "true");
        // A calendar goes on being read by the address it has; two cannot lead to one file.
        merging.remove("shifts.feed", "t.member = :gone and exists (select from shifts.feed k where k.member = :kept)");
        merging.move("shifts.feed", "member", "true");
    }
}
