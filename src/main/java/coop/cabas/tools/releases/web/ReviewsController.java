package coop.cabas.tools.releases.web;

import coop.cabas.access.AccountId;
import coop.cabas.access.Me;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.Tools;
import coop.cabas.tools.ToolsPermissions;
import coop.cabas.tools.releases.Decisions;
import coop.cabas.tools.releases.Watch;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;

/** Somebody went through the versions that exist. */
@Controller
@RequestMapping("/tools/{id}/reviews")
@Allow(ToolsPermissions.RECORD)
class ReviewsController {

    private final Tools tools;
    private final Decisions decisions;
    private final Watch watch;
    private final Clock clock;

    ReviewsController(Tools tools, Decisions decisions, Watch watch, Clock clock) {
        this.tools = tools;
        this.decisions = decisions;
        this.watch = watch;
        this.clock = clock;
    }

    /** @param newest number of the newest version that the form showed */
    record Input(
            @Size(max = 2000, message = "{tools.long}") String note,
            @Nullable Long newest) {}

    @GetMapping("/new")
    Page fresh(@PathVariable ToolId id) {
        return new ReviewPage(tools.find(id), watch.toDecide(id), Form.empty());
    }

    @PostMapping
    Page review(@PathVariable ToolId id, @Me AccountId me, @Valid Input input, BindingResult binding) {
        var tool = tools.find(id);
        if (binding.hasErrors()) {
            return new ReviewPage(tool, watch.toDecide(id), Form.of(binding));
        }
        var toDecide = watch.toDecide(id);
        // Whoever reviews sets aside what they have seen, and nothing that a feed has brought meanwhile.
        if (input.newest() != null && ReviewPage.newest(toDecide) > input.newest()) {
            return new ReviewPage(tool, toDecide, Form.refused(new Refused("tools.review.arrived")));
        }
        decisions.review(id, me, LocalDate.now(clock), input.note() == null ? "" : input.note());
        return Redirect.to("/tools/" + id.value()).saying("tools.reviewed.said");
    }
}
