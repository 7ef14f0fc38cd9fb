package coop.cabas.shifts.planning.web;

import coop.cabas.shifts.planning.Closings;
import coop.cabas.shifts.planning.Seasons;
import coop.cabas.shifts.planning.Weeks;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What shifts are laid out from: typical weeks, when each holds, and when the shop is closed. @param horizon last day laid out */
public record PlanningPage(
        List<Weeks.Week> weeks,
        List<Seasons.Season> seasons,
        List<Closings.Closing> closings,
        LocalDate horizon,
        Form week,
        Form season,
        Form closing)
        implements Page {

    @Override
    public int status() {
        return Math.max(week.status(), Math.max(season.status(), closing.status()));
    }

    public Map<String, String> weekNames() {
        var names = new LinkedHashMap<String, String>();
        weeks.forEach(one -> names.put(String.valueOf(one.id().value()), one.name()));
        return names;
    }
}
