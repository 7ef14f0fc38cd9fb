package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Period;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The days that a page speaks of.
 *
 * @param preset the name they were asked by, null for dates
 * @param compare how they are compared
 * @param compared the days held against, null for none
 * @param note why these days and not those asked for, or null
 * @param lastDay last day with activity, null before the first import
 */
public record Scope(
        Period period,
        @Nullable Preset preset,
        Compare compare,
        @Nullable Period compared,
        @Nullable Message note,
        @Nullable LocalDate lastDay) {

    /** Whether nothing was ever imported. */
    public boolean isNothingYet() {
        return lastDay == null;
    }

    /** A page about the same days. */
    public String at(String path) {
        return at(path, Map.of());
    }

    /** A page about the same days, narrowed. */
    public String at(String path, Map<String, String> more) {
        return Address.of(path, filters(more));
    }

    /** The same page about other days. */
    public String with(String path, Map<String, String> narrowed, Period other) {
        var all = new LinkedHashMap<>(narrowed);
        all.put("from", other.from().toString());
        all.put("to", other.to().toString());
        all.put("compare", compare.word());
        return Address.of(path, all);
    }

    /** The same page about days that have a name. */
    public String with(String path, Map<String, String> narrowed, Preset other) {
        var all = new LinkedHashMap<>(narrowed);
        all.put("period", other.word());
        all.put("compare", compare.word());
        return Address.of(path, all);
    }

    /** The days and what narrows them, as parameters of an address. */
    Map<String, String> filters(Map<String, String> more) {
        var all = new LinkedHashMap<String, String>();
        if (preset != null) {
            all.put("period", preset.word());
        } else {
            all.put("from", period.from().toString());
            all.put("to", period.to().toString());
        }
        all.put("compare", compare.word());
        all.putAll(more);
        return all;
    }
}
