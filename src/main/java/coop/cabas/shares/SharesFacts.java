package coop.cabas.shares;

import coop.cabas.members.AdmissionFact;
import coop.cabas.members.AdmissionFact.Effect;
import coop.cabas.members.AdmissionFacts;
import coop.cabas.members.MemberId;
import coop.cabas.members.Right;
import coop.cabas.shared.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A cooperator without a share, or late in paying up theirs, is worth a word. It keeps nobody out by itself: the membership grants,
 * and the register may not be taken over yet.
 */
@Component
class SharesFacts implements AdmissionFacts {

    private final JdbcClient jdbc;
    private final Statutes statutes;

    SharesFacts(JdbcClient jdbc, Statutes statutes) {
        this.jdbc = jdbc;
        this.statutes = statutes;
    }

    /** Shares give a voice; whoever has none shops by their membership. */
    @Override
    public boolean isAbout(Right right) {
        return right == Right.VOTE;
    }

    @Override
    public List<AdmissionFact> of(Collection<MemberId> members, LocalDate day) {
        var ids = members.stream().map(MemberId::value).toArray(Long[]::new);
        var facts = new ArrayList<AdmissionFact>();
        jdbc.sql("""
                        select p.member from members.membership_period p
                        where p.member = any(:ids) and p.kind = 'COOPERATIVE' and p.since <= :day and (p.ended is null or p.ended > :day)
                          and exists (select from shares.movement)
                          and not exists (
                              select from shares.movement m
                              where m.member = any(array(select id from members.member_card where id = p.member or merged_into = p.member))
                                and m.effective <= :day
                              having sum(m.quantity) > 0)
                        """)
                .param("ids", ids)
                .param("day", day)
                .query((row, n) -> facts.add(new AdmissionFact(
                        new MemberId(row.getLong(1)), Right.VOTE, Effect.WARNS, Message.of("shares.fact.none"))))
                .list();
        jdbc.sql("""
                        select m.member, sum(m.capital - m.paid) as unpaid from shares.movement m
                        where m.member = any(:ids) and m.effective <= :day
                        group by m.member
                        having sum(m.quantity) > 0 and sum(m.capital) > sum(m.paid)
                           and min(m.effective) filter (where m.capital > 0 and m.paid < m.capital) < :since
                        """)
                .param("ids", ids)
                .param("day", day)
                .param("since", day.minusYears(statutes.rules().payUpYears()))
                .query((row, n) -> facts.add(new AdmissionFact(
                        new MemberId(row.getLong("member")),
                        Right.VOTE,
                        Effect.WARNS,
                        Message.of("shares.fact.unpaid", row.getBigDecimal("unpaid")))))
                .list();
        return facts;
    }
}
