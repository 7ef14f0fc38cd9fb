package coop.cabas.access;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The roles of this coop: what each grants, and who holds it. */
@Service
@Transactional
public class Roles {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Permissions permissions;
    private final Standing standing;
    private final Caller caller;
    private final Administrators administrators;
    private final List<Grants> grants;

    Roles(
            JdbcClient jdbc,
            Audit audit,
            Permissions permissions,
            Standing standing,
            Caller caller,
            Administrators administrators,
            List<Grants> grants) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.permissions = permissions;
        this.standing = standing;
        this.caller = caller;
        this.administrators = administrators;
        this.grants = grants;
    }

    /** @return all roles by name, the one that grants everything first */
    @Transactional(readOnly = true)
    public List<Role> all() {
        return jdbc.sql("""
                        select r.id, r.name, r.everything,
                               array(select permission from access.role_permission p where p.role = r.id) as permissions,
                               (select count(*) from access.account_role ar where ar.role = r.id) as holders
                        from access.role r order by r.everything desc, lower(r.name)
                        """)
                .query((row, n) -> new Role(
                        new RoleId(row.getLong("id")),
                        row.getString("name"),
                        row.getBoolean("everything"),
                        Set.of((String[]) row.getArray("permissions").getArray()),
                        row.getInt("holders")))
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Role find(RoleId id) {
        return all().stream().filter(role -> role.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** @return roles that an account holds */
    @Transactional(readOnly = true)
    public List<Role> of(AccountId account) {
        var held = Set.copyOf(jdbc.sql("select role from access.account_role where account = :account")
                .param("account", account.value())
                .query(Long.class)
                .list());
        return all().stream().filter(role -> held.contains(role.id().value())).toList();
    }

    /** @throws Refused when the name is taken, a permission unknown, or more would be granted than the caller holds */
    public RoleId create(String name, Collection<String> granted) {
        mustBeKnown(granted);
        mustReach(new Reach(false, Set.copyOf(granted)));
        var id = new RoleId(jdbc.sql("""
                        insert into access.role (name) values (:name) on conflict do nothing returning id
                        """)
                .param("name", name.strip())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused("access.role.taken", name.strip())));
        grant(id, granted);
        audit.record("access.role.created", subject(id), null, facts(name.strip(), granted));
        return id;
    }

    /** @throws Refused as {@link #create}, and for the role that grants everything */
    public void change(RoleId id, String name, Collection<String> granted) {
        var before = changeable(id);
        mustBeKnown(granted);
        mustReach(new Reach(false, Set.copyOf(granted)));
        var renamed = jdbc.sql("""
                        update access.role set name = :name
                        where id = :id and not exists (
                            select from access.role where lower(name) = lower(:name) and id <> :id)
                        """)
                .param("name", name.strip())
                .param("id", id.value())
                .update();
        if (renamed == 0) {
            throw new Refused("access.role.taken", name.strip());
        }
        jdbc.sql("delete from access.role_permission where role = :id")
                .param("id", id.value())
                .update();
        grant(id, granted);
        audit.record(
                "access.role.changed",
                subject(id),
                facts(before.name(), before.permissions()),
                facts(name.strip(), granted));
        standing.changed();
    }

    /** Deletes a role; whoever holds it loses what it granted. */
    public void delete(RoleId id) {
        var before = changeable(id);
        jdbc.sql("delete from access.role where id = :id")
                .param("id", id.value())
                .update();
        audit.record("access.role.deleted", subject(id), facts(before.name(), before.permissions()), null);
        standing.changed();
    }

    /**
     * Gives an account exactly these roles.
     *
     * @throws Refused when a role given or taken goes beyond what the caller holds, or nobody would be left to administer
     */
    public void give(AccountId account, Set<RoleId> wanted) {
        administrators.keepingOne(() -> {
            var before = of(account);
            var after =
                    all().stream().filter(role -> wanted.contains(role.id())).toList();
            if (after.size() != wanted.size()) {
                throw new NotFound(wanted);
            }
            if (Set.copyOf(before).equals(Set.copyOf(after))) {
                return;
            }
            before.stream().filter(role -> !after.contains(role)).forEach(this::mustReach);
            after.stream().filter(role -> !before.contains(role)).forEach(this::mustReach);
            jdbc.sql("delete from access.account_role where account = :account")
                    .param("account", account.value())
                    .update();
            after.forEach(role -> jdbc.sql("insert into access.account_role (account, role) values (:account, :role)")
                    .param("account", account.value())
                    .param("role", role.id().value())
                    .update());
            audit.record(
                    "access.roles.given",
                    "access.account:" + account.value(),
                    Map.of("roles", names(before)),
                    Map.of("roles", names(after)));
            standing.changed(account);
        });
    }

    /** @throws Refused when an account holds more than the caller: then only somebody who holds as much may touch it */
    void mustReach(AccountId account) {
        of(account).forEach(this::mustReach);
        grants.forEach(source -> mustReach(new Reach(false, source.of(account))));
    }

    private Role changeable(RoleId id) {
        var role = find(id);
        if (role.everything()) {
            throw new Refused("access.role.everything");
        }
        mustReach(role);
        return role;
    }

    private void mustReach(Role role) {
        mustReach(new Reach(role.everything(), role.permissions()));
    }

    private void mustReach(Reach reach) {
        if (!caller.covers(reach)) {
            throw new Refused("access.beyond");
        }
    }

    private void mustBeKnown(Collection<String> granted) {
        var unknown = permissions.unknown(granted);
        if (!unknown.isEmpty()) {
            throw new Refused("access.permission.unknown", String.join(", ", unknown));
        }
    }

    private void grant(RoleId id, Collection<String> granted) {
        Set.copyOf(granted)
                .forEach(permission -> jdbc.sql(
                                "insert into access.role_permission (role, permission) values (:role, :permission)")
                        .param("role", id.value())
                        .param("permission", permission)
                        .update());
    }

    private static List<String> names(List<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.toList());
    }

    private static Map<String, ?> facts(String name, Collection<String> granted) {
        return Map.of("name", name, "permissions", List.copyOf(new TreeSet<>(granted)));
    }

    private static String subject(RoleId id) {
        return "access.role:" + id.value();
    }
}
