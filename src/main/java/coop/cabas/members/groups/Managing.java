package coop.cabas.members.groups;

import coop.cabas.members.Authorship;
import coop.cabas.members.Directory;
import coop.cabas.members.Member;
import coop.cabas.members.MemberId;
import coop.cabas.members.Myself;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What whoever acts manages: their groups with those below, and what they may do there. Whatever stands outside of it is not
 * there for them, whichever number an address holds.
 */
@Service
@Transactional
public class Managing {

    private final Groups groups;
    private final Powers powers;
    private final Directory directory;
    private final Authorship authorship;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Myself myself;

    Managing(
            Groups groups,
            Powers powers,
            Directory directory,
            Authorship authorship,
            JdbcClient jdbc,
            Clock clock,
            Myself myself) {
        this.groups = groups;
        this.powers = powers;
        this.directory = directory;
        this.authorship = authorship;
        this.jdbc = jdbc;
        this.clock = clock;
        this.myself = myself;
    }

    /** Who acts. @throws NotFound when they have no file, or have left */
    @Transactional(readOnly = true)
    public Member me() {
        var today = LocalDate.now(clock);
        return myself.member()
                .filter(me -> me.leftOn() == null || me.leftOn().isAfter(today))
                .orElseThrow(() -> new NotFound("/me/groups"));
    }

    /** The groups that they manage and those below, in the order of the tree. */
    @Transactional(readOnly = true)
    public List<Groups.Group> mine() {
        var own = jdbc.sql("select member_group from members.group_member where member = :me and manager")
                .param("me", me().id().value())
                .query((row, n) -> new GroupId(row.getLong(1)))
                .list();
        var mine = new HashSet<>(own);
        return groups.tree().stream()
                .filter(group -> mine.contains(group.id())
                        || group.parent() != null && mine.contains(group.parent()) && mine.add(group.id()))
                .toList();
    }

    /** @throws NotFound when it is not theirs */
    @Transactional(readOnly = true)
    public Groups.Group find(GroupId id) {
        return mine().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Of a group of theirs and those below it, where they may do that. @throws NotFound when the group is not theirs */
    @Transactional(readOnly = true)
    public Set<GroupId> within(GroupId id, Power power) {
        find(id);
        var tree = groups.tree();
        var held = powers.in(tree);
        var below = new HashSet<>(Set.of(id));
        return tree.stream()
                .filter(group -> below.contains(group.id())
                        || group.parent() != null && below.contains(group.parent()) && below.add(group.id()))
                .map(Groups.Group::id)
                .filter(group -> held.getOrDefault(group, Set.of()).contains(power))
                .collect(Collectors.toSet());
    }

    /** @throws NotFound when the group is not theirs, or {@link #may} says no */
    @Transactional(readOnly = true)
    public void must(Power power, GroupId id, MemberId member) {
        if (!may(power, id, member)) {
            throw new NotFound(member);
        }
    }

    /**
     * Whether they may do that with a member of a group of theirs, or of one below. Their own file they change at their own page,
     * with the rights that everybody has there.
     *
     * @throws NotFound when the group is not theirs
     */
    @Transactional(readOnly = true)
    public boolean may(Power power, GroupId id, MemberId member) {
        if (power == Power.EDIT && me().id().equals(member)) {
            return false;
        }
        return jdbc.sql("""
                        select exists (select from members.group_member s join members.member m on m.id = s.member
                                       where s.member = :member and s.belongs and s.member_group = any(:groups) and m.merged_into is null)
                        """)
                .param("member", member.value())
                .param("groups", numbers(within(id, power)))
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /**
     * Somebody comes into a group of theirs. They are told apart by what only an acquaintance knows: a manager reads the files of
     * the group, and must not come to those of strangers by counting numbers up.
     *
     * @param known member number or e-mail address, exactly
     * @param lastName theirs, or the name of the entity; accents and capitals do not matter
     * @return who came in
     * @throws NotFound when the group is not theirs, or they may not do that there
     * @throws Refused when nobody, or more than one, is known like that
     */
    public Member bring(GroupId id, String known, String lastName) {
        mustBring(id);
        var found = jdbc.sql("""
                        select m.id from members.member m
                        where m.merged_into is null and (m.left_on is null or m.left_on > :today) and m.died_on is null
                          and public.searchable(:name) in (public.searchable(m.last_name), public.searchable(m.company))
                          and (m.number = :known or exists (
                               select from members.email e where e.member = m.id and lower(e.address) = lower(:known)))
                        limit 2
                        """)
                .param("today", LocalDate.now(clock))
                .param("name", lastName.strip())
                .param("known", known.strip())
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
        if (known.isBlank() || lastName.isBlank() || found.size() != 1) {
            throw new Refused("members.managed.unknown");
        }
        authorship.sign();
        jdbc.sql("""
                        insert into members.group_member (member_group, member, belongs, manager, recorded)
                        values (:group, :member, true, false, :now) on conflict (member_group, member) do update set belongs = true
                        """)
                .param("group", id.value())
                .param("member", found.getFirst().value())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return directory.find(found.getFirst());
    }

    /** Somebody is no more of a group of theirs; who manages it goes on managing it. @throws NotFound as {@link #bring}, or when they are not of it */
    public void takeOut(GroupId id, MemberId member) {
        mustBring(id);
        authorship.sign();
        var left = jdbc.sql("""
                        update members.group_member set belongs = false
                        where member_group = :group and member = :member and belongs and manager
                        """)
                .param("group", id.value())
                .param("member", member.value())
                .update();
        var gone = jdbc.sql(
                        "delete from members.group_member where member_group = :group and member = :member and not manager")
                .param("group", id.value())
                .param("member", member.value())
                .update();
        if (left + gone == 0) {
            throw new NotFound(member);
        }
    }

    /** In that group itself, not only in those below it. */
    @Transactional(readOnly = true)
    public boolean mayBring(GroupId id) {
        return within(id, Power.BRING).contains(id);
    }

    private void mustBring(GroupId id) {
        if (!mayBring(id)) {
            throw new NotFound(id);
        }
    }

    static Long[] numbers(Set<GroupId> ids) {
        return ids.stream().map(GroupId::value).toArray(Long[]::new);
    }
}
