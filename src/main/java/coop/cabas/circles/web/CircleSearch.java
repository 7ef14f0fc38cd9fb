package coop.cabas.circles.web;

import coop.cabas.circles.CircleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;

/** Looks for a word in all that circles say, as of a day; accents and capitals do not matter. */
@Component
class CircleSearch {

    private static final int MOST = 100;
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;

    CircleSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hit> find(String word, LocalDate on) {
        var looked = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        return jdbc.sql("""
                        with circle as (
                            select id, name, purpose from circles.circle_state
                            where since <= :on and (past is null or :on < past) and (ended is null or :on < ended)
                        ), said as (
                            select id as circle, 1 as place, 'CIRCLE' as kind, name || coalesce(nullif(' – ' || purpose, ' – '), '') as text
                            from circle
                            union all
                            select circle, 2, 'DOMAIN', name from circles.domain
                            where founded <= :on and (ended is null or :on < ended)
                            union all
                            select circle, 3, 'ROLE', name || coalesce(nullif(' – ' || purpose, ' – '), '') from circles.role_state
                            where since <= :on and (past is null or :on < past) and (ended is null or :on < ended)
                            union all
                            select h.circle, 4, 'PERSON', p.name || ' – ' || r.name
                            from circles.holder h join access.person p on p.id = h.account
                            join circles.role_state r on r.id = h.role and r.since <= :on and (r.past is null or :on < r.past)
                            where h.since <= :on and (h.ended is null or :on < h.ended)
                            union all
                            select circle, 5, 'ACCOUNTABILITY', wording from circles.accountability_state
                            where since <= :on and (past is null or :on < past) and (ended is null or :on < ended)
                        )
                        select s.circle, c.name as circle_name, s.kind, s.text
                        from said s join circle c on c.id = s.circle
                        where public.searchable(s.text) like public.searchable(:word)
                        order by lower(c.name), c.id, s.place, lower(s.text) limit :most
                        """)
                .param("on", on)
                .param("word", "%" + looked.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("most", MOST)
                .query((row, n) -> new Hit(
                        new CircleId(row.getLong("circle")),
                        row.getString("circle_name"),
                        row.getString("kind"),
                        row.getString("text")))
                .list();
    }
}
