package coop.cabas.members.groups;

import coop.cabas.audit.Audit;
import coop.cabas.members.Authorship;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Groups in a tree: who is in each, who manages it. */
@Service
@Transactional
public class Groups {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Authorship authorship;
    private final Audit audit;

    Groups(JdbcClient jdbc, Clock clock, Authorship authorship, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.authorship = authorship;
        this.audit = audit;
    }

    /**
     * One group of the tree.
     *
     * @param parent the one above; null at the top
     * @param depth 0 at the top
     * @param people who belong to it, not counting those below
     */
    public record Group(GroupId id, String name, @Nullable GroupId parent, int depth, long people) {}

    /** Somebody of a group. @param belongs false for who manages it without being one of it */
    public record Seat(
            MemberId member, String name, @Nullable String number, boolean belongs, boolean manager) {}

    /** The whole tree, each group before those below it, by name. */
    @Transactional(readOnly = true)
    public List<Group> tree() {
        return jdbc.sql("""
                        with recursive tree (id, name, parent, depth, path) as (
                            select id, name, parent, 0, array[public.searchable(name), id::text] from members.member_group where parent is null
                            union all
                            select g.id, g.name, g.parent, t.depth + 1, t.path || array[public.searchable(g.name), g.id::text]
                            from members.member_group g join tree t on g.parent = t.id)
                        select t.id, t.name, t.parent, t.depth,
                               (select count(*) from members.group_member m where m.member_group = t.id and m.belongs) as people
                        from tree t order by t.path
                        """)
                .query((row, n) -> {
                    var parent = row.getObject("parent", Long.class);
                    return new Group(
                            new GroupId(row.getLong("id")),
                            row.getString("name"),
                            parent == null ? null : new GroupId(parent),
                            row.getInt("depth"),
                            row.getLong("people"));
                })
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Group find(GroupId id) {
        return tree().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Managers first, then by name. */
    @Transactional(readOnly = true)
    public List<Seat> seats(GroupId id) {
        return jdbc.sql("""
                        select g.member, m.name, m.number, g.belongs, g.manager
                        from members.group_member g join members.member m on m.id = g.member
                        where g.member_group = :id order by g.manager desc, m.sort_name, m.id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Seat(
                        new MemberId(row.getLong("member")),
                        row.getString("name"),
                        row.getString("number"),
                        row.getBoolean("belongs"),
                        row.getBoolean("manager")))
                .list();
    }

    /** @param parent null at the top @throws Refused when the name is empty or too long */
    public GroupId add(String name, @Nullable GroupId parent) {
        var id = new GroupId(jdbc.sql("""
                        insert into members.member_group (name, parent, created) values (:name, :parent, :now) returning id
                        """)
                .param("name", named(name))
                .param("parent", parent == null ? null : parent.value(), Types.BIGINT)
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> row.getLong(1))
                .single());
        audit.record("members.group.added", subject(id), null, Map.of("name", name.strip()));
        return id;
    }

    /** @throws Refused when it would stand below itself */
    public void change(GroupId id, String name, @Nullable GroupId parent) {
        var before = find(id);
        try {
            jdbc.sql("update members.member_group set name = :name, parent = :parent where id = :id")
                    .param("name", named(name))
                    .param("parent", parent == null ? null : parent.value(), Types.BIGINT)
                    .param("id", id.value())
                    .update();
        } catch (DataIntegrityViolationException circle) {
            throw new Refused("members.group.circle");
        }
        audit.record("members.group.changed", subject(id), Map.of("name", before.name()), Map.of("name", name.strip()));
    }

    /** @throws Refused while somebody is in it, or a group stands below */
    public void remove(GroupId id) {
        var before = find(id);
        var used = jdbc.sql("""
                        select exists (select from members.group_member where member_group = :id)
                            or exists (select from members.member_group where parent = :id)
                        """)
                .param("id", id.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
        if (used) {
            throw new Refused("members.group.used");
        }
        jdbc.sql("delete from members.member_group where id = :id")
                .param("id", id.value())
                .update();
        audit.record("members.group.removed", subject(id), Map.of("name", before.name()), null);
    }

    /** Somebody comes into a group, or manages it. @throws Refused when they would be neither */
    public void seat(GroupId id, MemberId member, boolean belongs, boolean manager) {
        if (!belongs && !manager) {
            throw new Refused("members.group.something");
        }
        authorship.sign();
        find(id);
        jdbc.sql("""
                        insert into members.group_member (member_group, member, belongs, manager, recorded)
                        values (:id, :member, :belongs, :manager, :now)
                        on conflict (member_group, member) do update set belongs = :belongs, manager = :manager
                        """)
                .param("id", id.value())
                .param("member", member.value())
                .param("belongs", belongs)
                .param("manager", manager)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** @throws NotFound when they are not in it */
    public void unseat(GroupId id, MemberId member) {
        authorship.sign();
        var gone = jdbc.sql("delete from members.group_member where member_group = :id and member = :member")
                .param("id", id.value())
                .param("member", member.value())
                .update();
        if (gone == 0) {
            throw new NotFound(member);
        }
    }

    private static String named(String name) {
        if (name.isBlank() || name.strip().length() > 250) {
            throw new Refused("members.group.name");
        }
        return name.strip();
    }

    private static String subject(GroupId id) {
        return "members.member_group:" + id.value();
    }
}
