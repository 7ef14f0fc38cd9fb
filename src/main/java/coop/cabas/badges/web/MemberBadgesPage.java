package coop.cabas.badges.web;

import coop.cabas.badges.Ending;
import coop.cabas.badges.Phone;
import coop.cabas.members.Member;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By what one member is recognised, now and before. */
public record MemberBadgesPage(Member member, List<HeldBadge> badges, List<Phone> phones, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/members/" + member.id().value() + "/badges";
    }

    /** How a badge may end, by name. */
    public static Map<String, String> endings() {
        var endings = new LinkedHashMap<String, String>();
        for (var ending : Ending.values()) {
            endings.put(ending.name(), Text.t("badges.ending." + ending.name()));
        }
        return endings;
    }
}
