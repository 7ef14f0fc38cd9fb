package coop.cabas.circles.meetings;

import coop.cabas.access.AccountId;
import coop.cabas.circles.CircleId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Zone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads meetings from the database. */
@Component
class MeetingRows {

    private final JdbcClient jdbc;
    private final Belonging belonging;
    private final Clock clock;

    MeetingRows(JdbcClient jdbc, Belonging belonging, Clock clock) {
        this.jdbc = jdbc;
        this.belonging = belonging;
        this.clock = clock;
    }

    /** A meeting that nobody else changes until the transaction ends. */
    Meeting locked(MeetingId id) {
        return find(jdbc.sql("select id from circles.meeting where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .map(MeetingId::new)
                .orElseThrow(() -> new NotFound(id)));
    }

    Meeting find(MeetingId id) {
        return jdbc.sql("select * from circles.meeting where id = :id")
                .param("id", id.value())
                .query((row, n) -> {
                    var circle = new CircleId(row.getLong("circle"));
                    var starts = row.getObject("starts", OffsetDateTime.class).toInstant();
                    var closed = row.getObject("closed", OffsetDateTime.class);
                    return new Meeting(
                            id,
                            belonging.circle(circle),
                            row.getString("title"),
                            starts,
                            row.getString("place"),
                            Meeting.Status.valueOf(row.getString("status")),
                            row.getString("minutes"),
                            closed == null ? null : closed.toInstant(),
                            row.getString("closed_by"),
                            row.getInt("version"),
                            items(id),
                            attendees(
                                    id,
                                    circle,
                                    LocalDateTime.ofInstant(starts, Zone.PARIS).toLocalDate()));
                })
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Who has a voice in the circle today, and an open account. */
    List<AccountId> members(CircleId circle) {
        return jdbc.sql("""
                        select voice.account from %s join access.person p on p.id = voice.account
                        where voice.circle = :circle and not p.disabled order by voice.account
                        """.formatted(Belonging.VOICES))
                .param("circle", circle.value())
                .param("day", LocalDate.now(clock))
                .query((row, n) -> new AccountId(row.getLong("account")))
                .list();
    }

    private List<Meeting.Item> items(MeetingId meeting) {
        return jdbc.sql("select * from circles.agenda_item where meeting = :meeting order by position")
                .param("meeting", meeting.value())
                .query((row, n) -> new Meeting.Item(
                        new ItemId(row.getLong("id")),
                        new Point(
                                row.getString("title"),
                                row.getString("brought"),
                                row.getObject("lasts", Integer.class)),
                        row.getString("notes")))
                .list();
    }

    private List<Meeting.Attendee> attendees(MeetingId meeting, CircleId circle, LocalDate day) {
        return jdbc.sql("""
                        select p.id, p.name, a.present
                        from (select voice.account from %s where voice.circle = :circle
                              union select account from circles.attendance where meeting = :meeting) who
                        join access.person p on p.id = who.account
                        left join circles.attendance a on a.meeting = :meeting and a.account = p.id
                        order by lower(p.name), p.id
                        """.formatted(Belonging.VOICES))
                .param("meeting", meeting.value())
                .param("circle", circle.value())
                .param("day", day)
                .query((row, n) -> {
                    var present = row.getString("present");
                    return new Meeting.Attendee(
                            new AccountId(row.getLong("id")),
                            row.getString("name"),
                            present == null ? null : Presence.valueOf(present));
                })
                .list();
    }
}
