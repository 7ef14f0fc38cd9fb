package coop.cabas.shifts.calendar.web;

import coop.cabas.mail.PublicAddress;
import coop.cabas.shared.Allow;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.calendar.Boards;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Locale;

/** Screens of the shop: made, and ended. */
@Controller
@RequestMapping("/shifts/boards")
@Allow(ShiftsPermissions.PLAN)
class BoardsController {

    private final Boards boards;
    private final PublicAddress address;

    BoardsController(Boards boards, PublicAddress address) {
        this.boards = boards;
        this.address = address;
    }

    record BoardInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{shifts.form.long}")
            String name,

            @Nullable Boolean names,

            @Nullable String language) {}

    @GetMapping
    Page all() {
        return new BoardsPage(boards.all(), Form.empty(), null);
    }

    /** The address is on this page and nowhere else: nobody reads it later. */
    @PostMapping
    Page make(@Valid BoardInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return new BoardsPage(boards.all(), Form.of(binding), null);
        }
        var secret = boards.make(
                input.name(),
                Boolean.TRUE.equals(input.names()),
                "en".equals(input.language()) ? Locale.UK : Locale.FRANCE);
        return new BoardsPage(boards.all(), Form.empty(), address.of("/board/" + secret));
    }

    @PostMapping("/{id:\\d+}/end")
    Page end(@PathVariable long id) {
        boards.end(id);
        return Redirect.to("/shifts/boards").saying("shifts.board.isEnded");
    }
}
