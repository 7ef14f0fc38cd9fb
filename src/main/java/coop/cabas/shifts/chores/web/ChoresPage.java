package coop.cabas.shifts.chores.web;

import coop.cabas.shifts.chores.Chore;
import coop.cabas.shifts.chores.Work;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be done without an hour, and what whoever looks has declared. @param mayDecide whether they say what counts */
public record ChoresPage(List<Chore> chores, List<Work> own, Form form, boolean mayDecide) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    /** By number. */
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        chores.stream()
                .filter(chore -> chore.left() > 0)
                .forEach(chore -> names.put(String.valueOf(chore.id().value()), chore.name()));
        return names;
    }
}
