package coop.cabas.circles;

import coop.cabas.access.AccountDisabled;
import coop.cabas.access.AccountEnabled;
import coop.cabas.access.AccountId;
import coop.cabas.access.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;

/** Tells who has joined and left circles since somebody last looked, each once. Whoever's account is shut belongs to none. */
@Component
class Belonging {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Turn turn;
    private final Standing standing;
    private final ApplicationEventPublisher events;

    Belonging(JdbcClient jdbc, Clock clock, Turn turn, Standing standing, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.turn = turn;
        this.standing = standing;
        this.events = events;
    }

    record Move(CircleId circle, AccountId account, boolean joined) {}

    /** After each change, and every night for what begins or ends by the calendar. */
    @Transactional
    public void settle() {
        turn.take();
        jdbc.sql("""
                        with held as (
                            select distinct h.circle, h.account
                            from circles.holder h join access.person p on p.id = h.account and not p.disabled
                            where %s
                        ), gone as (
                            delete from circles.belonging b
                            where not exists (select from held h where h.circle = b.circle and h.account = b.account)
                            returning b.circle, b.account
                        ), came as (
                            insert into circles.belonging (circle, account, since)
                            select h.circle, h.account, :on from held h
                            where not exists (
                                select from circles.belonging b where b.circle = h.circle and b.account = h.account)
                            returning circle, account
                        )
                        select circle, account, false as joined from gone
                        union all
                        select circle, account, true from came
                        order by joined, circle, account
                        """.formatted(AsOf.held("h")))
                .param("on", LocalDate.now(clock))
                .query(Move.class)
                .list()
                .forEach(this::tell);
    }

    /** In the same transaction: no account is shut without its circles being told. */
    @EventListener
    @Transactional
    public void follow(AccountDisabled shut) {
        settle();
    }

    @EventListener
    @Transactional
    public void follow(AccountEnabled opened) {
        settle();
    }

    private void tell(Move move) {
        standing.changed(move.account());
        events.publishEvent(
                move.joined()
                        ? new CircleJoined(move.circle(), move.account())
                        : new CircleLeft(move.circle(), move.account()));
    }
}
