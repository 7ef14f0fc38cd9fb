package coop.cabas.circles.web;

import coop.cabas.circles.Accountability;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.circles.Mandate;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * All that a person holds, held and will hold.
 *
 * @param mandates the latest first
 * @param owed what their roles answer for on the day
 * @param self whether it is the viewer's own
 * @param linked whether the viewer may open the circles
 */
public record PersonPage(
        String name,
        List<Mandate> mandates,
        Map<CircleRoleId, List<Accountability>> owed,
        OnDay day,
        boolean self,
        boolean linked)
        implements Exportable {

    /** What the person answers for by a mandate held on the day. */
    public List<Accountability> owedBy(Mandate mandate) {
        return mandate.isHeld(day.on()) ? owed.getOrDefault(mandate.role(), List.of()) : List.of();
    }

    /** Whether the viewer may give a role back. */
    public boolean mayLayDown(Mandate mandate) {
        return self && day.isToday() && !mandate.isOver(day.today());
    }

    public List<Mandate> held() {
        return mandates.stream().filter(mandate -> mandate.isHeld(day.on())).toList();
    }

    public List<Mandate> coming() {
        return mandates.stream()
                .filter(mandate -> mandate.since().isAfter(day.on()))
                .toList();
    }

    public List<Mandate> past() {
        return mandates.stream()
                .filter(mandate -> mandate.last() != null && mandate.last().isBefore(day.on()))
                .toList();
    }

    /** Minutes a week of all that is held; roles without a time count for nothing. */
    public int minutes() {
        return held().stream()
                .mapToInt(mandate -> mandate.minutes() == null ? 0 : mandate.minutes())
                .sum();
    }

    @Override
    public Table<?> table(@Nullable String list) {
        if (list != null) {
            throw new NotFound(list);
        }
        return Table.of(
                "circles.mandates",
                List.of(
                        Column.text("role", "circles.column.role", Mandate::roleName),
                        Column.text("circle", "circles.column.circle", Mandate::circleName),
                        Column.day("since", "circles.column.since", Mandate::since),
                        Column.day("last", "circles.column.last", Mandate::last),
                        Column.count("minutes", "circles.column.minutes", Mandate::minutes)),
                mandates);
    }
}
