package coop.cabas.circles.meetings.web;

import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.meetings.Belonging;
import coop.cabas.circles.meetings.Decision;
import coop.cabas.circles.meetings.MeetingId;
import coop.cabas.circles.meetings.Meetings;
import coop.cabas.ui.form.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Fills the page of a meeting. */
@Component
class MeetingPages {

    private final Meetings meetings;
    private final Belonging belonging;
    private final CircleAuthority authority;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingPages(Meetings meetings, Belonging belonging, CircleAuthority authority, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.belonging = belonging;
        this.authority = authority;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    MeetingPage of(MeetingId id, Form form) {
        var meeting = meetings.find(id);
        var circle = meeting.circle();
        return new MeetingPage(
                meeting,
                decisions(id),
                form,
                authority.mayRun(circle.id()),
                !circle.ended() && belonging.takesPart(circle.id()),
                !meeting.day().isAfter(LocalDate.now(clock)),
                null);
    }

    private List<MeetingPage.Proposed> decisions(MeetingId id) {
        return jdbc.sql("""
                        select d.id, d.title, %s as state from circles.decision d where d.meeting = :meeting order by d.id
                        """.formatted(Decision.State.OF_ROW))
                .param("meeting", id.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new MeetingPage.Proposed(
                        row.getString("title"),
                        "/decisions/" + row.getLong("id"),
                        States.of(Decision.State.valueOf(row.getString("state")))))
                .list();
    }
}
