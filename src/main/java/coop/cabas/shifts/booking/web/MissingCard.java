package coop.cabas.shifts.booking.web;

import coop.cabas.shared.Message;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.ui.HomeCard;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Shifts of the days ahead that do not work yet: too few people. */
@Component
class MissingCard implements HomeCard {

    private static final int DAYS = 7;

    private final Shifts shifts;
    private final Clock clock;

    MissingCard(Shifts shifts, Clock clock) {
        this.shifts = shifts;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return ShiftsPermissions.MANAGE;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public List<Told> told() {
        var today = LocalDate.now(clock);
        var now = LocalDateTime.now(clock);
        var unmanned = shifts.between(today, today.plusDays(DAYS)).stream()
                .filter(shift -> shift.starts().isAfter(now) && shift.missing() > 0)
                .toList();
        return unmanned.isEmpty()
                ? List.of()
                : List.of(new Task(
                        "calendar",
                        Message.of("shifts.card", unmanned.size()),
                        Message.of(
                                "shifts.card.why",
                                unmanned.getFirst().starts(),
                                unmanned.stream().mapToInt(Shift::missing).sum()),
                        "/shifts?on=" + unmanned.getFirst().day(),
                        Message.of("shifts.card.action")));
    }
}
