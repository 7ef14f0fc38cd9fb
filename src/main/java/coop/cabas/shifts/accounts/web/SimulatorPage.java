package coop.cabas.shifts.accounts.web;

import coop.cabas.shifts.accounts.Simulator;
import coop.cabas.shifts.accounts.Standing;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What other rules would change.
 *
 * @param outcome null until somebody asks
 */
public record SimulatorPage(Form form, Simulator.@Nullable Outcome outcome) implements Page {

    private static final int SHOWN = 200;

    @Override
    public int status() {
        return form.status();
    }

    /** Steps where somebody stands, or would. */
    public List<Standing.Step> steps() {
        return outcome == null
                ? List.of()
                : Arrays.stream(Standing.Step.values())
                        .filter(step -> outcome.before().containsKey(step)
                                || outcome.after().containsKey(step))
                        .toList();
    }

    public int count(Map<Standing.Step, Integer> counts, Standing.Step step) {
        return counts.getOrDefault(step, 0);
    }

    public List<Simulator.Change> changes() {
        return outcome == null
                ? List.of()
                : outcome.changes().stream().limit(SHOWN).toList();
    }
}
