package coop.cabas.circles.meetings.web;

import coop.cabas.circles.CircleId;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.meetings.Belonging;
import coop.cabas.circles.meetings.DecisionId;
import coop.cabas.circles.meetings.Decisions;
import coop.cabas.circles.meetings.MeetingId;
import coop.cabas.circles.meetings.Meetings;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;

/** The decisions of a circle. */
@Controller
@RequestMapping("/circles/{circle}/decisions")
@Allow(CirclesPermissions.READ)
class DecisionsController {

    private final Decisions decisions;
    private final Meetings meetings;
    private final Belonging belonging;
    private final Clock clock;
    private final SqlList<DecisionList.Row> list;

    DecisionsController(Decisions decisions, Meetings meetings, Belonging belonging, Clock clock, JdbcClient jdbc) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.belonging = belonging;
        this.clock = clock;
        this.list = DecisionList.ofOne(jdbc);
    }

    record Input(
            @NotBlank(message = "{ui.form.required}") @Size(max = 200, message = "{meetings.form.long}")
            String title,

            @NotBlank(message = "{ui.form.required}") @Size(max = 10_000, message = "{meetings.form.long}")
            String proposal,

            @Nullable MeetingId meeting,
            @Nullable DecisionId replaces,
            @Nullable Boolean tell) {

        boolean tells() {
            return tell != null && tell;
        }
    }

    @GetMapping
    Page list(@PathVariable CircleId circle, ListQuery query) {
        var known = belonging.circle(circle);
        return new DecisionsPage(
                known,
                list.page(query, DecisionList.parameters(circle, query, clock)),
                query.filter("state"),
                !known.ended() && belonging.takesPart(circle));
    }

    @GetMapping("/new")
    Page fresh(
            @PathVariable CircleId circle,
            @RequestParam(required = false) @Nullable MeetingId meeting,
            @RequestParam(required = false) @Nullable DecisionId replaces) {
        var form = replaces == null ? Form.empty() : Form.of(startingFrom(replaces));
        return page(circle, meeting, replaces, form);
    }

    @PostMapping
    Page propose(@PathVariable CircleId circle, @Valid Input input, BindingResult binding) {
        if (binding.hasErrors()) {
            return binding.getTarget() == null
                    ? page(circle, null, null, Form.of(binding))
                    : page(circle, input.meeting(), input.replaces(), Form.of(binding));
        }
        try {
            var id = decisions.propose(
                    circle, input.title(), input.proposal(), input.meeting(), input.replaces(), input.tells());
            return Redirect.to("/decisions/" + id.value())
                    .saying(input.tells() ? "meetings.decision.proposed.told" : "meetings.decision.proposed.done");
        } catch (Refused refused) {
            return page(circle, input.meeting(), input.replaces(), Form.refused(refused));
        }
    }

    private Input startingFrom(DecisionId replaces) {
        var earlier = decisions.find(replaces);
        return new Input(earlier.title(), earlier.outcome(), null, replaces, null);
    }

    private ProposalPage page(CircleId circle, @Nullable MeetingId meeting, @Nullable DecisionId replaces, Form form) {
        return new ProposalPage(
                belonging.circle(circle),
                meeting == null ? null : meetings.find(meeting),
                replaces == null ? null : decisions.find(replaces),
                form);
    }
}
