package coop.cabas.shifts.skills.web;

import coop.cabas.shifts.skills.Skill;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;
import java.util.Map;

/** A skill is given to many. @param query the selection @param words the same in words @param chosen how many members it holds */
public record GiftPage(String query, String words, int chosen, List<Skill> skills, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public Map<String, String> names() {
        return HolderPage.names(skills);
    }
}
