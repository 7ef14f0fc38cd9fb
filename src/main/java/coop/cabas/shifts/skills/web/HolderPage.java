package coop.cabas.shifts.skills.web;

import coop.cabas.members.Member;
import coop.cabas.shifts.skills.Skill;
import coop.cabas.shifts.skills.Skills;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one member can do. */
public record HolderPage(Member member, List<Skills.Held> held, List<Skill> skills, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/shifts/skills/members/" + member.id().value();
    }

    public Map<String, String> names() {
        return names(skills);
    }

    /** Those that can be given, by number. */
    static Map<String, String> names(List<Skill> skills) {
        var names = new LinkedHashMap<String, String>();
        skills.stream()
                .filter(skill -> !skill.ended())
                .forEach(skill -> names.put(String.valueOf(skill.id().value()), skill.name()));
        return names;
    }
}
