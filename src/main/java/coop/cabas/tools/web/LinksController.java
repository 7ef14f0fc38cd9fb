package coop.cabas.tools.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.tools.Tool;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.Tools;
import coop.cabas.tools.ToolsPermissions;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Addresses kept with a tool: its documentation, its forum. */
@Controller
@RequestMapping("/tools/{id}/links")
@Allow(ToolsPermissions.MANAGE)
class LinksController {

    private final Tools tools;

    LinksController(Tools tools) {
        this.tools = tools;
    }

    record Input(
            @NotBlank(message = "{ui.form.required}") @Size(max = 80, message = "{tools.long}")
            String label,

            @NotBlank(message = "{ui.form.required}") @Size(max = 500, message = "{tools.long}")
            String url) {}

    @GetMapping("/new")
    Page fresh(@PathVariable ToolId id) {
        return new LinkPage(tools.find(id), Form.empty());
    }

    @PostMapping
    Page link(@PathVariable ToolId id, @Valid Input input, BindingResult binding) {
        var tool = tools.find(id);
        if (binding.hasErrors()) {
            return new LinkPage(tool, Form.of(binding));
        }
        try {
            tools.link(id, input.label(), input.url().strip());
        } catch (Refused refused) {
            return new LinkPage(tool, Form.refused("url", refused.reason()));
        }
        return back(tool).saying("tools.linked.said");
    }

    @PostMapping("/{link}/removal")
    Page unlink(@PathVariable ToolId id, @PathVariable long link) {
        var tool = tools.find(id);
        tools.unlink(id, link);
        return back(tool).saying("tools.unlinked.said");
    }

    private static Redirect back(Tool tool) {
        return Redirect.to("/tools/" + tool.id().value());
    }
}
