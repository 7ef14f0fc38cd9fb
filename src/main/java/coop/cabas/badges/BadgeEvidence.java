package coop.cabas.badges;

import coop.cabas.shared.Message;
import coop.cabas.tools.ActivityCode;
import coop.cabas.tools.Evidence;
import coop.cabas.tools.Proof;
import coop.cabas.tools.ProofDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;

/** Badges are followed in production on the days on which some were given, printed or ended. */
@Component
class BadgeEvidence implements Evidence {

    /** Code under which a coop enters its badges in its register of tools. */
    private static final String BADGES = "badges";

    private final JdbcClient jdbc;

    BadgeEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Proof> latest(LocalDate upTo) {
        return of(BADGES, ActivityCode.PRODUCTION, upTo.plusDays(1), 1);
    }

    @Override
    public List<Proof> of(String tool, String activity, @Nullable LocalDate before, int limit) {
        if (!tool.equals(BADGES) || !activity.equals(ActivityCode.PRODUCTION)) {
            return List.of();
        }
        return jdbc.sql(ProofDays.with("""
                        (greatest((select max(paired) from badges.badge where paired < earlier.starts),
                                  (select max(ended) from badges.badge where ended < earlier.starts),
                                  (select max(printed) from badges.printing where printed < earlier.starts)) at time zone 'Europe/Paris')::date
                        """) + """
                        select day, (select count(*) from badges.badge where paired >= starts and paired < ends) as paired,
                               (select count(*) from badges.printing where printed >= starts and printed < ends) as printed,
                               (select count(*) from badges.badge where ended >= starts and ended < ends) as ended
                        from done order by nth
                        """)
                .param("before", before, Types.DATE)
                .param("limit", limit)
                .query((row, n) -> new Proof(
                        BADGES,
                        ActivityCode.PRODUCTION,
                        row.getObject("day", LocalDate.class),
                        Proof.Strength.COMPUTED,
                        Message.of("badges.evidence", row.getInt("paired"), row.getInt("printed"), row.getInt("ended")),
                        "/badges",
                        null))
                .list();
    }

    /** Who gave which badge is in the trail: nobody who answers for the tool is known by that alone. */
    @Override
    public List<Proof> doers(LocalDate from, LocalDate to) {
        return List.of();
    }
}
