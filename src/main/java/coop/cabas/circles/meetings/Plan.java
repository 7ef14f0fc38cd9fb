package coop.cabas.circles.meetings;

import coop.cabas.shared.Refused;
import coop.cabas.shared.Zone;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * What is set about a meeting.
 *
 * @param starts on the shop's clock
 * @param place where, or an address to join from afar; empty when not known yet
 */
public record Plan(String title, LocalDateTime starts, String place) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    public Plan {
        title = title.strip();
        place = place.strip();
    }

    OffsetDateTime moment() {
        if (starts.toLocalDate().isBefore(EARLIEST) || starts.toLocalDate().isAfter(LATEST)) {
            throw new Refused("meetings.refused.day");
        }
        return starts.atZone(Zone.PARIS).toOffsetDateTime();
    }

    /** For the trail. */
    Map<String, ?> facts() {
        return Map.of("title", title, "starts", starts.toString(), "place", place);
    }
}
