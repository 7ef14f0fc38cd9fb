package coop.cabas.fees.calls;

import coop.cabas.fees.FeesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Map;

/** Calls of fees made so far, and taking one back. */
@Controller
@RequestMapping("/fees/calls")
@Allow(FeesPermissions.READ)
class CallsController {

    private final JdbcClient jdbc;
    private final SqlList<CallList.Row> list;
    private final SqlList<CallList.Asked> fees;
    private final FeeCalls calls;
    private final Viewer viewer;

    CallsController(JdbcClient jdbc, FeeCalls calls, Viewer viewer) {
        this.jdbc = jdbc;
        this.list = CallList.of(jdbc);
        this.fees = CallList.fees(jdbc);
        this.calls = calls;
        this.viewer = viewer;
    }

    @GetMapping
    Page calls(ListQuery query) {
        return new CallsPage(list.page(query, Map.of()));
    }

    @GetMapping("/{id:\\d+}")
    Page call(@PathVariable FeeCallId id, ListQuery query) {
        return page(id, query, Form.empty());
    }

    @PostMapping("/{id:\\d+}/undo")
    @Allow(FeesPermissions.MANAGE)
    Page undo(@PathVariable FeeCallId id, ListQuery query) {
        try {
            calls.undo(id);
            return Redirect.to("/fees/calls/" + id.value()).saying("fees.call.undone.done");
        } catch (Refused refused) {
            return page(id, query, Form.refused(refused));
        }
    }

    private Page page(FeeCallId id, ListQuery query, Form form) {
        var call = jdbc.sql("""
                        select c.id, c.at, t.name as type, c.begins, c.day, c.note, c.query, c.chosen, c.written, c.author, c.undone,
                               c.undoer, c.kept
                        from fees.call c join fees.type t on t.id = c.type where c.id = :id
                        """)
                .param("id", id.value())
                .query(new SimplePropertyRowMapper<>(CallOfFeesPage.Call.class))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        return new CallOfFeesPage(
                call, fees.page(query, Map.of("call", id.value())), form, viewer.may(FeesPermissions.MANAGE));
    }
}
