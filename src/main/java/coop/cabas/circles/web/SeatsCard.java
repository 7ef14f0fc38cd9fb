package coop.cabas.circles.web;

import coop.cabas.access.Caller;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.HomeCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells people of their mandates that end soon, and those who run a circle of its roles that nobody holds. */
@Component
class SeatsCard implements HomeCard {

    private final JdbcClient jdbc;
    private final Caller caller;
    private final Clock clock;

    SeatsCard(JdbcClient jdbc, Caller caller, Clock clock) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return Allow.SIGNED_IN;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Told> told() {
        var me = caller.account();
        if (me.isEmpty()) {
            return List.of();
        }
        var told = new ArrayList<Told>(ending(me.get().value()));
        told.addAll(vacant(me.get().value()));
        return told;
    }

    private List<Told> ending(long account) {
        return jdbc.sql("""
                        select r.name as role, c.name as circle, h.ended from circles.holder h
                        join circles.role r on r.id = h.role join circles.circle c on c.id = h.circle
                        where h.account = :account and h.since <= :today and h.ended > :today
                          and h.ended <= cast(:today as date) + 31
                        order by h.ended, h.mandate
                        """)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> (Told) new Task(
                        "hourglass",
                        Message.of("circles.card.ending", row.getString("role")),
                        Message.of(
                                "circles.card.ending.why",
                                row.getString("circle"),
                                row.getObject("ended", LocalDate.class).minusDays(1)),
                        "/circles/me",
                        Message.of("circles.card.ending.action")))
                .list();
    }

    private List<Told> vacant(long account) {
        return jdbc.sql("""
                        select c.id, c.name, string_agg(r.name, ', ' order by r.id) as roles
                        from circles.circle c join circles.role r on r.circle = c.id
                        where r.kind <> 'MEMBER' and (r.kind <> 'DELEGATE' or c.parent is not null)
                          and r.founded <= :today and (r.ended is null or r.ended > :today)
                          and c.founded <= :today and (c.ended is null or c.ended > :today)
                          and not exists (select from circles.holder h
                                          join access.person p on p.id = h.account and not p.disabled
                                          where h.role = r.id and h.since <= :today and (h.ended is null or h.ended > :today))
                          and exists (select from circles.holder mine
                                      join circles.role run on run.id = mine.role and run.kind in ('LEAD', 'SECRETARY')
                                      where mine.circle = c.id and mine.account = :account
                                      and mine.since <= :today and (mine.ended is null or mine.ended > :today))
                        group by c.id order by lower(c.name), c.id
                        """)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> (Told) new Task(
                        "user-question",
                        Message.of("circles.card.vacant", row.getString("name")),
                        Message.of("circles.card.vacant.why", row.getString("roles")),
                        "/circles/" + row.getLong("id"),
                        Message.of("circles.card.vacant.action")))
                .list();
    }
}
