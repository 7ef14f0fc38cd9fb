package coop.cabas.mailings.reminders;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Zone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What one member was reminded of. It stays when the due day has moved, which {@link Reckonings} no longer speaks of. */
@Component
public class PastReminders {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    PastReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last hundred, the latest first; those of the files that this one stands for are its own. */
    @Transactional(readOnly = true)
    public List<PastReminder> of(MemberId member) {
        return jdbc.sql("""
                        select u.name as rule, r.at, r.due, w.name as recipient,
                               case when r.state = 'SENT' and l.state = 'FAILED' then 'FAILED' else r.state end as state
                        from mailings.reminder r
                        join mailings.reminder_rule u on u.id = r.rule
                        join members.member_card m on m.id = r.member
                        left join members.member_card w on w.id = r.recipient
                        left join mail.letter_state l on l.id = r.letter
                        where m.id = :member or m.merged_into = :member
                        order by r.at desc, r.due desc, r.rule limit :most
                        """)
                .param("member", member.value())
                .param("most", MOST)
                .query((row, n) -> new PastReminder(
                        row.getString("rule"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(Zone.PARIS)
                                .toLocalDate(),
                        row.getObject("due", LocalDate.class),
                        PastReminder.State.valueOf(row.getString("state")),
                        row.getString("recipient")))
                .list();
    }
}
