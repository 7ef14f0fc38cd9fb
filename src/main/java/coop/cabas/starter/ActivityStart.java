package coop.cabas.starter;

import coop.cabas.circles.Cadence;
import coop.cabas.matrix.Activities;
import coop.cabas.matrix.Activity;
import coop.cabas.tools.Tool.Criticality;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the activities taken. */
@Component
class ActivityStart {

    private final Activities activities;

    ActivityStart(Activities activities) {
        this.activities = activities;
    }

    /** Those retired too: what a coop has given up does not come back by itself. */
    Set<String> codes() {
        return Stream.concat(activities.alive().stream(), activities.retired().stream())
                .map(Activity::code)
                .collect(Collectors.toSet());
    }

    void start(Pack.Activity activity, LocalDate since) {
        activities.add(
                activity.code(),
                new Activity.Draft(
                        activity.theme(),
                        activity.name(),
                        activity.origin(),
                        Set.copyOf(activity.kinds()),
                        cadences(activity)),
                since);
    }

    private static Map<Criticality, Cadence> cadences(Pack.Activity activity) {
        var cadences = new EnumMap<Criticality, Cadence>(Criticality.class);
        put(cadences, Criticality.LOW, activity.low());
        put(cadences, Criticality.MEDIUM, activity.medium());
        put(cadences, Criticality.HIGH, activity.high());
        put(cadences, Criticality.VITAL, activity.vital());
        return cadences;
    }

    private static void put(Map<Criticality, Cadence> cadences, Criticality criticality, @Nullable String written) {
        if (written != null) {
            cadences.put(criticality, Cadence.read(written).orElseThrow());
        }
    }
}
