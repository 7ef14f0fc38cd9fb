package coop.cabas.matrix.web;

import coop.cabas.circles.Cadence;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.matrix.Cell;
import coop.cabas.matrix.Expectation;
import coop.cabas.matrix.Expectations;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.Objects;

/** One cell: how it stands and why, its proofs, and what is expected of it. */
@Controller
@RequestMapping("/matrix/cells/{tool}/{activity}")
@Allow(MatrixPermissions.READ)
class CellController {

    private final CellPages pages;
    private final Expectations expectations;

    CellController(CellPages pages, Expectations expectations) {
        this.pages = pages;
        this.expectations = expectations;
    }

    record Input(
            @NotNull(message = "{ui.form.required}") Expectation.State state,

            @Nullable String cadence,

            @Nullable @Size(max = 500, message = "{matrix.tooLong}")
            String reason,

            @Nullable CircleRoleId role,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @NotNull(message = "{ui.form.required}")
            LocalDate since) {}

    @GetMapping
    Page page(
            @PathVariable String tool,
            @PathVariable String activity,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String before) {
        return pages.page(tool, activity, on, before);
    }

    @PostMapping("/expectation")
    @Allow(MatrixPermissions.MANAGE)
    Page expect(@PathVariable String tool, @PathVariable String activity, @Valid Input input, BindingResult binding) {
        var cell = pages.cell(tool, activity);
        if (binding.hasErrors()) {
            return pages.page(cell, null, Form.of(binding));
        }
        try {
            say(cell, input);
        } catch (Refused refused) {
            return pages.page(cell, null, refused(refused));
        }
        return Redirect.to(cell.path()).saying("matrix.expectation.saved");
    }

    private void say(Cell cell, Input input) {
        var tool = cell.tool().id();
        switch (input.state()) {
            case USUAL -> expectations.usual(tool, cell.activity(), input.role(), input.since());
            case NOT_APPLICABLE ->
                expectations.exempt(
                        tool, cell.activity(), Objects.requireNonNullElse(input.reason(), ""), input.since());
            case EXPECTED ->
                expectations.expect(
                        tool,
                        cell.activity(),
                        Cadence.read(Objects.requireNonNullElse(input.cadence(), ""))
                                .orElseThrow(() -> new Refused("matrix.expectation.cadenceNeeded")),
                        input.role(),
                        input.since());
        }
    }

    private static Form refused(Refused refused) {
        return switch (refused.reason().key()) {
            case "matrix.expectation.cadenceNeeded" -> Form.refused("cadence", refused.reason());
            case "matrix.expectation.reasonNeeded" -> Form.refused("reason", refused.reason());
            case "matrix.expectation.future", "matrix.expectation.backwards" -> Form.refused("since", refused.reason());
            default -> Form.refused(refused);
        };
    }
}
