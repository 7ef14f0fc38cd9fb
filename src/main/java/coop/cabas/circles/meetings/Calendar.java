package coop.cabas.circles.meetings;

import coop.cabas.mail.PublicAddress;
import coop.cabas.shared.CalendarFile;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A meeting as a file for a person's own calendar (RFC 5545): taken in again, it moves the entry that is there. */
@Component
public class Calendar {

    /** A meeting whose agenda does not say how long it takes. */
    private static final Duration USUAL = Duration.ofHours(2);

    private final PublicAddress address;
    private final Clock clock;

    Calendar(PublicAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /** @return the whole file, in UTF-8 once written */
    public String of(Meeting meeting) {
        var url = address.of(meeting.address());
        var host = Objects.requireNonNullElse(URI.create(url).getHost(), "cabas");
        return CalendarFile.of(
                clock.instant(),
                List.of(new CalendarFile.Entry(
                        "meeting-" + meeting.id().value() + "@" + host,
                        meeting.version(),
                        meeting.status() == Meeting.Status.CANCELLED,
                        meeting.starts(),
                        end(meeting),
                        meeting.circle().name() + " – " + meeting.title(),
                        meeting.place(),
                        agenda(meeting),
                        url)));
    }

    private static Instant end(Meeting meeting) {
        return meeting.starts().plus(meeting.lasts() == 0 ? USUAL : Duration.ofMinutes(meeting.lasts()));
    }

    private static String agenda(Meeting meeting) {
        return meeting.items().stream().map(item -> "• " + item.point().title()).collect(Collectors.joining("\n"));
    }
}
