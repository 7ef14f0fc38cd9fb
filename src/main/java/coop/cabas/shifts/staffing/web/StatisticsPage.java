package coop.cabas.shifts.staffing.web;

import coop.cabas.shifts.staffing.Statistics;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.Format;
import coop.cabas.ui.table.Table;

import java.time.LocalDate;

/**
 * How well shifts were manned.
 *
 * @param backwards whether the days asked for end before they begin: the usual ones are shown
 */
public record StatisticsPage(
        Statistics.By by,
        LocalDate from,
        LocalDate until,
        boolean backwards,
        Statistics.Figures all,
        Table<Statistics.Figures> list)
        implements Exportable.OfOne {

    @Override
    public Table<?> table() {
        return list;
    }

    public Statistics.By[] kinds() {
        return Statistics.By.values();
    }

    public String path(Statistics.By kind) {
        return "/shifts/statistics?by=" + kind + "&from=" + from + "&until=" + until;
    }

    public boolean isShown(Statistics.By kind) {
        return kind == by;
    }

    public String fill() {
        return Format.percent(all.fill());
    }
}
