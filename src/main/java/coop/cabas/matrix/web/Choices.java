package coop.cabas.matrix.web;

import coop.cabas.circles.Cadence;
import coop.cabas.matrix.Expectation;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What forms of the matrix let people choose from. */
final class Choices {

    private static final List<Cadence> USUAL = List.of(
            new Cadence(1, Cadence.Unit.DAY),
            new Cadence(1, Cadence.Unit.WEEK),
            new Cadence(2, Cadence.Unit.WEEK),
            new Cadence(1, Cadence.Unit.MONTH),
            new Cadence(2, Cadence.Unit.MONTH),
            new Cadence(3, Cadence.Unit.MONTH),
            new Cadence(6, Cadence.Unit.MONTH),
            new Cadence(1, Cadence.Unit.YEAR),
            new Cadence(2, Cadence.Unit.YEAR),
            new Cadence(3, Cadence.Unit.YEAR));

    private Choices() {}

    /** @param own one that must be among them, null for none */
    static Map<String, String> cadences(@Nullable Cadence own) {
        var choices = new LinkedHashMap<String, String>();
        USUAL.forEach(cadence -> choices.put(cadence.toString(), Text.t(cadence.words())));
        if (own != null) {
            choices.put(own.toString(), Text.t(own.words()));
        }
        return choices;
    }

    static Map<String, String> states() {
        var choices = new LinkedHashMap<String, String>();
        for (var state : Expectation.State.values()) {
            choices.put(state.name(), Text.t("matrix.expectation." + state.name()));
        }
        return choices;
    }
}
