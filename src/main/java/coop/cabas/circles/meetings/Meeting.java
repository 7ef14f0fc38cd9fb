package coop.cabas.circles.meetings;

import coop.cabas.access.AccountId;
import coop.cabas.shared.Zone;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A meeting of a circle, with what is spoken of and who is expected.
 *
 * @param minutes what was said beside the notes of each point; empty for none
 * @param closed when its minutes were signed; null before
 * @param closedBy who signed them, null before
 * @param version changes with every text that somebody could be writing at the same time
 * @param attendees members of the circle on the day, and whoever was noted, by name
 */
public record Meeting(
        MeetingId id,
        KnownCircle circle,
        String title,
        Instant starts,
        String place,
        Status status,
        String minutes,
        @Nullable Instant closed,
        @Nullable String closedBy,
        int version,
        List<Item> items,
        List<Attendee> attendees) {

    /** Of a meeting. */
    public enum Status {
        PLANNED,
        HELD,
        CANCELLED
    }

    /** A point of the agenda, with what was said. */
    public record Item(ItemId id, Point point, String notes) {}

    /**
     * Somebody who is expected.
     *
     * @param present null while it is not noted
     */
    public record Attendee(
            AccountId account, String name, @Nullable Presence present) {}

    public String address() {
        return "/meetings/" + id.value();
    }

    public boolean isPlanned() {
        return status == Status.PLANNED;
    }

    /** On the shop's clock. */
    public LocalDateTime startsAt() {
        return LocalDateTime.ofInstant(starts, Zone.PARIS);
    }

    public LocalDate day() {
        return startsAt().toLocalDate();
    }

    /** Minutes of the whole agenda; 0 when no point says how long it takes. */
    public int lasts() {
        return items.stream()
                .map(item -> item.point().lasts())
                .mapToInt(minutes -> minutes == null ? 0 : minutes)
                .sum();
    }

    public List<Attendee> who(Presence present) {
        return attendees.stream().filter(one -> one.present() == present).toList();
    }
}
