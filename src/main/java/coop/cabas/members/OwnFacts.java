package coop.cabas.members;

import coop.cabas.members.AdmissionFact.Effect;
import coop.cabas.shared.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the member file itself knows: memberships, households, departures, age. */
@Component
class OwnFacts implements AdmissionFacts {

    /** Of age at 18: Code civil, article 414. */
    private static final int OF_AGE = 18;

    private final JdbcClient jdbc;

    OwnFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AdmissionFact> of(Collection<MemberId> members, LocalDate day) {
        var ids = members.stream().map(MemberId::value).toArray(Long[]::new);
        var facts = new ArrayList<AdmissionFact>();
        jdbc.sql("""
                        select p.member, p.kind, r.purpose from members.membership p
                        join members.admission_rule r on r.kind = p.kind and r.grants
                        where p.member = any(:ids) and p.since <= :day and (p.ended is null or p.ended > :day)
                        order by p.member, p.kind
                        """)
                .param("ids", ids)
                .param("day", day)
                .query((row, n) -> facts.add(new AdmissionFact(
                        new MemberId(row.getLong("member")),
                        Right.valueOf(row.getString("purpose")),
                        Effect.GRANTS,
                        Message.of("members.fact.membership." + row.getString("kind")))))
                .list();
        jdbc.sql("""
                        select distinct on (hm.member) hm.member, m.name from members.household_member hm
                        join members.household_member o on o.household = hm.household and o.member <> hm.member
                        join members.member m on m.id = o.member
                        join members.membership p on p.member = o.member and p.since <= :day and (p.ended is null or p.ended > :day)
                        join members.admission_rule r on r.kind = p.kind and r.purpose = 'SHOP' and r.grants
                        where hm.member = any(:ids) and hm.may_shop and o.role = 'HEAD'
                        """)
                .param("ids", ids)
                .param("day", day)
                .query((row, n) -> facts.add(new AdmissionFact(
                        new MemberId(row.getLong("member")),
                        Right.SHOP,
                        Effect.GRANTS,
                        Message.of("members.fact.household", row.getString("name")))))
                .list();
        jdbc.sql("""
                        select id, left_on, died_on, active, birth_date, kind, merged_into from members.member
                        where id = any(:ids) and (left_on <= :day or died_on <= :day or not active or merged_into is not null
                                                  or birth_date > :ofAge and kind = 'PERSON')
                        """)
                .param("ids", ids)
                .param("day", day)
                .param("ofAge", day.minusYears(OF_AGE))
                .query((row, n) -> {
                    var member = new MemberId(row.getLong("id"));
                    var died = row.getObject("died_on", LocalDate.class);
                    var left = row.getObject("left_on", LocalDate.class);
                    if (row.getObject("merged_into") != null) {
                        refuse(facts, member, Message.of("members.fact.merged"));
                    } else if (died != null && !died.isAfter(day)) {
                        refuse(facts, member, Message.of("members.fact.died", died));
                    } else if (left != null && !left.isAfter(day)) {
                        refuse(facts, member, Message.of("members.fact.left", left));
                    } else if (!row.getBoolean("active")) {
                        refuse(facts, member, Message.of("members.fact.inactive"));
                    } else {
                        facts.add(new AdmissionFact(
                                member, Right.VOTE, Effect.REFUSES, Message.of("members.fact.minor", OF_AGE)));
                    }
                    return member;
                })
                .list();
        return facts;
    }

    private static void refuse(List<AdmissionFact> facts, MemberId member, Message why) {
        for (var right : Right.values()) {
            facts.add(new AdmissionFact(member, right, Effect.REFUSES, why));
        }
    }
}
