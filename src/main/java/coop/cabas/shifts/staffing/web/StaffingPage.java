package coop.cabas.shifts.staffing.web;

import coop.cabas.shifts.planning.Job;
import coop.cabas.shifts.staffing.HeatWeek;
import coop.cabas.shifts.staffing.Spot;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * How well the weeks ahead are manned.
 *
 * @param weeks how many are shown
 * @param job number of the only job shown; null for all
 * @param missing people without whom these weeks do not work
 */
public record StaffingPage(
        List<HeatWeek> map,
        int weeks,
        List<Job> jobs,
        @Nullable Long job,
        int missing,
        Table<StaffingList.Row> list,
        boolean mayManage)
        implements Exportable.OfOne {

    static final List<Integer> SPANS = List.of(2, 4, 8);

    @Override
    public Table<?> table() {
        return list;
    }

    public List<Integer> spans() {
        return SPANS;
    }

    public Spot.Level[] levels() {
        return Spot.Level.values();
    }

    public String span(int of) {
        return "/shifts/staffing?weeks=" + of + (job == null ? "" : "&job=" + job);
    }

    /** Whether somebody sorts or pages through the list. */
    public boolean listed() {
        var query = list.query();
        return query != null && (query.after() != null || !query.sort().isEmpty());
    }

    /** lun. 30. */
    public static String head(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Text.locale()) + " " + day.getDayOfMonth();
    }

    /** Name of its style. */
    public static String style(Spot.Level level) {
        return "heat-" + level.name().toLowerCase(Locale.ROOT);
    }

    /** The whole of it in words, for whoever does not see colours, or nothing at all. */
    public static String words(Spot spot) {
        return Text.t(
                "shifts.staffing.spot",
                Format.fullDay(spot.day()),
                Format.time(spot.starts()),
                spot.booked(),
                spot.places(),
                spot.missing());
    }
}
