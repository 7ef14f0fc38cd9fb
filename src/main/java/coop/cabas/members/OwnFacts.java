package coop.cabas.members;

import coop.cabas.members.AdmissionFact.Effect;
import coop.cabas.shared.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
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
                        select 'MEMBERSHIP' as what, p.member, r.purpose as of_right, p.kind as said, null::date as on_day, 1 as nth
                        from members.membership p join members.admission_rule r on r.kind = p.kind and r.grants
                        where p.member = any(:ids) and p.since <= :day and (p.ended is null or p.ended > :day)
                        union all
                        select distinct on (hm.member) 'HOUSEHOLD', hm.member, 'SHOP', m.name, null, 2
                        from members.household_member hm
                        join members.household_member o on o.household = hm.household and o.member <> hm.member
                        join members.member m on m.id = o.member
                        join members.membership p on p.member = o.member and p.since <= :day and (p.ended is null or p.ended > :day)
                        join members.admission_rule r on r.kind = p.kind and r.purpose = 'SHOP' and r.grants
                        where hm.member = any(:ids) and hm.may_shop and o.role = 'HEAD'
                        union all
                        select case when merged_into is not null then 'MERGED' when died_on <= :day then 'DIED' when left_on <= :day then 'LEFT'
                                    when not active then 'INACTIVE' else 'MINOR' end,
                               id, null, null, case when died_on <= :day then died_on else left_on end, 3
                        from members.member
                        where id = any(:ids) and (left_on <= :day or died_on <= :day or not active or merged_into is not null
                                                  or birth_date > :ofAge and kind = 'PERSON')
                        order by nth, member, said
                        """)
                .param("ids", ids)
                .param("day", day)
                .param("ofAge", day.minusYears(OF_AGE))
                .query((row, n) -> {
                    add(facts, row);
                    return n;
                })
                .list();
        return facts;
    }

    private static void add(List<AdmissionFact> facts, ResultSet row) throws SQLException {
        var member = new MemberId(row.getLong("member"));
        switch (row.getString("what")) {
            case "MEMBERSHIP" ->
                facts.add(new AdmissionFact(
                        member,
                        Right.valueOf(row.getString("of_right")),
                        Effect.GRANTS,
                        Message.of("members.fact.membership." + row.getString("said"))));
            case "HOUSEHOLD" ->
                facts.add(new AdmissionFact(
                        member,
                        Right.SHOP,
                        Effect.GRANTS,
                        Message.of("members.fact.household", row.getString("said"))));
            case "MERGED" -> refuse(facts, member, Message.of("members.fact.merged"));
            case "DIED" ->
                refuse(facts, member, Message.of("members.fact.died", row.getObject("on_day", LocalDate.class)));
            case "LEFT" ->
                refuse(facts, member, Message.of("members.fact.left", row.getObject("on_day", LocalDate.class)));
            case "INACTIVE" -> refuse(facts, member, Message.of("members.fact.inactive"));
            default ->
                facts.add(new AdmissionFact(
                        member, Right.VOTE, Effect.REFUSES, Message.of("members.fact.minor", OF_AGE)));
        }
    }

    private static void refuse(List<AdmissionFact> facts, MemberId member, Message why) {
        for (var right : Right.values()) {
            facts.add(new AdmissionFact(member, right, Effect.REFUSES, why));
        }
    }
}
