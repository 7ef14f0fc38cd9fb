package coop.cabas.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A file for a person's own calendar (RFC 5545): taken in again, it moves the entries that are there. */
public final class CalendarFile {

    private static final int LONGEST_LINE = 75;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /**
     * One entry.
     *
     * @param uid for ever the same: {@code meeting-12@cabas.example}
     * @param sequence higher with each change
     * @param place may be empty
     * @param description may be empty and have several lines
     * @param url where to read more
     */
    public record Entry(
            String uid,
            int sequence,
            boolean cancelled,
            Instant starts,
            Instant ends,
            String summary,
            String place,
            String description,
            String url) {}

    /** @param written when the file is @return the whole file, in UTF-8 once written */
    public static String of(Instant written, List<Entry> entries) {
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Cabas//Cabas//FR");
        line(file, "METHOD:PUBLISH");
        entries.forEach(entry -> entry(file, written, entry));
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    /** As a program or a person takes it. @param name of the file that a browser keeps; null for a calendar that follows */
    public static ResponseEntity<byte[]> answer(String file, @Nullable String name) {
        var answer = ResponseEntity.ok().contentType(CALENDAR);
        if (name != null) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
        }
        return answer.body(file.getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(StringBuilder file, Instant written, Entry entry) {
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + entry.uid());
        line(file, "DTSTAMP:" + UTC.format(written));
        line(file, "SEQUENCE:" + entry.sequence());
        line(file, "STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line(file, "DTSTART:" + UTC.format(entry.starts()));
        line(file, "DTEND:" + UTC.format(entry.ends()));
        line(file, "SUMMARY:" + escaped(entry.summary()));
        if (!entry.place().isEmpty()) {
            line(file, "LOCATION:" + escaped(entry.place()));
        }
        if (!entry.description().isEmpty()) {
            line(file, "DESCRIPTION:" + escaped(entry.description()));
        }
        line(file, "URL:" + entry.url());
        line(file, "END:VEVENT");
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
