package coop.cabas.members.groups;

import coop.cabas.audit.Audit;
import coop.cabas.members.Authorship;
import coop.cabas.members.MemberId;
import coop.cabas.members.groups.Tag.Colour;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Turns;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Free words put on members. */
@Service
@Transactional
public class Tags {

    private static final int LONGEST = 60;

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Clock clock;
    private final Authorship authorship;
    private final Audit audit;

    Tags(JdbcClient jdbc, Turns turns, Clock clock, Authorship authorship, Audit audit) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
        this.authorship = authorship;
        this.audit = audit;
    }

    /** By name, those ended last; those merged into others are left out. */
    @Transactional(readOnly = true)
    public List<Tag> all() {
        return read().stream().filter(tag -> tag.mergedInto() == null).toList();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Tag find(long id) {
        return read().stream()
                .filter(tag -> tag.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(id)));
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
    public long add(String name, Colour colour) {
        var word = named(name);
        var id = once(() -> jdbc.sql("insert into members.tag (name, colour) values (:name, :colour) returning id")
                .param("name", word)
                .param("colour", colour.name())
                .query((row, n) -> row.getLong(1))
                .single());
        audit.record("members.tag.added", subject(id), null, Map.of("name", word));
        return id;
    }

    /** @param ended whether it is no longer put on anybody: whoever bears it keeps it @throws Refused see {@link #add} */
    public void change(long id, String name, Colour colour, boolean ended) {
        var before = find(id);
        var word = named(name);
        if (before.mergedInto() != null) {
            throw new Refused("members.tag.merged");
        }
        once(() -> jdbc.sql("update members.tag set name = :name, colour = :colour, ended = :ended where id = :id")
                .param("name", word)
                .param("colour", colour.name())
                .param("ended", ended)
                .param("id", id)
                .update());
        audit.record(
                "members.tag.changed",
                subject(id),
                Map.of("name", before.name(), "ended", before.ended()),
                Map.of("name", word, "ended", ended));
    }

    /**
     * Whoever bears one bears the other from now on; kept searches that name the first find them too.
     *
     * @throws Refused when both are the same, or one is merged already
     */
    public void merge(long gone, long kept) {
        authorship.sign();
        // One merge at a time: two that cross would leave two tags that stand for one another.
        turns.take("members.tag");
        var from = find(gone);
        var to = find(kept);
        if (gone == kept || from.mergedInto() != null || to.mergedInto() != null) {
            throw new Refused("members.tag.merged");
        }
        jdbc.sql("update members.tag set ended = true, merged_into = :kept where id = :gone or merged_into = :gone")
                .param("kept", kept)
                .param("gone", gone)
                .update();
        jdbc.sql("""
                        insert into members.member_tag (tag, member, recorded)
                        select :kept, t.member, :now from members.member_tag t where t.tag = :gone on conflict do nothing
                        """)
                .param("kept", kept)
                .param("gone", gone)
                .param("now", OffsetDateTime.now(clock))
                .update();
        jdbc.sql("delete from members.member_tag where tag = :gone")
                .param("gone", gone)
                .update();
        audit.record("members.tag.joined", subject(gone), Map.of("name", from.name()), Map.of("name", to.name()));
    }

    /** It is taken off everybody; their history keeps it. @throws NotFound when there is none */
    public void remove(long id) {
        authorship.sign();
        var before = find(id);
        jdbc.sql("delete from members.tag where merged_into = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from members.tag where id = :id").param("id", id).update();
        audit.record("members.tag.removed", subject(id), Map.of("name", before.name()), null);
    }

    /** Puts these on a member, and no others. One that is ended stays with whoever bears it, and comes to nobody else. */
    public void put(MemberId member, Set<Long> tags) {
        authorship.sign();
        var ids = tags.toArray(Long[]::new);
        jdbc.sql("delete from members.member_tag where member = :member and not tag = any(:tags)")
                .param("member", member.value())
                .param("tags", ids)
                .update();
        jdbc.sql("""
                        insert into members.member_tag (tag, member, recorded)
                        select t.id, :member, :now from members.tag t
                        where t.id = any(:tags) and (not t.ended or t.merged_into is not null) on conflict do nothing
                        """)
                .param("member", member.value())
                .param("tags", ids)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private List<Tag> read() {
        return jdbc.sql("""
                        select t.*, (select count(*) from members.member_tag m where m.tag = t.id) as people
                        from members.tag t order by t.ended, public.searchable(t.name), t.id
                        """)
                .query((row, n) -> new Tag(
                        row.getLong("id"),
                        row.getString("name"),
                        Colour.valueOf(row.getString("colour")),
                        row.getBoolean("ended"),
                        row.getObject("merged_into", Long.class),
                        row.getLong("people")))
                .list();
    }

    private static String named(String name) {
        if (name.isBlank() || name.strip().length() > LONGEST) {
            throw new Refused("members.tag.name");
        }
        return name.strip();
    }

    private static <T> T once(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw new Refused("members.tag.taken");
        }
    }

    private static String subject(long id) {
        return "members.tag:" + id;
    }
}
