package coop.cabas.members;

import coop.cabas.shared.Message;
import coop.cabas.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Only those who left are forgotten, and their past with them. */
@Component
class MemberAnonymity implements PersonalData {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Authorship authorship;

    MemberAnonymity(JdbcClient jdbc, Clock clock, Authorship authorship) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.authorship = authorship;
    }

    @Override
    public List<Message> objections(Subject subject) {
        var found = new ArrayList<Message>();
        jdbc.sql("""
                        select m.merged_into is null and (least(m.left_on, m.died_on) is null or least(m.left_on, m.died_on) > :today) as here,
                               m.anonymised is not null as done,
                               exists (select from members.household_member h join members.household_member o on o.household = h.household
                                       where h.member = m.id and h.role = 'HEAD' and not o.member = any(:ids)) as heads
                        from members.member m where m.id = any(:ids)
                        """)
                .param("ids", subject.members().toArray(Long[]::new))
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    if (row.getBoolean("done")) {
                        found.add(Message.of("members.forget.done"));
                    } else if (row.getBoolean("here")) {
                        found.add(Message.of("members.forget.here"));
                    }
                    if (row.getBoolean("heads")) {
                        found.add(Message.of("members.forget.heads"));
                    }
                });
        return found.stream().distinct().toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Subject subject) {
        authorship.sign("");
        var ids = subject.members().toArray(Long[]::new);
        jdbc.sql("""
                        update members.member set anonymised = :now, changed = :now, version = version + 1
                        where id = any(:ids) and anonymised is null
                        """).param("now", OffsetDateTime.now(clock)).param("ids", ids).update();
        jdbc.sql("select members.forget_history(:ids)")
                .param("ids", ids)
                .query((row, n) -> true)
                .list();
    }
}
