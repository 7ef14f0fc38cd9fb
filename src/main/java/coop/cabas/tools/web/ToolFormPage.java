package coop.cabas.tools.web;

import coop.cabas.tools.Tool;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A tool to be entered or described anew.
 *
 * @param tool null while it is new
 * @param seen stands for the tool as it is shown, null while it is new
 * @param circles number → name of every circle
 * @param chosen numbers of the circles ticked
 * @param roles number → name of every role
 */
public record ToolFormPage(
        Form form,
        @Nullable Tool tool,
        @Nullable String seen,
        Map<String, String> circles,
        Set<String> chosen,
        Map<String, String> roles)
        implements Page {

    public String action() {
        return tool == null ? "/tools" : "/tools/" + tool.id().value() + "/description";
    }

    public String back() {
        return tool == null ? "/tools" : "/tools/" + tool.id().value();
    }

    public Map<String, String> kinds() {
        return named("tools.kind.", Tool.Kind.values());
    }

    public Map<String, String> statuses() {
        return named("tools.status.", Tool.Status.values());
    }

    public Map<String, String> sensitivities() {
        return named("tools.sensitivity.", Tool.Sensitivity.values());
    }

    public Map<String, String> criticalities() {
        return named("tools.criticality.", Tool.Criticality.values());
    }

    public Map<String, String> units() {
        return named("tools.unit.", Delay.Unit.values());
    }

    public Map<String, String> countries() {
        return Countries.all();
    }

    @Override
    public int status() {
        return form.status();
    }

    private static Map<String, String> named(String beginning, Enum<?>[] values) {
        var named = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(value -> named.put(value.name(), Text.t(beginning + value.name())));
        return named;
    }
}
