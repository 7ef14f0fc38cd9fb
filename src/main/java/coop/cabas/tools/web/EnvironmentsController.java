package coop.cabas.tools.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.tools.EnvironmentId;
import coop.cabas.tools.Installations;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.Tools;
import coop.cabas.tools.ToolsPermissions;
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

import java.time.Clock;
import java.time.LocalDate;

/** Where a tool runs. */
@Controller
@RequestMapping("/tools/{id}/environments")
@Allow(ToolsPermissions.MANAGE)
class EnvironmentsController {

    private final Tools tools;
    private final Installations installations;
    private final Clock clock;

    EnvironmentsController(Tools tools, Installations installations, Clock clock) {
        this.tools = tools;
        this.installations = installations;
        this.clock = clock;
    }

    record Input(
            @NotBlank(message = "{ui.form.required}") @Size(max = 60, message = "{tools.long}")
            String name,

            @Nullable Boolean live,
            @Size(max = 500, message = "{tools.long}") String address) {}

    @GetMapping
    Page page(@PathVariable ToolId id) {
        return page(id, Form.of(new Input("", true, "")));
    }

    @PostMapping
    Page open(@PathVariable ToolId id, @Valid Input input, BindingResult binding) {
        tools.find(id);
        if (binding.hasErrors()) {
            return page(id, Form.of(binding));
        }
        try {
            installations.open(id, input.name(), Boolean.TRUE.equals(input.live()), input.address());
        } catch (Refused refused) {
            return page(id, Form.refused("name", refused.reason()));
        }
        return back(id).saying("tools.environment.opened.said");
    }

    @PostMapping("/{environment}/ending")
    Page end(@PathVariable ToolId id, @PathVariable EnvironmentId environment) {
        if (installations.of(id, LocalDate.now(clock)).stream()
                .noneMatch(each -> each.id().equals(environment))) {
            throw new NotFound(environment);
        }
        installations.end(environment);
        return back(id).saying("tools.environment.ended.said");
    }

    private Page page(ToolId id, Form form) {
        return new EnvironmentsPage(tools.find(id), installations.of(id, LocalDate.now(clock)), form);
    }

    private static Redirect back(ToolId id) {
        return Redirect.to("/tools/" + id.value() + "/environments");
    }
}
