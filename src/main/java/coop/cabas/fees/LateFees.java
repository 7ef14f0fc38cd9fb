package coop.cabas.fees;

import coop.cabas.members.AdmissionFact;
import coop.cabas.members.AdmissionFact.Effect;
import coop.cabas.members.AdmissionFacts;
import coop.cabas.members.MemberId;
import coop.cabas.members.Right;
import coop.cabas.shared.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** A late fee is worth saying at the door. It keeps nobody out by itself: lateness is a matter for a kind word. */
@Component
class LateFees implements AdmissionFacts {

    private final JdbcClient jdbc;

    LateFees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AdmissionFact> of(Collection<MemberId> members, LocalDate day) {
        return jdbc.sql("""
                        select c.member, c.until from fees.cover c join members.member_card m on m.id = c.member
                        where c.member = any(:ids) and c.until < :day and not m.exempt
                        """)
                .param("ids", members.stream().map(MemberId::value).toArray(Long[]::new))
                .param("day", day)
                .query((row, n) -> new AdmissionFact(
                        new MemberId(row.getLong("member")),
                        Right.SHOP,
                        Effect.WARNS,
                        Message.of("fees.fact.late", row.getObject("until", LocalDate.class))))
                .list();
    }
}
