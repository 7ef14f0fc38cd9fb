package coop.cabas.shifts.staffing;

import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.skills.KeyRoles;
import coop.cabas.shifts.skills.Need;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Shifts ahead that do not work yet: too few people, or nobody for a role without which they do not. */
@Service
@Transactional(readOnly = true)
public class Shortages {

    private final Shifts shifts;
    private final KeyRoles roles;
    private final Clock clock;

    Shortages(Shifts shifts, KeyRoles roles, Clock clock) {
        this.shifts = shifts;
        this.roles = roles;
        this.clock = clock;
    }

    /** Until a day, included, the next first. */
    public List<Shortage> until(LocalDate last) {
        var now = LocalDateTime.now(clock);
        var lacking = roles.lacking(now.toLocalDate(), last);
        return shifts.between(now.toLocalDate(), last).stream()
                .filter(shift -> !shift.cancelled()
                        && shift.starts().isAfter(now)
                        && (shift.missing() > 0 || lacking.containsKey(shift.id())))
                .map(shift -> new Shortage(shift, names(shift, lacking)))
                .toList();
    }

    private static List<String> names(Shift shift, Map<coop.cabas.shifts.ShiftId, List<Need>> lacking) {
        return lacking.getOrDefault(shift.id(), List.of()).stream()
                .map(need -> String.join(" + ", need.names()))
                .toList();
    }
}
