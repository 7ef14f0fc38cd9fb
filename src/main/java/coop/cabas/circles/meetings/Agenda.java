package coop.cabas.circles.meetings;

import coop.cabas.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.util.List;
import java.util.Map;

/** The points of a meeting's agenda, in their order. Called with the meeting locked. */
@Component
class Agenda {

    private final JdbcClient jdbc;

    Agenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ItemId append(MeetingId meeting, Point point) {
        return new ItemId(jdbc.sql("""
                        insert into circles.agenda_item (meeting, position, title, brought, lasts)
                        select :meeting, coalesce(max(position), 0) + 1, :title, :brought, :lasts
                        from circles.agenda_item where meeting = :meeting
                        returning id
                        """)
                .param("meeting", meeting.value())
                .param("title", point.title())
                .param("brought", point.brought())
                .param("lasts", point.lasts(), Types.INTEGER)
                .query(Long.class)
                .single());
    }

    /** @throws NotFound when the meeting has no such point */
    Meeting.Item item(Meeting meeting, ItemId id) {
        return meeting.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    void write(ItemId item, Point point) {
        jdbc.sql("update circles.agenda_item set title = :title, brought = :brought, lasts = :lasts where id = :id")
                .param("title", point.title())
                .param("brought", point.brought())
                .param("lasts", point.lasts(), Types.INTEGER)
                .param("id", item.value())
                .update();
    }

    /** @return false when there is nothing to change places with */
    boolean swap(Meeting meeting, Meeting.Item moved, boolean up) {
        var place = meeting.items().indexOf(moved);
        var other = up ? place - 1 : place + 1;
        if (other < 0 || other == meeting.items().size()) {
            return false;
        }
        jdbc.sql("""
                        update circles.agenda_item one set position = two.position from circles.agenda_item two
                        where one.id in (:ids) and two.id in (:ids) and one.id <> two.id
                        """)
                .param(
                        "ids",
                        List.of(
                                moved.id().value(),
                                meeting.items().get(other).id().value()))
                .update();
        return true;
    }

    void remove(MeetingId meeting, ItemId item) {
        jdbc.sql("delete from circles.agenda_item where id = :id and meeting = :meeting")
                .param("id", item.value())
                .param("meeting", meeting.value())
                .update();
    }

    void note(ItemId item, String notes) {
        jdbc.sql("update circles.agenda_item set notes = :notes where id = :id and notes <> :notes")
                .param("notes", notes)
                .param("id", item.value())
                .update();
    }

    /** For the trail. */
    Map<String, ?> facts(Point point) {
        return Map.of(
                "title",
                point.title(),
                "brought",
                point.brought(),
                "lasts",
                point.lasts() == null ? "" : point.lasts());
    }

    /** Who was there, for the trail. */
    Map<String, ?> facts(Meeting meeting) {
        return Map.of("present", names(meeting, Presence.PRESENT), "excused", names(meeting, Presence.EXCUSED));
    }

    /** What was said on each point, for the trail. */
    List<String> notes(Meeting meeting) {
        return meeting.items().stream()
                .filter(item -> !item.notes().isEmpty())
                .map(item -> item.point().title() + " – " + item.notes())
                .toList();
    }

    private static List<String> names(Meeting meeting, Presence present) {
        return meeting.who(present).stream().map(Meeting.Attendee::name).toList();
    }
}
