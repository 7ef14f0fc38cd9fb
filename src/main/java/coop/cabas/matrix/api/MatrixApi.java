package coop.cabas.matrix.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.cabas.matrix.Cell;
import coop.cabas.matrix.CellState;
import coop.cabas.matrix.Grid;
import coop.cabas.matrix.Matrix;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.matrix.Proofs;
import coop.cabas.matrix.Row;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.tools.Proof;
import coop.cabas.tools.Proof.Strength;
import coop.cabas.ui.Text;
import coop.cabas.ui.web.BadParameter;
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

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The matrix for programs. Cells that nobody expects anything of are left out. */
@RestController
@RequestMapping("/api/v1/matrix")
@Allow(MatrixPermissions.READ)
@Tag(name = "matrix")
class MatrixApi {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Matrix matrix;
    private final Proofs proofs;
    private final Clock clock;

    MatrixApi(Matrix matrix, Proofs proofs, Clock clock) {
        this.matrix = matrix;
        this.proofs = proofs;
        this.clock = clock;
    }

    @JsonPropertyOrder({"on", "score", "expected", "fresh", "dueSoon", "overdue", "never", "cells"})
    record Whole(
            LocalDate on,

            @Schema(description = "Share of what is expected that is fresh or due soon, in percent", example = "71.4")
            @Nullable
            BigDecimal score,

            int expected,
            int fresh,
            int dueSoon,
            int overdue,
            int never,
            List<OneCell> cells) {}

    @JsonPropertyOrder({
        "tool",
        "toolName",
        "circles",
        "activity",
        "activityName",
        "state",
        "since",
        "cadence",
        "due",
        "last",
        "strength",
        "role",
        "holders",
        "reason"
    })
    record OneCell(
            @Schema(example = "aemsoft") String tool,
            String toolName,

            @Schema(description = "Client circles by name; none: all of them")
            List<String> circles,

            @Schema(example = "production") String activity,
            String activityName,
            CellState state,
            @Nullable LocalDate since,

            @Schema(description = "ISO 8601 period", example = "P3M") @Nullable
            String cadence,

            @Schema(description = "Last day on which it is done again in time") @Nullable
            LocalDate due,

            @Schema(description = "Day of the last proof") @Nullable
            LocalDate last,

            @Nullable Strength strength,

            @Schema(description = "Role that owes it, with its circle") @Nullable
            String role,

            List<String> holders,

            @Schema(description = "Why it is not applicable") @Nullable
            String reason) {

        static OneCell of(Grid grid, Row row, Cell cell) {
            var last = cell.last();
            var holder = cell.holder();
            var said = cell.said();
            return new OneCell(
                    cell.tool().code(),
                    cell.tool().name(),
                    row.circles().stream()
                            .map(circle ->
                                    Objects.requireNonNullElse(grid.circles().get(circle), ""))
                            .toList(),
                    cell.activity().code(),
                    cell.activity().name(),
                    cell.state(),
                    cell.since(),
                    cell.cadence() == null ? null : cell.cadence().toString(),
                    cell.due(),
                    last == null ? null : last.on(),
                    last == null ? null : last.strength(),
                    holder == null ? null : holder.name() + " · " + holder.circleName(),
                    holder == null
                            ? List.of()
                            : holder.people().stream()
                                    .map(person -> person.name())
                                    .toList(),
                    cell.state() == CellState.NOT_APPLICABLE && said != null ? said.reason() : null);
        }
    }

    @JsonPropertyOrder({"on", "strength", "what", "by", "path"})
    record OneProof(
            LocalDate on,
            Strength strength,
            String what,
            @Nullable String by,
            @Schema(example = "/imports/aemsoft/12") String path) {

        static OneProof of(Proofs.Entry entry) {
            Proof proof = entry.proof();
            return new OneProof(proof.on(), proof.strength(), Text.t(proof.what()), entry.by(), proof.path());
        }
    }

    @JsonPropertyOrder({"cell", "proofs", "next"})
    record WithProofs(
            OneCell cell,
            List<OneProof> proofs,

            @Schema(description = "Value of before for the proofs that follow; null when there are none") @Nullable
            LocalDate next) {}

    @GetMapping
    @Operation(
            summary =
                    "The whole matrix as it stood on a day: what is owed on each tool, how it stands, and who owes it")
    Whole whole(
            @Parameter(
                            description = "Day as of which to look, today by default",
                            schema = @Schema(type = "string", format = "date", example = "2026-03-31"))
                    @RequestParam(required = false)
                    @Nullable
                    String on) {
        var grid = matrix.on(day("on", on));
        var tally = grid.tally();
        return new Whole(
                grid.on(),
                tally.score(),
                tally.expected(),
                tally.fresh(),
                tally.soon(),
                tally.overdue(),
                tally.never(),
                grid.rows().stream()
                        .flatMap(row -> row.cells().stream()
                                .filter(cell -> cell.state() != CellState.NOT_EXPECTED)
                                .map(cell -> OneCell.of(grid, row, cell)))
                        .toList());
    }

    @GetMapping("/{tool}/{activity}")
    @Operation(summary = "One cell as it stands today, with its proofs, the latest first")
    WithProofs cell(
            @Parameter(description = "Code of the tool", example = "aemsoft") @PathVariable String tool,
            @Parameter(description = "Code of the activity", example = "production") @PathVariable String activity,
            @Parameter(description = "Only proofs of earlier days", schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    @Nullable
                    String before) {
        var grid = matrix.on(LocalDate.now(clock)).ofTool(tool);
        var cell = grid.cell(tool, activity).orElseThrow(() -> new NotFound(tool));
        var part = proofs.of(tool, activity, before == null ? null : day("before", before));
        return new WithProofs(
                OneCell.of(grid, grid.rows().getFirst(), cell),
                part.entries().stream().map(OneProof::of).toList(),
                part.next());
    }

    private LocalDate day(String name, @Nullable String text) {
        var today = LocalDate.now(clock);
        if (text == null || text.isBlank()) {
            return today;
        }
        try {
            var day = LocalDate.parse(text);
            if (!day.isAfter(today) && !day.isBefore(EARLIEST)) {
                return day;
            }
        } catch (DateTimeException notADay) {
            throw new BadParameter(name, "matrix.api.day", name);
        }
        throw new BadParameter(name, "matrix.api.day", name);
    }
}
