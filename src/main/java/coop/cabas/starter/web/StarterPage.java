package coop.cabas.starter.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import coop.cabas.starter.Choice;
import coop.cabas.starter.Pack;
import coop.cabas.starter.Starter.There;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What there is to begin with, each part ticked until somebody unticks it.
 *
 * @param origin document that it comes from
 * @param begun whether something of it is in place
 * @param tools by the circle that they are kept for
 * @param activities by theme
 */
public record StarterPage(
        Form form,
        String origin,
        boolean begun,
        List<Line> circles,
        Map<String, List<Line>> tools,
        Map<String, List<Line>> activities)
        implements Page {

    /**
     * @param what the kind of thing, as the form's fields begin
     * @param name as it is to be called; null when it cannot be renamed here
     * @param label as the pack calls it
     * @param detail what it is for, empty for nothing to say
     * @param there whether it is in place already
     */
    public record Line(
            String what,
            String code,
            @Nullable String name,
            String label,
            String detail,
            boolean ticked,
            boolean there) {

        public String field() {
            return nameField(what, code);
        }
    }

    static String nameField(String what, String code) {
        return "name-" + what + "-" + code;
    }

    static StarterPage of(Form form, Pack pack, There there, Choice choice) {
        return new StarterPage(
                form,
                pack.origin(),
                !there.isNothing(),
                pack.circles().stream()
                        .map(circle -> line(circle, there, choice))
                        .toList(),
                tools(pack, there, choice),
                pack.activities().stream()
                        .collect(groupingBy(
                                Pack.Activity::theme,
                                LinkedHashMap::new,
                                mapping(activity -> line(activity, there, choice), toList()))));
    }

    public boolean isComplete() {
        return circles.stream().allMatch(Line::there)
                && tools.values().stream().flatMap(List::stream).allMatch(Line::there)
                && activities.values().stream().flatMap(List::stream).allMatch(Line::there);
    }

    private static Map<String, List<Line>> tools(Pack pack, There there, Choice choice) {
        var byCircle = new LinkedHashMap<String, List<Line>>();
        byCircle.put(
                "",
                pack.tools().stream()
                        .filter(tool -> tool.clients().isEmpty())
                        .map(tool -> line(tool, there, choice))
                        .toList());
        for (var circle : pack.circles()) {
            var kept = pack.tools().stream()
                    .filter(tool -> tool.clients().contains(circle.code()))
                    .map(tool -> line(tool, there, choice))
                    .toList();
            if (!kept.isEmpty()) {
                byCircle.put(choice.circles().getOrDefault(circle.code(), circle.name()), kept);
            }
        }
        return byCircle;
    }

    private static Line line(Pack.Circle circle, There there, Choice choice) {
        var name = choice.circles().getOrDefault(circle.code(), circle.name());
        return new Line(
                StarterController.CIRCLE,
                circle.code(),
                name,
                circle.name(),
                circle.purpose(),
                choice.circles().containsKey(circle.code()),
                there.hasCircle(name));
    }

    private static Line line(Pack.PackTool tool, There there, Choice choice) {
        return new Line(
                StarterController.TOOL,
                tool.code(),
                choice.tools().getOrDefault(tool.code(), tool.name()),
                tool.name(),
                tool.purpose(),
                choice.tools().containsKey(tool.code()),
                there.tools().contains(tool.code()));
    }

    private static Line line(Pack.Activity activity, There there, Choice choice) {
        return new Line(
                StarterController.ACTIVITY,
                activity.code(),
                null,
                activity.name(),
                "",
                choice.activities().contains(activity.code()),
                there.activities().contains(activity.code()));
    }

    @Override
    public int status() {
        return form.status();
    }
}
