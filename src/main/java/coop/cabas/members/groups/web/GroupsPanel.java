package coop.cabas.members.groups.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.groups.Tag;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The groups and tags of somebody, on their page. */
@Component
class GroupsPanel implements MemberPanel {

    private final JdbcClient jdbc;

    GroupsPanel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String permission() {
        return MembersPermissions.READ;
    }

    @Override
    public boolean isForTheMember() {
        return true;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Panel> of(MemberId member, boolean own) {
        var lines = new ArrayList<Line>();
        jdbc.sql("""
                        select g.id, g.name, m.manager from members.group_member m join members.member_group g on g.id = m.member_group
                        where m.member = :member order by public.searchable(g.name), g.id
                        """)
                .param("member", member.value())
                .query((row, n) -> lines.add(new Line(
                        Message.of(row.getBoolean("manager") ? "members.group.manages" : "members.group.in"),
                        Message.of("members.group.told", row.getString("name")),
                        path(own, row.getBoolean("manager"), row.getLong("id")))))
                .list();
        // Tags are words of the staff among themselves.
        var tags = own ? List.<Mark>of() : marks(member);
        return own && lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        Message.of("members.groups"),
                        lines,
                        own
                                ? lines.stream().anyMatch(line -> line.path() != null)
                                        ? List.of(new Action(
                                                Message.of("members.managed.groups"), "/me/groups", Allow.SIGNED_IN))
                                        : List.of()
                                : List.of(
                                        new Action(
                                                Message.of("members.groups"),
                                                "/members/groups",
                                                MembersPermissions.READ),
                                        new Action(
                                                Message.of("members.tags"),
                                                "/members/tags/of/" + member.value(),
                                                MembersPermissions.MANAGE)),
                        tags));
    }

    private static @Nullable String path(boolean own, boolean manager, long group) {
        if (own) {
            return manager ? "/me/groups/" + group : null;
        }
        return "/members/groups/" + group;
    }

    private List<Mark> marks(MemberId member) {
        return jdbc.sql("""
                        select t.name, t.colour from members.member_tag m join members.tag t on t.id = m.tag
                        where m.member = :member order by public.searchable(t.name), t.id
                        """)
                .param("member", member.value())
                .query((row, n) -> new Mark(
                        row.getString("name"),
                        Tag.Colour.valueOf(row.getString("colour")).style()))
                .list();
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry groupsEntry() {
            return new MenuEntry(
                    MenuEntry.Section.MEMBERS,
                    12,
                    "members.groups",
                    "/members/groups",
                    MembersPermissions.READ,
                    "circles");
        }
    }
}
