package coop.cabas.shifts.skills.web;

import coop.cabas.shifts.SkillId;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** One skill. */
public record SkillPage(SkillId id, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
