package coop.cabas.circles.meetings.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.meetings.Belonging;
import coop.cabas.circles.meetings.Decision;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Zone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** Decisions of a circle for programs. */
@RestController
@RequestMapping("/api/v1/circles/{circle}/decisions")
@Allow(CirclesPermissions.READ)
@Tag(name = "circles")
class DecisionsApi {

    private final JdbcClient jdbc;
    private final Belonging belonging;
    private final Clock clock;

    DecisionsApi(JdbcClient jdbc, Belonging belonging, Clock clock) {
        this.jdbc = jdbc;
        this.belonging = belonging;
        this.clock = clock;
    }

    @JsonPropertyOrder({
        "id",
        "title",
        "state",
        "proposal",
        "proposed",
        "proposedBy",
        "openObjections",
        "outcome",
        "decided",
        "review",
        "replaces"
    })
    record Decided(
            long id,
            String title,

            @Schema(allowableValues = {"open", "objected", "adopted", "to_review", "replaced", "withdrawn"})
            String state,

            @Schema(description = "Its wording now, objections integrated")
            String proposal,

            OffsetDateTime proposed,
            String proposedBy,
            int openObjections,

            @Schema(description = "What was decided, or why it was withdrawn; null while it is open") @Nullable
            String outcome,

            @Schema(description = "Day on which it was adopted or withdrawn") @Nullable
            LocalDate decided,

            @Schema(description = "Day by which it is looked at again") @Nullable
            LocalDate review,

            @Schema(description = "Earlier decision that it takes the place of") @Nullable
            Long replaces) {}

    @GetMapping
    @Operation(summary = "Decisions of a circle, the one proposed last first")
    List<Decided> decisions(
            @PathVariable CircleId circle,
            @Parameter(description = "Only those before this id: the last one of the page before")
                    @RequestParam(defaultValue = "9223372036854775807")
                    long before,
            @Parameter(description = "How many, at most 200") @RequestParam(defaultValue = "50") int limit) {
        belonging.circle(circle);
        return jdbc.sql("""
                        select d.*, %s as state,
                               (select count(*) from circles.objection o where o.decision = d.id and o.lifted is null) as objections
                        from circles.decision d where d.circle = :circle and d.id < :before order by d.id desc limit :limit
                        """.formatted(Decision.State.OF_ROW))
                .param("today", LocalDate.now(clock))
                .param("circle", circle.value())
                .param("before", before)
                .param("limit", Math.clamp(limit, 1, 200))
                .query((row, n) -> new Decided(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("state").toLowerCase(Locale.ROOT),
                        row.getString("proposal"),
                        row.getObject("proposed", OffsetDateTime.class)
                                .atZoneSameInstant(Zone.PARIS)
                                .toOffsetDateTime(),
                        row.getString("proposed_by"),
                        row.getInt("objections"),
                        row.getString("outcome").isEmpty() ? null : row.getString("outcome"),
                        row.getObject("decided", LocalDate.class),
                        row.getObject("review", LocalDate.class),
                        row.getObject("replaces", Long.class)))
                .list();
    }
}
