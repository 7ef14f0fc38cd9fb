package coop.cabas.tools.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.tools.Description;
import coop.cabas.tools.Tool;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.Tools;
import coop.cabas.tools.ToolsPermissions;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** Entering tools, and describing them. */
@Controller
@RequestMapping("/tools")
@Allow(ToolsPermissions.MANAGE)
class DescriptionController {

    private final Tools tools;
    private final ToolWords words;
    private final Clock clock;

    DescriptionController(Tools tools, ToolWords words, Clock clock) {
        this.tools = tools;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    Page fresh() {
        return page(Form.of(ToolForm.fresh()), null, Set.of());
    }

    @PostMapping
    Page enter(
            @Valid ToolForm input,
            BindingResult binding,
            @RequestParam(required = false) @Nullable Set<String> circle) {
        var chosen = circle == null ? Set.<String>of() : circle;
        if (binding.hasErrors()) {
            return page(Form.of(binding), null, chosen);
        }
        if (input.wrongDelay() instanceof String field) {
            return page(Form.refused(field, Message.of("tools.delay.wrong")), null, chosen);
        }
        try {
            var id = tools.enter(
                    Codes.of(input.code(), input.name()), input.description(), input.clients(), input.processList());
            return Redirect.to("/tools/" + id.value()).saying("tools.entered.said", input.name());
        } catch (Refused refused) {
            return page(refused(refused), null, chosen);
        }
    }

    @GetMapping("/{id}/description")
    Page form(@PathVariable ToolId id) {
        var tool = tools.find(id);
        var form = Form.of(ToolForm.of(tool.code(), Description.of(tool), words.processes(id)));
        return page(form, tool, words.clients(id, LocalDate.now(clock)).keySet());
    }

    @PostMapping("/{id}/description")
    Page describe(
            @PathVariable ToolId id,
            @Valid ToolForm input,
            BindingResult binding,
            @RequestParam(required = false) @Nullable Set<String> circle,
            @RequestParam(defaultValue = "") String seen) {
        var chosen = circle == null ? Set.<String>of() : circle;
        var tool = tools.find(id);
        if (binding.hasErrors()) {
            return page(Form.of(binding), tool, chosen);
        }
        if (input.wrongDelay() instanceof String field) {
            return page(Form.refused(field, Message.of("tools.delay.wrong")), tool, chosen);
        }
        try {
            tools.describe(id, input.description(), input.clients(), input.processList(), seen);
            return Redirect.to("/tools/" + id.value()).saying("tools.described.said");
        } catch (Refused refused) {
            return page(refused(refused), tool, chosen);
        }
    }

    @PostMapping("/{id}/retirement")
    Page retire(@PathVariable ToolId id) {
        tools.retire(id);
        return Redirect.to("/tools/" + id.value()).saying("tools.retired.said");
    }

    private static Form refused(Refused refused) {
        var key = refused.reason().key();
        for (var field : Set.of("name", "code", "owner", "processes")) {
            if (key.startsWith("tools." + field + ".")) {
                return Form.refused(field, refused.reason());
            }
        }
        return Form.refused(refused);
    }

    private ToolFormPage page(Form form, @Nullable Tool tool, Set<String> chosen) {
        return new ToolFormPage(
                form, tool, tool == null ? null : tools.seen(tool.id()), words.circles(), chosen, words.roles());
    }
}
