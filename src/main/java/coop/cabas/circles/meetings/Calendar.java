package coop.cabas.circles.meetings;

import coop.cabas.mail.PublicAddress;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** A meeting as a file for a person's own calendar (RFC 5545): taken in again, it moves the entry that is there. */
@Component
public class Calendar {

    /** A meeting whose agenda does not say how long it takes. */
    private static final Duration USUAL = Duration.ofHours(2);

    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

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
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Cabas//Cabas//FR");
        line(file, "METHOD:PUBLISH");
        line(file, "BEGIN:VEVENT");
        line(file, "UID:meeting-" + meeting.id().value() + "@" + host);
        line(file, "DTSTAMP:" + UTC.format(clock.instant()));
        line(file, "SEQUENCE:" + meeting.version());
        line(file, "STATUS:" + (meeting.status() == Meeting.Status.CANCELLED ? "CANCELLED" : "CONFIRMED"));
        line(file, "DTSTART:" + UTC.format(meeting.starts()));
        line(file, "DTEND:" + UTC.format(end(meeting)));
        line(file, "SUMMARY:" + escaped(meeting.circle().name() + " – " + meeting.title()));
        if (!meeting.place().isEmpty()) {
            line(file, "LOCATION:" + escaped(meeting.place()));
        }
        if (!meeting.items().isEmpty()) {
            line(file, "DESCRIPTION:" + escaped(agenda(meeting)));
        }
        line(file, "URL:" + url);
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static Instant end(Meeting meeting) {
        return meeting.starts().plus(meeting.lasts() == 0 ? USUAL : Duration.ofMinutes(meeting.lasts()));
    }

    private static String agenda(Meeting meeting) {
        return meeting.items().stream().map(item -> "• " + item.point().title()).collect(Collectors.joining("\n"));
    }

    /** RFC 5545, 3.3.11: text. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** RFC 5545, 3.1: at most 75 octets, the rest on lines that begin with a blank; no character is torn apart. */
    private static void line(StringBuilder file, String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            var point = line.codePointAt(i);
            var width = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.appendCodePoint(point);
            octets += width;
            i += Character.charCount(point);
        }
        file.append("\r\n");
    }
}
