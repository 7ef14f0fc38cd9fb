package coop.cabas.members.groups.web;

import coop.cabas.members.groups.Tag;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;
import java.util.Map;

/** One tag: its name, its colour, its end. @param tags all of them */
public record TagPage(Form form, Tag tag, List<Tag> tags) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/members/tags/" + tag.id();
    }

    public Map<String, String> colours() {
        return TagsPage.named();
    }

    /** Those that it can be merged into. */
    public List<Tag> others() {
        return tags.stream().filter(one -> one.id() != tag.id()).toList();
    }
}
