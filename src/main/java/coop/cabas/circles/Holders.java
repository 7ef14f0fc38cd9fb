package coop.cabas.circles;

import coop.cabas.access.AccountId;
import coop.cabas.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Who holds which role, on a day and through time. */
@Component
@Transactional(readOnly = true)
public class Holders {

    /** How things stand now, of whatever has not ended. */
    private static final LocalDate NOW = LocalDate.of(9999, 12, 31);

    /** A mandate with the names that its role and circle had on the day {@code :on}: at its end when it was over by then. */
    private static final String MANDATE = """
            select h.mandate, h.role, r.name as role_name, h.circle, c.name as circle_name, h.account, p.name as person,
                   h.since, h.ended, coalesce(m.minutes, r.minutes) as minutes, p.disabled
            from circles.holder h
            cross join lateral (select greatest(h.since, least(cast(:on as date), h.ended - 1)) as day) seen
            join circles.mandate m on m.id = h.mandate
            join circles.role_state r on r.id = h.role and r.since <= seen.day and (r.past is null or seen.day < r.past)
            join circles.circle_state c on c.id = h.circle and c.since <= seen.day and (c.past is null or seen.day < c.past)
            join access.person p on p.id = h.account
            """;

    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Mandates of a circle held on a day. */
    public List<Mandate> of(CircleId circle, LocalDate on) {
        return jdbc.sql(MANDATE + " where h.circle = :circle and " + AsOf.held("h")
                        + " order by lower(p.name), h.mandate")
                .param("circle", circle.value())
                .param("on", on)
                .query(Holders::mandate)
                .list();
    }

    /** Mandates of a circle that begin later. */
    public List<Mandate> coming(CircleId circle, LocalDate after) {
        return jdbc.sql(MANDATE + """
                         where h.circle = :circle and h.since > :on and (h.ended is null or h.ended > h.since)
                         order by h.since, lower(p.name), h.mandate""")
                .param("circle", circle.value())
                .param("on", after)
                .query(Holders::mandate)
                .list();
    }

    /** All mandates that somebody ever held or will hold, the latest first. */
    public List<Mandate> of(AccountId account) {
        return of(account, NOW);
    }

    /** The same, with the names that roles and circles had on a day. */
    public List<Mandate> of(AccountId account, LocalDate on) {
        return jdbc.sql(MANDATE + """
                         where h.account = :account and (h.ended is null or h.ended > h.since)
                         order by h.since desc, h.mandate desc""")
                .param("account", account.value())
                .param("on", on)
                .query(Holders::mandate)
                .list();
    }

    /** @throws NotFound when there is none */
    public Mandate find(MandateId id) {
        return jdbc.sql(MANDATE + " where h.mandate = :id")
                .param("id", id.value())
                .param("on", NOW)
                .query(Holders::mandate)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Mandates that end within thirty days, the nearest end first. */
    public List<Mandate> endingSoon(LocalDate today) {
        return jdbc.sql(MANDATE + " where " + AsOf.held("h")
                        + " and h.ended <= cast(:on as date) + :notice + 1 order by h.ended, lower(p.name), h.mandate")
                .param("on", today)
                .param("notice", Mandate.NOTICE)
                .query(Holders::mandate)
                .list();
    }

    /** Roles that nobody holds whose account is open, by circle. */
    public List<Vacancy> vacant(LocalDate on) {
        return jdbc.sql("""
                        select r.id as role, r.name as role_name, c.id as circle, c.name as circle_name
                        from circles.role r join circles.circle c on c.id = r.circle
                        where r.kind <> 'MEMBER' and (r.kind <> 'DELEGATE' or c.parent is not null) and %s and %s
                          and not exists (select from circles.holder h
                                          join access.person p on p.id = h.account and not p.disabled
                                          where h.role = r.id and %s)
                        order by lower(c.name), c.id, r.id
                        """.formatted(AsOf.alive("r"), AsOf.alive("c"), AsOf.held("h")))
                .param("on", on)
                .query((row, n) -> new Vacancy(
                        new CircleRoleId(row.getLong("role")),
                        row.getString("role_name"),
                        new CircleId(row.getLong("circle")),
                        row.getString("circle_name")))
                .list();
    }

    private static Mandate mandate(ResultSet row, int number) throws SQLException {
        return new Mandate(
                new MandateId(row.getLong("mandate")),
                new CircleRoleId(row.getLong("role")),
                row.getString("role_name"),
                new CircleId(row.getLong("circle")),
                row.getString("circle_name"),
                new AccountId(row.getLong("account")),
                row.getString("person"),
                row.getObject("since", LocalDate.class),
                AsOf.last(row.getObject("ended", LocalDate.class)),
                row.getObject("minutes", Integer.class),
                row.getBoolean("disabled"));
    }
}
