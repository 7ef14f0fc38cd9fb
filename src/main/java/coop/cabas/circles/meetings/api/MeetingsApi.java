package coop.cabas.circles.meetings.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.meetings.Belonging;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Zone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** Meetings of a circle for programs. */
@RestController
@RequestMapping("/api/v1/circles/{circle}/meetings")
@Allow(CirclesPermissions.READ)
@Tag(name = "circles")
class MeetingsApi {

    private final JdbcClient jdbc;
    private final Belonging belonging;

    MeetingsApi(JdbcClient jdbc, Belonging belonging) {
        this.jdbc = jdbc;
        this.belonging = belonging;
    }

    @JsonPropertyOrder({"id", "title", "starts", "place", "status", "agenda"})
    record Meeting(
            long id,
            String title,
            OffsetDateTime starts,
            String place,

            @Schema(allowableValues = {"planned", "held", "cancelled"})
            String status,

            @Schema(description = "What is spoken of, in order")
            List<String> agenda) {}

    @GetMapping
    @Operation(summary = "Meetings of a circle, the one planned last first")
    List<Meeting> meetings(
            @PathVariable CircleId circle,
            @Parameter(description = "Only those before this id: the last one of the page before")
                    @RequestParam(defaultValue = "9223372036854775807")
                    long before,
            @Parameter(description = "How many, at most 200") @RequestParam(defaultValue = "50") int limit) {
        belonging.circle(circle);
        return jdbc.sql("""
                        select m.id, m.title, m.starts, m.place, m.status,
                               array(select i.title from circles.agenda_item i where i.meeting = m.id order by i.position)
                                   as agenda
                        from circles.meeting m where m.circle = :circle and m.id < :before order by m.id desc limit :limit
                        """)
                .param("circle", circle.value())
                .param("before", before)
                .param("limit", Math.clamp(limit, 1, 200))
                .query((row, n) -> new Meeting(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getObject("starts", OffsetDateTime.class)
                                .atZoneSameInstant(Zone.PARIS)
                                .toOffsetDateTime(),
                        row.getString("place"),
                        row.getString("status").toLowerCase(Locale.ROOT),
                        List.of((String[]) row.getArray("agenda").getArray())))
                .list();
    }
}
