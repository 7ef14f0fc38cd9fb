package coop.cabas.door.visits;

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
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Badges are followed in production on the days on which the door answered. The latest proof tells how it stands: who came that day, how
 * many tablets were heard from within a day, how many badges would open.
 */
@Component
class DoorEvidence implements Evidence {

    /** Code under which a coop enters its badges in its register of tools. */
    static final String BADGES = "badges";

    private static final Duration LATELY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    DoorEvidence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Proof> latest(LocalDate upTo) {
        var proofs = of(BADGES, ActivityCode.PRODUCTION, upTo.plusDays(1), 1);
        return upTo.isBefore(LocalDate.now(clock))
                ? proofs
                : proofs.stream()
                        .map(proof -> proof(proof.on(), stands(proof.on())))
                        .toList();
    }

    private Message stands(LocalDate day) {
        return jdbc.sql("""
                        select (select coalesce(sum(visits), 0) from door.visit_count where day = :day) as visits,
                               (select count(*) from door.kiosk where ended is null and seen > :lately) as tablets,
                               (select count(*) from badges.live_badge) as badges
                        """)
                .param("day", day)
                .param("lately", OffsetDateTime.now(clock).minus(LATELY))
                .query((row, n) -> Message.of(
                        "door.evidence.stands", row.getInt("visits"), row.getInt("tablets"), row.getInt("badges")))
                .single();
    }

    @Override
    public List<Proof> of(String tool, String activity, @Nullable LocalDate before, int limit) {
        if (!tool.equals(BADGES) || !activity.equals(ActivityCode.PRODUCTION)) {
            return List.of();
        }
        return jdbc.sql(ProofDays.with("""
                        greatest((select max(v.day) from door.visit v where v.day < earlier.day),
                                 (select max(t.day) from door.tally t where t.day < earlier.day))
                        """) + """
                        select day, (select sum(visits) from door.visit_count c where c.day = done.day)::int as visits,
                               coalesce((select sum(visits) from door.visit_count c where c.day = done.day and not entered), 0)::int as refused
                        from done order by nth
                        """)
                .param("before", before, Types.DATE)
                .param("limit", limit)
                .query((row, n) -> proof(
                        row.getObject("day", LocalDate.class),
                        Message.of("door.evidence.came", row.getInt("visits"), row.getInt("refused"))))
                .list();
    }

    /** Members hold badges out: nobody who answers for the tool is known by that. */
    @Override
    public List<Proof> doers(LocalDate from, LocalDate to) {
        return List.of();
    }

    private static Proof proof(LocalDate day, Message what) {
        return new Proof(BADGES, ActivityCode.PRODUCTION, day, Proof.Strength.COMPUTED, what, "/door", null);
    }
}
