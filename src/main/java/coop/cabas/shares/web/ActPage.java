package coop.cabas.shares.web;

import coop.cabas.members.Member;
import coop.cabas.shares.Position;
import coop.cabas.shares.ShareClass;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of one act about the shares of somebody. */
public record ActPage(Form form, Act act, Member member, List<Position> held, List<ShareClass> classes)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String back() {
        return "/members/" + member.id().value() + "/shares";
    }

    public String path() {
        return back() + "/acts/" + act.path();
    }

    /** Classes that the act can be about: those held, or any for an opening. */
    public Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        if (act == Act.OPENING) {
            return all();
        }
        held.forEach(position -> choices.put(
                String.valueOf(position.of().value()),
                Text.t("shares.act.held", position.classCode(), position.held())));
        return choices;
    }

    public Map<String, String> all() {
        var choices = new LinkedHashMap<String, String>();
        classes.stream()
                .filter(of -> !of.ended())
                .forEach(of -> choices.put(String.valueOf(of.id().value()), of.code() + " · " + of.name()));
        return choices;
    }
}
