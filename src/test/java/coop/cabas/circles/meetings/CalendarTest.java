package coop.cabas.circles.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.AccountId;
import coop.cabas.circles.CircleId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;

/** To the letter of RFC 5545. */
@MeetingsModuleTest
class CalendarTest {

    @Autowired
    Meetings meetings;

    @Autowired
    Calendar calendar;

    @Autowired
    Gathering gathering;

    private CircleId circle = new CircleId(0);
    private AccountId secretary = new AccountId(0);

    @BeforeEach
    void gather() {
        circle = gathering.circle("Été " + System.nanoTime());
        secretary = gathering.holder(circle, "SECRETARY");
    }

    @Test
    void tellsUtcInWinterAndInSummer() {
        assertThat(file("Réunion", "2026-12-01T18:30", ""))
                .contains("DTSTART:20261201T173000Z\r\n", "DTEND:20261201T193000Z\r\n", "DTSTAMP:20261123T090000Z\r\n")
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(file("Réunion", "2027-07-01T18:30", "")).contains("DTSTART:20270701T163000Z\r\n");
    }

    @Test
    void escapesWhatMeansSomethingElse() {
        assertThat(file("Budget, achats; et \\ reste", "2026-12-01T18:30", "Salle 1, étage 2", "Un", "Deux")
                        .replace("\r\n ", ""))
                .contains("Budget\\, achats\\; et \\\\ reste\r\n")
                .contains("LOCATION:Salle 1\\, étage 2\r\n")
                .contains("DESCRIPTION:• Un\\n• Deux\r\n");
    }

    @Test
    void foldsLongLinesWithoutTearingCharactersApart() {
        var title = "é🧺".repeat(24);
        var file = file(title, "2026-12-01T18:30", "");
        for (var line : file.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD", "\n", "\r");
        }
        assertThat(new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\r\n ", ""))
                .contains(title);
    }

    @Test
    void movesTheEntryThatIsThereAndTellsThatItIsCancelled() {
        var id = plan("Réunion", "2026-12-01T18:30", "");
        var first = calendar.of(meetings.find(id));
        gathering.as(
                secretary,
                () -> meetings.change(id, 0, new Plan("Réunion", LocalDateTime.parse("2026-12-02T18:30"), ""), false));
        var moved = calendar.of(meetings.find(id));
        assertThat(line(moved, "UID")).isEqualTo(line(first, "UID"));
        assertThat(line(first, "SEQUENCE")).isEqualTo("SEQUENCE:0");
        assertThat(line(moved, "SEQUENCE")).isEqualTo("SEQUENCE:1");
        gathering.as(secretary, () -> meetings.cancel(id, false));
        assertThat(calendar.of(meetings.find(id))).contains("STATUS:CANCELLED", "SEQUENCE:2");
    }

    private String file(String title, String starts, String place, String... points) {
        return calendar.of(meetings.find(plan(title, starts, place, points)));
    }

    private MeetingId plan(String title, String starts, String place, String... points) {
        return gathering.as(
                secretary,
                () -> meetings.plan(
                        circle, new Plan(title, LocalDateTime.parse(starts), place), List.of(points), false));
    }

    private static String line(String file, String name) {
        return file.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }
}
