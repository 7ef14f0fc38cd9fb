package coop.cabas.shifts.staffing;

import coop.cabas.shared.Message;
import coop.cabas.tools.ActivityCode;
import coop.cabas.tools.Evidence;
import coop.cabas.tools.Proof;
import coop.cabas.tools.ProofDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * The tool for shifts is followed in production on the days on which somebody took a place. The latest proof tells how it stands: places
 * taken in seven days, until when shifts are laid out, how many of the seven days' shifts ahead have the people they need.
 */
@Component
class ShiftEvidence implements Evidence {

    /** Code under which a coop enters its tool for members and shifts in its register. */
    private static final String SERVICES = "services";

    private static final int DAYS = 7;

    private final JdbcClient jdbc;
    private final Clock clock;

    ShiftEvidence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Proof> latest(LocalDate upTo) {
        var today = LocalDate.now(clock);
        return upTo.isBefore(today)
                ? of(SERVICES, ActivityCode.PRODUCTION, upTo.plusDays(1), 1)
                : jdbc.sql("""
                                select l.day, l.week, c.laid, c.shifts, c.manned
                                from (select ((select max(booked) from shifts.booking) at time zone 'Europe/Paris')::date as day,
                                             (select count(*) from shifts.booking
                                              where booked >= (:today - :days + 1)::timestamp at time zone 'Europe/Paris') as week) l
                                cross join (
                                    select max(day) as laid, count(*) filter (where day < :today + :days) as shifts,
                                           count(*) filter (where day < :today + :days and taken >= least) as manned
                                    from shifts.manned where day >= :today) c
                                where l.day is not null
                                """)
                        .param("today", today)
                        .param("days", DAYS)
                        .query((row, n) -> {
                            var laid = row.getObject("laid", LocalDate.class);
                            return proof(
                                    row.getObject("day", LocalDate.class),
                                    laid == null
                                            ? Message.of("shifts.evidence.none", row.getInt("week"))
                                            : Message.of(
                                                    "shifts.evidence.stands",
                                                    row.getInt("week"),
                                                    laid,
                                                    row.getInt("manned"),
                                                    row.getInt("shifts")));
                        })
                        .list();
    }

    @Override
    public List<Proof> of(String tool, String activity, @Nullable LocalDate before, int limit) {
        if (!tool.equals(SERVICES) || !activity.equals(ActivityCode.PRODUCTION)) {
            return List.of();
        }
        return jdbc.sql(ProofDays.with("""
                        ((select max(booked) from shifts.booking where booked < earlier.starts) at time zone 'Europe/Paris')::date
                        """) + """
                        select day, (select count(*) from shifts.booking where booked >= starts and booked < ends) as taken
                        from done order by nth
                        """)
                .param("before", before, Types.DATE)
                .param("limit", limit)
                .query((row, n) -> proof(
                        row.getObject("day", LocalDate.class),
                        Message.of("shifts.evidence.taken", row.getInt("taken"))))
                .list();
    }

    /** Members take places: nobody who answers for the tool is known by that. */
    @Override
    public List<Proof> doers(LocalDate from, LocalDate to) {
        return List.of();
    }

    private static Proof proof(LocalDate day, Message what) {
        return new Proof(
                SERVICES, ActivityCode.PRODUCTION, day, Proof.Strength.COMPUTED, what, "/shifts/staffing", null);
    }
}
