package coop.cabas.members.groups.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.groups.Tag;
import coop.cabas.members.groups.Tags;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Set;

/** The tags: which there are, one of them, those of a member. */
@Controller
@RequestMapping("/members/tags")
@Allow(MembersPermissions.READ)
class TagsController {

    private static final String PATH = "/members/tags";

    private final Tags tags;
    private final Viewer viewer;

    TagsController(Tags tags, Viewer viewer) {
        this.tags = tags;
        this.viewer = viewer;
    }

    record TagInput(
            String name, Tag.Colour colour, @Nullable Boolean ended) {}

    @GetMapping
    Page tags() {
        return all(Form.of(new TagInput("", Tag.Colour.GREY, null)));
    }

    @PostMapping
    @Allow(MembersPermissions.MANAGE)
    Page add(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "GREY") Tag.Colour colour) {
        try {
            tags.add(name, colour);
        } catch (Refused refused) {
            return all(Form.refused("name", refused.reason()));
        }
        return Redirect.to(PATH).saying("members.tag.saved");
    }

    @GetMapping("/{id:\\d+}")
    @Allow(MembersPermissions.SETTINGS)
    Page tag(@PathVariable long id) {
        var tag = tags.find(id);
        return new TagPage(Form.of(new TagInput(tag.name(), tag.colour(), tag.ended() ? true : null)), tag, tags.all());
    }

    @PostMapping("/{id:\\d+}")
    @Allow(MembersPermissions.SETTINGS)
    Page change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "GREY") Tag.Colour colour,
            @RequestParam(defaultValue = "false") boolean ended) {
        try {
            tags.change(id, name, colour, ended);
        } catch (Refused refused) {
            return new TagPage(Form.refused("name", refused.reason()), tags.find(id), tags.all());
        }
        return Redirect.to(PATH).saying("members.tag.saved");
    }

    @PostMapping("/{id:\\d+}/merge")
    @Allow(MembersPermissions.SETTINGS)
    Page merge(@PathVariable long id, @RequestParam long into) {
        tags.merge(id, into);
        return Redirect.to(PATH).saying("members.tag.isMerged");
    }

    @PostMapping("/{id:\\d+}/removal")
    @Allow(MembersPermissions.SETTINGS)
    Page remove(@PathVariable long id) {
        tags.remove(id);
        return Redirect.to(PATH).saying("members.tag.saved");
    }

    /** Tags of one member, chosen all together. */
    @GetMapping("/of/{member:\\d+}")
    @Allow(MembersPermissions.MANAGE)
    Page tagsOf(@PathVariable MemberId member) {
        var chosen = tags.of(member);
        return new MemberTagsPage(
                member,
                tags.all().stream()
                        .filter(tag -> !tag.ended() || chosen.contains(tag.id()))
                        .toList(),
                chosen);
    }

    @PostMapping("/of/{member:\\d+}")
    @Allow(MembersPermissions.MANAGE)
    Page put(@PathVariable MemberId member, @RequestParam(required = false) @Nullable Set<Long> chosen) {
        tags.put(member, chosen == null ? Set.of() : chosen);
        return Redirect.to("/members/" + member.value()).saying("members.tag.saved");
    }

    private Page all(Form form) {
        return new TagsPage(
                form, tags.all(), viewer.may(MembersPermissions.MANAGE), viewer.may(MembersPermissions.SETTINGS));
    }
}
