package coop.cabas.members.groups.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.groups.GroupId;
import coop.cabas.members.groups.Groups;
import coop.cabas.members.groups.Power;
import coop.cabas.members.groups.Powers;
import coop.cabas.organisation.Organisation;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.print.Printer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tree of groups; one group with its people. */
@Controller
@RequestMapping("/members/groups")
@Allow(MembersPermissions.READ)
class GroupsController {

    private static final int FOUND = 10;

    private final Groups groups;
    private final Powers powers;
    private final Organisation organisation;
    private final Printer printer;
    private final JdbcClient jdbc;
    private final Viewer viewer;

    GroupsController(
            Groups groups, Powers powers, Organisation organisation, Printer printer, JdbcClient jdbc, Viewer viewer) {
        this.groups = groups;
        this.powers = powers;
        this.organisation = organisation;
        this.printer = printer;
        this.jdbc = jdbc;
        this.viewer = viewer;
    }

    @GetMapping
    Page tree() {
        return tree(Form.empty());
    }

    @PostMapping
    @Allow(MembersPermissions.MANAGE)
    Page add(@RequestParam(defaultValue = "") String name, @RequestParam(required = false) @Nullable GroupId parent) {
        try {
            return Redirect.to(path(groups.add(name, parent))).saying("members.group.saved");
        } catch (Refused refused) {
            return tree(Form.refused("name", refused.reason()));
        }
    }

    /** @param q words by which somebody is looked for who is not in it yet */
    @GetMapping("/{id:\\d+}")
    Page group(@PathVariable GroupId id, @RequestParam(defaultValue = "") String q) {
        return new GroupPage(
                groups.find(id),
                groups.seats(id),
                groups.tree(),
                q,
                q.isBlank() ? List.of() : found(id, q),
                mayChange(),
                viewer.may(MembersPermissions.SETTINGS),
                powers.of(id).orElse(null));
    }

    @PostMapping("/{id:\\d+}")
    @Allow(MembersPermissions.MANAGE)
    Page change(
            @PathVariable GroupId id,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable GroupId parent) {
        groups.change(id, name, parent);
        return Redirect.to(path(id)).saying("members.group.saved");
    }

    @PostMapping("/{id:\\d+}/removal")
    @Allow(MembersPermissions.MANAGE)
    Page remove(@PathVariable GroupId id) {
        groups.remove(id);
        return Redirect.to("/members/groups").saying("members.group.wasRemoved");
    }

    @PostMapping("/{id:\\d+}/people")
    @Allow(MembersPermissions.MANAGE)
    Page seat(
            @PathVariable GroupId id,
            @RequestParam MemberId member,
            @RequestParam(defaultValue = "false") boolean belongs,
            @RequestParam(defaultValue = "false") boolean manager) {
        groups.seat(id, member, belongs, manager);
        return Redirect.to(path(id)).saying("members.group.saved");
    }

    @PostMapping("/{id:\\d+}/people/removal")
    @Allow(MembersPermissions.MANAGE)
    Page unseat(@PathVariable GroupId id, @RequestParam MemberId member) {
        groups.unseat(id, member);
        return Redirect.to(path(id)).saying("members.group.saved");
    }

    /** @param own whether something else is decided for this group than for the one above */
    @PostMapping("/{id:\\d+}/powers")
    @Allow(MembersPermissions.SETTINGS)
    Page choose(
            @PathVariable GroupId id,
            @RequestParam(defaultValue = "false") boolean own,
            @RequestParam(required = false) @Nullable Set<Power> powers) {
        groups.find(id);
        if (own) {
            this.powers.choose(id, powers == null ? Set.of() : powers);
        } else {
            this.powers.follow(id);
        }
        return Redirect.to(path(id)).saying("members.group.saved");
    }

    @GetMapping("/tree.pdf")
    ResponseEntity<byte[]> print() {
        var seats = groups.tree().stream()
                .collect(Collectors.toMap(group -> group.id().value(), group -> groups.seats(group.id())));
        return printer.answer(new TreeSheet(organisation.identity().name(), groups.tree(), seats), "groupes.pdf");
    }

    private Page tree(Form form) {
        return new GroupsPage(form, groups.tree(), mayChange());
    }

    private List<GroupPage.Found> found(GroupId id, String words) {
        return jdbc.sql("""
                        select k.id, k.name, k.number from members.member_card k
                        where k.merged_into is null and not exists (
                                select from unnest(string_to_array(public.searchable(:words), ' ')) w where k.sort_name not like '%' || w || '%')
                          and not exists (select from members.group_member g where g.member_group = :id and g.member = k.id)
                        order by k.sort_name, k.id limit :limit
                        """)
                .param("words", words.strip())
                .param("id", id.value())
                .param("limit", FOUND)
                .query((row, n) -> new GroupPage.Found(
                        new MemberId(row.getLong("id")), row.getString("name"), row.getString("number")))
                .list();
    }

    private boolean mayChange() {
        return viewer.may(MembersPermissions.MANAGE);
    }

    private static String path(GroupId id) {
        return "/members/groups/" + id.value();
    }
}
