package coop.cabas.matrix.web;

import coop.cabas.circles.Cadence;
import coop.cabas.matrix.Activity;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.ui.Page;

import java.util.List;
import java.util.Map;

/**
 * The activities, in the order of the columns.
 *
 * @param editable whether the viewer may change them
 */
public record ActivitiesPage(List<Activity> alive, List<Activity> retired, boolean editable) implements Page {

    /** How often it is owed, by criticality, the most critical first. */
    public List<Map.Entry<Criticality, Cadence>> cadences(Activity activity) {
        return activity.cadences().entrySet().stream()
                .sorted(Map.Entry.<Criticality, Cadence>comparingByKey().reversed())
                .toList();
    }
}
