package coop.cabas.shifts.planning.web;

import coop.cabas.shifts.planning.Job;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be chosen for a slot. @param letters how many weeks follow one another; 0 when every week is alike */
public record SlotForm(Form form, List<Job> jobs, int letters) {

    public Map<String, String> jobNames() {
        return Job.names(jobs, null);
    }

    public Map<String, String> weekdays() {
        var days = new LinkedHashMap<String, String>();
        for (var day : DayOfWeek.values()) {
            days.put(day.name(), name(day));
        }
        return days;
    }

    public Map<String, String> letterNames() {
        var names = new LinkedHashMap<String, String>();
        for (var letter = 1; letter <= letters; letter++) {
            names.put(String.valueOf(letter), letter(letter));
        }
        return names;
    }

    public static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, Text.locale());
    }

    /** A for 1. */
    public static String letter(@Nullable Integer letter) {
        return letter == null ? "" : String.valueOf((char) ('A' + letter - 1));
    }
}
