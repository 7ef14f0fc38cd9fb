package coop.cabas.matrix;

import coop.cabas.access.AccountId;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.matrix.Holder.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the roles of circles and who holds them. */
@Component("matrixHolders")
class Holders {

    private final JdbcClient jdbc;
    private final Clock clock;

    Holders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Every role alive on the day, by circle and name, with the people who held it then. Today somebody whose account is shut
     * holds nothing: a role that only they have is vacant.
     */
    Map<CircleRoleId, Holder> on(LocalDate day) {
        var holders = new LinkedHashMap<CircleRoleId, Holder>();
        var people = people(day);
        jdbc.sql("""
                        select r.id, r.name, r.circle, c.name as circle_name
                        from circles.role_state r
                        join circles.circle_state c on c.id = r.circle and c.since <= :day and (c.past is null or c.past > :day)
                        where r.since <= :day and (r.past is null or r.past > :day)
                          and r.founded <= :day and (r.ended is null or r.ended > :day)
                        order by lower(c.name), lower(r.name), r.id
                        """).param("day", day).query(row -> {
            var role = new CircleRoleId(row.getLong("id"));
            holders.put(
                    role,
                    new Holder(
                            role,
                            row.getString("name"),
                            new CircleId(row.getLong("circle")),
                            row.getString("circle_name"),
                            people.getOrDefault(role, List.of())));
        });
        return holders;
    }

    private Map<CircleRoleId, List<Person>> people(LocalDate day) {
        var people = new LinkedHashMap<CircleRoleId, List<Person>>();
        jdbc.sql("""
                        select h.role, h.account, p.name
                        from circles.holder h join access.person p on p.id = h.account
                        where h.since <= :day and (h.ended is null or h.ended > :day) and (not p.disabled or :day < :today)
                        order by lower(p.name), p.id
                        """).param("day", day).param("today", LocalDate.now(clock)).query(row -> {
            people.computeIfAbsent(new CircleRoleId(row.getLong("role")), role -> new ArrayList<>())
                    .add(new Person(new AccountId(row.getLong("account")), row.getString("name")));
        });
        return people;
    }
}
