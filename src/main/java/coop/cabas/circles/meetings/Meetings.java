package coop.cabas.circles.meetings;

import coop.cabas.access.AccountId;
import coop.cabas.access.Caller;
import coop.cabas.audit.Audit;
import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CircleId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * Meetings of circles, from the plan to the signed minutes. Who runs the circle may change them until they are signed;
 * whoever saves a text over another that they have not seen is refused, and nothing is written.
 */
@Service
@Transactional
public class Meetings {

    /** Reason of the refusal to change a meeting that is signed or cancelled. */
    public static final String OVER = "meetings.refused.over";

    private final JdbcClient jdbc;
    private final MeetingRows rows;
    private final Agenda agenda;
    private final Invitations invitations;
    private final Belonging belonging;
    private final CircleAuthority authority;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    Meetings(
            JdbcClient jdbc,
            MeetingRows rows,
            Agenda agenda,
            Invitations invitations,
            Belonging belonging,
            CircleAuthority authority,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.agenda = agenda;
        this.invitations = invitations;
        this.belonging = belonging;
        this.authority = authority;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such meeting */
    @Transactional(readOnly = true)
    public Meeting find(MeetingId id) {
        return rows.find(id);
    }

    /**
     * @param points titles of the agenda, in order
     * @param invite whether the circle's members get a letter
     * @throws Refused when the caller does not run the circle, it is no more, or the day makes no sense
     */
    public MeetingId plan(CircleId circle, Plan plan, List<String> points, boolean invite) {
        belonging.mustLive(circle);
        authority.mustRun(circle);
        var id = new MeetingId(jdbc.sql("""
                        insert into circles.meeting (circle, starts, place, title, status)
                        values (:circle, :starts, :place, :title, 'PLANNED') returning id
                        """)
                .param("circle", circle.value())
                .param("starts", plan.moment())
                .param("place", plan.place())
                .param("title", plan.title())
                .query(Long.class)
                .single());
        points.forEach(title -> agenda.append(id, new Point(title, "", null)));
        record("meetings.meeting.planned", id, null, plan.facts());
        if (invite) {
            invitations.invite(rows.find(id));
        }
        return id;
    }

    /**
     * @param version {@link Meeting#version()} of what the caller saw
     * @param tell whether the circle's members get a letter with what is so now
     */
    public void change(MeetingId id, int version, Plan plan, boolean tell) {
        var before = open(id, version);
        jdbc.sql("""
                        update circles.meeting set starts = :starts, place = :place, title = :title, version = version + 1
                        where id = :id
                        """)
                .param("starts", plan.moment())
                .param("place", plan.place())
                .param("title", plan.title())
                .param("id", id.value())
                .update();
        record(
                "meetings.meeting.changed",
                id,
                new Plan(before.title(), before.startsAt(), before.place()).facts(),
                plan.facts());
        if (tell) {
            invitations.invite(rows.find(id));
        }
    }

    /** Sends the members of the circle the agenda as it is now. @return how many were written to */
    public int invite(MeetingId id) {
        var meeting = open(id);
        record("meetings.meeting.invited", id, null, null);
        return invitations.invite(meeting);
    }

    public ItemId add(MeetingId id, Point point) {
        open(id);
        var item = agenda.append(id, point);
        record("meetings.item.added", id, null, agenda.facts(point));
        return item;
    }

    /** @param version of what the caller saw */
    public void edit(MeetingId id, ItemId item, int version, Point point) {
        var before = agenda.item(open(id, version), item);
        agenda.write(item, point);
        touch(id);
        record("meetings.item.changed", id, agenda.facts(before.point()), agenda.facts(point));
    }

    /** Changes places with the point before or after; the first stays first, the last stays last. */
    public void move(MeetingId id, ItemId item, boolean up) {
        var meeting = open(id);
        var moved = agenda.item(meeting, item);
        if (agenda.swap(meeting, moved, up)) {
            record("meetings.item.moved", id, null, agenda.facts(moved.point()));
        }
    }

    /** @throws Refused when something is already noted about it */
    public void remove(MeetingId id, ItemId item) {
        var removed = agenda.item(open(id), item);
        if (!removed.notes().isEmpty()) {
            throw new Refused("meetings.refused.noted");
        }
        agenda.remove(id, item);
        touch(id);
        record("meetings.item.removed", id, agenda.facts(removed.point()), null);
    }

    /** Notes who was there, all at once: whoever is not named is not noted. */
    public void attend(MeetingId id, Map<AccountId, Presence> present) {
        var meeting = open(id);
        var expected =
                meeting.attendees().stream().map(Meeting.Attendee::account).toList();
        if (!expected.containsAll(present.keySet())) {
            throw new NotFound(present.keySet());
        }
        jdbc.sql("delete from circles.attendance where meeting = :id")
                .param("id", id.value())
                .update();
        present.forEach((account, how) -> jdbc.sql(
                        "insert into circles.attendance (meeting, account, present) values (:id, :account, :how)")
                .param("id", id.value())
                .param("account", account.value())
                .param("how", how.name())
                .update());
        record("meetings.attendance.noted", id, null, agenda.facts(rows.find(id)));
    }

    /**
     * Writes the minutes.
     *
     * @param version of what the caller saw
     * @param notes what was said on each point; points not named keep theirs
     * @throws Refused when somebody else wrote in between: nothing is written
     */
    public void write(MeetingId id, int version, String minutes, Map<ItemId, String> notes) {
        var before = open(id, version);
        jdbc.sql("update circles.meeting set minutes = :minutes, version = version + 1 where id = :id")
                .param("minutes", minutes.strip())
                .param("id", id.value())
                .update();
        notes.forEach((item, text) -> {
            agenda.item(before, item);
            agenda.note(item, text.strip());
        });
        record(
                "meetings.minutes.written",
                id,
                Map.of("minutes", before.minutes(), "notes", agenda.notes(before)),
                Map.of("minutes", minutes.strip(), "notes", agenda.notes(rows.find(id))));
    }

    /** The meeting was held: its minutes are signed by the caller, and stay as they are. */
    public void close(MeetingId id, int version) {
        var meeting = open(id, version);
        if (meeting.day().isAfter(LocalDate.now(clock))) {
            throw new Refused("meetings.refused.early", meeting.day());
        }
        jdbc.sql("update circles.meeting set status = 'HELD', closed = :now, closed_by = :by where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("by", caller.current().label())
                .param("id", id.value())
                .update();
        record("meetings.meeting.held", id, null, null);
    }

    /** @param tell whether the circle's members get a letter */
    public void cancel(MeetingId id, boolean tell) {
        open(id);
        jdbc.sql("update circles.meeting set status = 'CANCELLED', version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
        record("meetings.meeting.cancelled", id, null, null);
        if (tell) {
            invitations.cancel(rows.find(id));
        }
    }

    private Meeting open(MeetingId id) {
        var meeting = rows.locked(id);
        authority.mustRun(meeting.circle().id());
        if (!meeting.isPlanned()) {
            throw new Refused(OVER);
        }
        return meeting;
    }

    private Meeting open(MeetingId id, int version) {
        var meeting = open(id);
        if (meeting.version() != version) {
            throw new Refused("meetings.refused.stale");
        }
        return meeting;
    }

    private void touch(MeetingId id) {
        jdbc.sql("update circles.meeting set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    private void record(String action, MeetingId id, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        audit.record(action, "meetings.meeting:" + id.value(), before, after);
    }
}
