package coop.cabas.members.groups;

import coop.cabas.audit.Audit;
import coop.cabas.members.Authorship;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Free words put on members. */
@Service
@Transactional
public class Tags {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Authorship authorship;
    private final Audit audit;

    Tags(JdbcClient jdbc, Clock clock, Authorship authorship, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.authorship = authorship;
        this.audit = audit;
    }

    /** @param people who bear it */
    public record Tag(long id, String name, long people) {}

    /** By name. */
    @Transactional(readOnly = true)
    public List<Tag> all() {
        return jdbc.sql("""
                        select t.id, t.name, (select count(*) from members.member_tag m where m.tag = t.id) as people
                        from members.tag t order by public.searchable(t.name), t.id
                        """)
                .query((row, n) -> new Tag(row.getLong("id"), row.getString("name"), row.getLong("people")))
                .list();
    }

    /** Those of a member. */
    @Transactional(readOnly = true)
    public Set<Long> of(MemberId member) {
        return jdbc
                .sql("select tag from members.member_tag where member = :member")
                .param("member", member.value())
                .query((row, n) -> row.getLong(1))
                .stream()
                .collect(Collectors.toSet());
    }

    /** @throws Refused when there is one of that name, or none is given */
    public void add(String name) {
        if (name.isBlank() || name.strip().length() > 60) {
            throw new Refused("members.tag.name");
        }
        try {
            jdbc.sql("insert into members.tag (name) values (:name)")
                    .param("name", name.strip())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused("members.tag.taken");
        }
        audit.record("members.tag.added", "members.tag:" + name.strip(), null, Map.of("name", name.strip()));
    }

    /** It is taken off everybody; their history keeps it. @throws NotFound when there is none */
    public void remove(long id) {
        authorship.sign();
        if (jdbc.sql("delete from members.tag where id = :id").param("id", id).update() == 0) {
            throw new NotFound(String.valueOf(id));
        }
        audit.record("members.tag.removed", "members.tag:" + id, null, null);
    }

    /** Puts these on a member, and no others. */
    public void put(MemberId member, Set<Long> tags) {
        authorship.sign();
        var ids = tags.toArray(Long[]::new);
        jdbc.sql("delete from members.member_tag where member = :member and not tag = any(:tags)")
                .param("member", member.value())
                .param("tags", ids)
                .update();
        jdbc.sql("""
                        insert into members.member_tag (tag, member, recorded)
                        select t.id, :member, :now from members.tag t where t.id = any(:tags) on conflict do nothing
                        """)
                .param("member", member.value())
                .param("tags", ids)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
