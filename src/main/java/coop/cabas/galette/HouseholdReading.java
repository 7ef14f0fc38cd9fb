package coop.cabas.galette;

import coop.cabas.imports.sync.Sync;
import coop.cabas.members.intake.Households;
import coop.cabas.members.intake.Households.Household;
import coop.cabas.members.intake.Households.Seat;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes households of parents: whoever is nobody's child pays for all who descend from them. */
final class HouseholdReading {

    private final Households households;
    private final Survey survey;
    private final Run run;

    HouseholdReading(Households households, Survey survey, Run run) {
        this.households = households;
        this.survey = survey;
        this.run = run;
    }

    /** @param complete whether the source tells all there are */
    void bring(Things things, LocalDate today, boolean complete) {
        var families = new LinkedHashMap<Long, List<Long>>();
        survey.parents().keySet().stream().sorted().forEach(child -> {
            var head = head(child);
            if (head != null) {
                families.computeIfAbsent(head, id -> new ArrayList<>()).add(child);
            }
        });
        var sync = Sync.few(things.household(), run);
        families.forEach((head, children) -> {
            var household = household(head, children);
            if (run.isDry() || sync.ours(head) != null || isFree(head, household)) {
                sync.offer(head, household);
            }
        });
        if (complete) {
            sync.finish(today);
        }
    }

    private Household household(long head, List<Long> children) {
        var members = run.links().of(Things.MEMBER);
        var seats = new ArrayList<Seat>();
        seats.add(new Seat(Objects.requireNonNull(members.ours(head)), "HEAD"));
        children.forEach(child -> {
            var ours = members.ours(child);
            if (ours != null) {
                seats.add(new Seat(ours, survey.isMinor(child) ? "CHILD" : "ATTACHED"));
            }
        });
        return new Household(members.ours(head), seats);
    }

    /** Somebody who was put into a household here stays there. */
    private boolean isFree(long head, Household household) {
        var taken = households.of(household.seats().stream().map(Seat::member).toList());
        if (!taken.isEmpty()) {
            run.findings().odd("householdTaken", Things.HOUSEHOLD, head, "");
        }
        return taken.isEmpty();
    }

    /** @return null when there is none: the parent is not there, or the line of parents goes round in a circle */
    private @Nullable Long head(long child) {
        Map<Long, Long> parents = survey.parents();
        var path = new HashSet<Long>();
        long at = child;
        while (parents.containsKey(at)) {
            if (!path.add(at)) {
                run.findings().odd("parentCycle", Things.MEMBER, child, "");
                return null;
            }
            at = Objects.requireNonNull(parents.get(at));
        }
        if (!survey.isMember(at)) {
            run.findings().odd("parentMissing", Things.MEMBER, child, String.valueOf(at));
            return null;
        }
        if (path.size() > 1) {
            run.findings().odd("parentOfParent", Things.MEMBER, child, String.valueOf(at));
        }
        return at;
    }
}
