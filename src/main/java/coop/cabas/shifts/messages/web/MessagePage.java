package coop.cabas.shifts.messages.web;

import coop.cabas.shifts.messages.MessageKind;
import coop.cabas.shifts.messages.ShiftMessages.Circle;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One letter, to be changed.
 *
 * @param samples what would be read, subject → text; empty unless it is asked for
 * @param own whether the coop wrote words of its own
 */
public record MessagePage(Form form, MessageKind kind, List<Circle> circles, Map<String, String> samples, boolean own)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/shifts/messages/" + kind.name();
    }

    public String title() {
        return Text.t("shifts.message." + kind.name());
    }

    public String fields() {
        return kind.fields().stream().map(field -> field.in(Text.locale())).collect(Collectors.joining(", "));
    }

    public Map<String, String> circleNames() {
        var names = new LinkedHashMap<String, String>();
        circles.forEach(circle -> names.put(String.valueOf(circle.id()), circle.name()));
        return names;
    }
}
