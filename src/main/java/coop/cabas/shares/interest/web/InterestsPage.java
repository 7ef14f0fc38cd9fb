package coop.cabas.shares.interest.web;

import coop.cabas.shares.interest.Interest;
import coop.cabas.shares.interest.Interests;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Votes of interest, and the form for another.
 *
 * @param open years that may be voted for
 * @param estimate what the form comes to; null before it was looked at
 * @param mayVote whether whoever looks may keep a vote
 */
public record InterestsPage(
        List<Interest> votes, List<LocalDate> open, Form form, Interests.@Nullable Estimate estimate, boolean mayVote)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public Map<String, String> years() {
        var years = new LinkedHashMap<String, String>();
        open.forEach(year -> years.put(year.toString(), Format.day(year)));
        return years;
    }
}
