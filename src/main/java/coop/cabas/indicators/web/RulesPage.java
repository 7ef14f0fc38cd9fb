package coop.cabas.indicators.web;

import coop.cabas.indicators.Rules.MarginRate;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;
import java.util.Map;

/**
 * The rules that indicators go by.
 *
 * @param departments value → words, for the choice of a department
 * @param rate form of a margin rate
 * @param thresholds form of the thresholds
 * @param editable whether the viewer may decide them
 */
public record RulesPage(
        List<MarginRate> rates, Map<String, String> departments, Form rate, Form thresholds, boolean editable)
        implements Page {

    /** What the list calls a department; the empty one is all others. */
    public String name(MarginRate rule) {
        return departments.getOrDefault(rule.department(), rule.department());
    }

    @Override
    public int status() {
        return rate.hasErrors() || thresholds.hasErrors() ? 422 : 200;
    }
}
