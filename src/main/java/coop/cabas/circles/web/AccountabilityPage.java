package coop.cabas.circles.web;

import coop.cabas.circles.Accountability;
import coop.cabas.circles.Cadence;
import coop.cabas.circles.Circle;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a circle owes, to be changed.
 *
 * @param accountability null while it is new
 * @param roles those of the circle
 * @param circles all others
 */
public record AccountabilityPage(
        Circle circle,
        @Nullable Accountability accountability,
        Map<String, String> roles,
        Map<String, String> circles,
        Form form)
        implements Page {

    public Map<String, String> units() {
        var units = new LinkedHashMap<String, String>();
        for (var unit : Cadence.Unit.values()) {
            units.put(unit.name(), Text.t("circles.unit." + unit.name()));
        }
        return units;
    }

    @Override
    public int status() {
        return form.status();
    }
}
