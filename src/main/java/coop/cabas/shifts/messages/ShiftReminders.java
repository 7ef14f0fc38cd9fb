package coop.cabas.shifts.messages;

import coop.cabas.audit.Audit;
import coop.cabas.mail.LetterId;
import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.mailings.Placeholder;
import coop.cabas.mailings.Wording;
import coop.cabas.members.Directory;
import coop.cabas.members.Member;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shared.Turns;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reminds people of their shifts: all that is near in one letter, each once. What was booked after the reminder would have gone has just
 * been confirmed by a letter, and is not reminded of.
 */
@Service
@Transactional
public class ShiftReminders {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final ShiftMessages messages;
    private final Directory directory;
    private final Mailer mailer;
    private final PublicAddress address;
    private final Audit audit;
    private final Clock clock;

    ShiftReminders(
            JdbcClient jdbc,
            Turns turns,
            ShiftMessages messages,
            Directory directory,
            Mailer mailer,
            PublicAddress address,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.messages = messages;
        this.directory = directory;
        this.mailer = mailer;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
    }

    private record Due(long booking, MemberId member, LocalDateTime starts, LocalDateTime ends, String job) {

        String line() {
            return "* "
                    + Text.t(
                            "shifts.message.line",
                            Format.fullDay(starts.toLocalDate()),
                            Format.time(starts.toLocalTime()),
                            Format.time(ends.toLocalTime()),
                            Wording.plain(job));
        }
    }

    /** Writes what is to be written now. May run at any time, many at once: what was missed is caught up with until the shift begins. @return letters */
    public int run() {
        var message = messages.find(MessageKind.REMINDER);
        if (!message.active()) {
            return 0;
        }
        turns.take("shifts.reminders");
        var letters = 0;
        var due = due(message.days()).stream()
                .collect(Collectors.groupingBy(Due::member, LinkedHashMap::new, Collectors.toList()));
        for (var member : directory.all(due.keySet())) {
            var of = due.getOrDefault(member.id(), List.of());
            var letter = write(message, member, of);
            of.forEach(one -> keep(one, letter));
            letters += letter == null ? 0 : 1;
        }
        if (letters > 0) {
            audit.record("shifts.message.reminded", "shifts.message:REMINDER", null, Map.of("letters", letters));
        }
        return letters;
    }

    private List<Due> due(int days) {
        var now = LocalDateTime.now(clock);
        return jdbc.sql("""
                        select b.id, b.member, s.starts, s.ends, j.name
                        from shifts.booking b join shifts.shift s on s.id = b.shift join shifts.job j on j.id = s.job
                        where b.cancelled is null and s.cancelled is null and s.starts > :now and s.day between :today and :last
                          and (s.day - :days) + :at <= :now and (b.booked at time zone 'Europe/Paris') < (s.day - :days) + :at
                          and not exists (select from shifts.reminded r where r.booking = b.id)
                        order by s.starts, b.id
                        """)
                .param("now", now)
                .param("today", now.toLocalDate())
                .param("last", now.toLocalDate().plusDays(days))
                .param("days", days)
                .param("at", MessageTasks.REMINDERS_AT)
                .query((row, n) -> new Due(
                        row.getLong("id"),
                        new MemberId(row.getLong("member")),
                        row.getObject("starts", LocalDateTime.class),
                        row.getObject("ends", LocalDateTime.class),
                        row.getString("name")))
                .list();
    }

    private @Nullable LetterId write(ShiftMessage message, Member member, List<Due> due) {
        var email = member.email();
        if (email == null || !Mailer.isOne(email)) {
            return null;
        }
        return Text.in(
                member.language(),
                () -> mailer.send(message.to(
                        email,
                        member.language(),
                        Map.of(
                                Placeholder.FIRST_NAME,
                                Wording.plain(member.firstName()),
                                Placeholder.SHIFTS,
                                due.stream().map(Due::line).collect(Collectors.joining("\n"))),
                        new Mail.Action(Message.of("shifts.mine"), address.of("/me/shifts")))));
    }

    private void keep(Due due, @Nullable LetterId letter) {
        jdbc.sql("insert into shifts.reminded (booking, at, letter) values (:booking, :now, :letter)")
                .param("booking", due.booking())
                .param("now", OffsetDateTime.now(clock))
                .param("letter", letter == null ? null : letter.value(), Types.BIGINT)
                .update();
    }
}
