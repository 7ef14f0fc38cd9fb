package coop.cabas.circles.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.cabas.circles.Accountability;
import coop.cabas.circles.Circle;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRole;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.Domain;
import coop.cabas.circles.Holders;
import coop.cabas.circles.Mandate;
import coop.cabas.circles.Structure;
import coop.cabas.shared.Allow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Circles for programs, as of any day. */
@RestController
@RequestMapping("/api/v1/circles")
@Allow(CirclesPermissions.READ)
@Tag(name = "circles")
class CirclesApi {

    private final Structure structure;
    private final Holders holders;
    private final Clock clock;

    CirclesApi(Structure structure, Holders holders, Clock clock) {
        this.structure = structure;
        this.holders = holders;
        this.clock = clock;
    }

    @JsonPropertyOrder({"id", "parent", "name", "purpose", "founded"})
    record InTree(
            long id,

            @Schema(description = "Circle that it belongs to; null for the general one") @Nullable
            Long parent,

            String name,
            String purpose,
            LocalDate founded) {

        static InTree of(Circle circle) {
            return new InTree(
                    circle.id().value(),
                    circle.parent() == null ? null : circle.parent().value(),
                    circle.name(),
                    circle.purpose(),
                    circle.founded());
        }
    }

    @JsonPropertyOrder({"account", "name", "since", "last", "minutes"})
    record Holder(
            long account,
            String name,
            LocalDate since,

            @Schema(description = "Last day; null without end") @Nullable
            LocalDate last,

            @Schema(description = "Minutes a week") @Nullable
            Integer minutes) {}

    @JsonPropertyOrder({"id", "kind", "name", "purpose", "minutes", "holders"})
    record Role(
            long id,
            String kind,
            String name,
            String purpose,

            @Schema(description = "Minutes a week that it should take") @Nullable
            Integer minutes,

            List<Holder> holders) {}

    @JsonPropertyOrder({"id", "wording", "origin", "cadence", "autonomousUnless", "consulted", "role", "activity"})
    record Owed(
            long id,
            String wording,
            String origin,

            @Schema(description = "ISO 8601 period within which it is done at least once", example = "P3M") @Nullable
            String cadence,

            String autonomousUnless,

            @Schema(description = "Circle to be consulted") @Nullable
            Long consulted,

            @Schema(description = "Role that answers for it; null for the circle as a whole") @Nullable
            Long role,

            @Schema(description = "Code of an activity of the matrix") @Nullable
            String activity) {}

    @JsonPropertyOrder({"id", "parent", "name", "purpose", "founded", "domains", "roles", "accountabilities"})
    record Whole(
            long id,
            @Nullable Long parent,
            String name,
            String purpose,
            LocalDate founded,
            List<String> domains,
            List<Role> roles,
            List<Owed> accountabilities) {}

    @GetMapping
    @Operation(summary = "All circles of a day, by name")
    List<InTree> circles(
            @Parameter(
                            description = "Day as of which to look; today when absent",
                            schema = @Schema(type = "string", format = "date", example = "2026-11-23"))
                    @RequestParam(required = false)
                    @Nullable
                    String on) {
        return structure.circles(day(on)).stream().map(InTree::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One circle of a day with its domains, roles, holders and accountabilities")
    Whole circle(
            @PathVariable @Parameter(schema = @Schema(type = "integer", format = "int64")) CircleId id,
            @Parameter(
                            description = "Day as of which to look; today when absent",
                            schema = @Schema(type = "string", format = "date", example = "2026-11-23"))
                    @RequestParam(required = false)
                    @Nullable
                    String on) {
        var day = day(on);
        var circle = InTree.of(structure.circle(id, day));
        var held = holders.of(id, day);
        return new Whole(
                circle.id(),
                circle.parent(),
                circle.name(),
                circle.purpose(),
                circle.founded(),
                structure.domains(id, day).stream().map(Domain::name).toList(),
                structure.roles(id, day).stream().map(role -> role(role, held)).toList(),
                structure.accountabilities(id, day).stream()
                        .map(CirclesApi::owed)
                        .toList());
    }

    private LocalDate day(@Nullable String on) {
        if (on == null || on.isBlank()) {
            return LocalDate.now(clock);
        }
        try {
            var day = LocalDate.parse(on);
            if (day.getYear() >= 1900 && day.getYear() <= 2199) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            throw new BadDay();
        }
        throw new BadDay();
    }

    private static Role role(CircleRole role, List<Mandate> held) {
        return new Role(
                role.id().value(),
                role.kind().name(),
                role.name(),
                role.purpose(),
                role.minutes(),
                held.stream()
                        .filter(mandate -> mandate.role().equals(role.id()))
                        .map(mandate -> new Holder(
                                mandate.account().value(),
                                mandate.person(),
                                mandate.since(),
                                mandate.last(),
                                mandate.minutes()))
                        .toList());
    }

    private static Owed owed(Accountability one) {
        var text = one.text();
        return new Owed(
                one.id().value(),
                text.wording(),
                text.origin(),
                text.cadence() == null ? null : text.cadence().toString(),
                text.autonomousUnless(),
                text.consulted() == null ? null : text.consulted().value(),
                text.role() == null ? null : text.role().value(),
                text.activity());
    }
}
