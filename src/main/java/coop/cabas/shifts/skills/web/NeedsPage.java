package coop.cabas.shifts.skills.web;

import coop.cabas.shared.Message;
import coop.cabas.shifts.skills.Need;
import coop.cabas.shifts.skills.Skill;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;
import java.util.Set;

/**
 * Places of a slot or of a dated shift that need skills.
 *
 * @param of which slot or shift, in words
 * @param help what becomes of a change
 * @param path of this page
 * @param back page of the slot or shift
 * @param chosen skills ticked in the form
 */
public record NeedsPage(
        Message of,
        Message help,
        String path,
        String back,
        List<Need> needs,
        List<Skill> skills,
        Set<Long> chosen,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
