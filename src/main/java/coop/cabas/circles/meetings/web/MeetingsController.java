package coop.cabas.circles.meetings.web;

import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.meetings.Belonging;
import coop.cabas.circles.meetings.Meetings;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import jakarta.validation.Valid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Map;

/** The meetings of a circle. */
@Controller
@RequestMapping("/circles/{circle}/meetings")
@Allow(CirclesPermissions.READ)
class MeetingsController {

    private final Meetings meetings;
    private final Belonging belonging;
    private final CircleAuthority authority;
    private final SqlList<MeetingList.Row> list;

    MeetingsController(Meetings meetings, Belonging belonging, CircleAuthority authority, JdbcClient jdbc) {
        this.meetings = meetings;
        this.belonging = belonging;
        this.authority = authority;
        this.list = MeetingList.of(jdbc);
    }

    @GetMapping
    Page list(@PathVariable CircleId circle, ListQuery query) {
        var known = belonging.circle(circle);
        return new MeetingsPage(known, list.page(query, of(circle)), !known.ended() && authority.mayRun(circle));
    }

    @GetMapping("/new")
    Page fresh(@PathVariable CircleId circle) {
        var known = belonging.circle(circle);
        authority.mustRun(circle);
        return new PlanPage(known, null, Form.empty());
    }

    @PostMapping
    Page plan(@PathVariable CircleId circle, @Valid PlanInput input, BindingResult binding) {
        var known = belonging.circle(circle);
        if (binding.hasErrors()) {
            return new PlanPage(known, null, Form.of(binding));
        }
        if (input.hasLongPoint()) {
            return new PlanPage(known, null, Form.refused("agenda", Message.of("meetings.agenda.longPoint")));
        }
        if (input.hasManyPoints()) {
            return new PlanPage(known, null, Form.refused("agenda", Message.of("meetings.agenda.manyPoints")));
        }
        try {
            var id = meetings.plan(circle, input.plan(), input.points(), input.tells());
            return Redirect.to("/meetings/" + id.value())
                    .saying(input.tells() ? "meetings.planned.told" : "meetings.planned");
        } catch (Refused refused) {
            return new PlanPage(known, null, Fields.refused(refused));
        }
    }

    private static Map<String, ?> of(CircleId circle) {
        return Map.of("circle", circle.value());
    }
}
