package coop.cabas.shifts.calendar.web;

import coop.cabas.organisation.Organisation;
import coop.cabas.shared.Allow;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.calendar.Boards;
import coop.cabas.ui.Page;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The board on the shop's wall: read by whoever has its address, changed by nobody. */
@Controller
class BoardController {

    private final Boards boards;
    private final Shifts shifts;
    private final Organisation organisation;
    private final Clock clock;

    BoardController(Boards boards, Shifts shifts, Organisation organisation, Clock clock) {
        this.boards = boards;
        this.shifts = shifts;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/board/{secret}")
    @Allow(Allow.ANYONE)
    Page board(@PathVariable String secret) {
        var board = boards.read(secret);
        // A screen has no visitor who chose a language.
        LocaleContextHolder.setLocale(board.language());
        var now = LocalDateTime.now(clock);
        var today = now.toLocalDate();
        var days = new LinkedHashMap<LocalDate, List<Shift>>();
        days.put(today, List.of());
        days.put(today.plusDays(1), List.of());
        days.replaceAll((day, none) -> shifts.between(day, day).stream()
                .filter(shift -> !shift.cancelled() && shift.ends().isAfter(now))
                .toList());
        return new BoardPage(
                organisation.identity().name(),
                now,
                days,
                board.names() ? boards.names(today, today.plusDays(1)) : Map.of());
    }
}
