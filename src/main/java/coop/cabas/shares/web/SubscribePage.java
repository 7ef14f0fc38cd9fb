package coop.cabas.shares.web;

import coop.cabas.members.Member;
import coop.cabas.shares.Category;
import coop.cabas.shares.ShareClass;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody asks to subscribe. */
public record SubscribePage(Form form, Member member, List<Choice> choices) implements Page {

    /** A category open to them, of its class. */
    public record Choice(Category category, ShareClass of) {}

    @Override
    public int status() {
        return form.status();
    }

    public String back() {
        return "/members/" + member.id().value() + "/shares";
    }

    public Map<String, String> categories() {
        var categories = new LinkedHashMap<String, String>();
        choices.forEach(choice -> categories.put(
                String.valueOf(choice.category().id().value()),
                Text.t(
                        "shares.subscribe.choice",
                        choice.category().name(),
                        choice.category().minimum(),
                        choice.of().code(),
                        choice.of().nominal() == null ? "?" : choice.of().nominal())));
        return categories;
    }
}
