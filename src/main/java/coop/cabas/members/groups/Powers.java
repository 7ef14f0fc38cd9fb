package coop.cabas.members.groups;

import coop.cabas.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What managers may do: decided for the whole coop, and for a group with those below it where that is not right. */
@Service
@Transactional
public class Powers {

    private final JdbcClient jdbc;
    private final Audit audit;

    Powers(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Of every group for which nothing else is decided. */
    @Transactional(readOnly = true)
    public Set<Power> ofAll() {
        return own(null).orElse(Set.of());
    }

    /** What is decided for that group itself. @return empty when it follows the one above */
    @Transactional(readOnly = true)
    public Optional<Set<Power>> of(GroupId group) {
        return own(group);
    }

    /** What holds in each group. @param tree see {@link Groups#tree()} */
    @Transactional(readOnly = true)
    Map<GroupId, Set<Power>> in(List<Groups.Group> tree) {
        var decided = new HashMap<Long, Set<Power>>();
        jdbc.sql("select member_group, powers from members.group_power where member_group is not null")
                .query(row -> {
                    decided.put(row.getLong("member_group"), read((String[])
                            row.getArray("powers").getArray()));
                });
        var all = ofAll();
        var held = new HashMap<GroupId, Set<Power>>();
        // The tree tells each group before those below it.
        for (var group : tree) {
            var above = group.parent() == null ? all : held.getOrDefault(group.parent(), all);
            held.put(group.id(), decided.getOrDefault(group.id().value(), above));
        }
        return held;
    }

    /** Decides; whoever may do anything may see. @param group null for all that follow no other */
    public void choose(@Nullable GroupId group, Set<Power> powers) {
        var wanted = EnumSet.noneOf(Power.class);
        wanted.addAll(powers);
        if (!wanted.isEmpty()) {
            wanted.add(Power.SEE);
        }
        var before = own(group).map(Powers::told).orElse("");
        jdbc.sql("""
                        insert into members.group_power (member_group, powers) values (:group, :powers)
                        on conflict (member_group) do update set powers = excluded.powers
                        """)
                .param("group", group == null ? null : group.value(), Types.BIGINT)
                .param("powers", wanted.stream().map(Enum::name).toArray(String[]::new))
                .update();
        audit.record("members.group.powers", subject(group), Map.of("powers", before), Map.of("powers", told(wanted)));
    }

    /** The group follows the one above again. */
    public void follow(GroupId group) {
        jdbc.sql("delete from members.group_power where member_group = :group")
                .param("group", group.value())
                .update();
        audit.record("members.group.powers", subject(group), null, Map.of("powers", "follow"));
    }

    private Optional<Set<Power>> own(@Nullable GroupId group) {
        return jdbc.sql(
                        "select powers from members.group_power where member_group is not distinct from cast(:group as bigint)")
                .param("group", group == null ? null : group.value(), Types.BIGINT)
                .query((row, n) -> read((String[]) row.getArray("powers").getArray()))
                .optional();
    }

    private static Set<Power> read(String[] names) {
        return Arrays.stream(names).map(Power::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String told(Set<Power> powers) {
        return powers.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String subject(@Nullable GroupId group) {
        return group == null ? "members.group_power" : "members.member_group:" + group.value();
    }
}
