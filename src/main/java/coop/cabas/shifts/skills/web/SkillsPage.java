package coop.cabas.shifts.skills.web;

import coop.cabas.shifts.skills.Skill;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/** Skills, and the form for another. */
public record SkillsPage(List<Skill> skills, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
