package coop.cabas.shares;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberKind;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;

/** The categories of subscribers, each with its least number of shares. */
@Service
@Transactional
public class Categories {

    private final JdbcClient jdbc;
    private final Audit audit;

    Categories(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What a category is, before it has a number: see {@link Category}. */
    public record Terms(String name, ClassId of, @Nullable MemberKind kind, int minimum, String proof, boolean ended) {}

    /** Those in use first, by class and name. */
    @Transactional(readOnly = true)
    public List<Category> all() {
        return jdbc.sql("select * from shares.category order by ended, class, lower(name)")
                .query(Categories::read)
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Category find(CategoryId id) {
        return jdbc.sql("select * from shares.category where id = :id")
                .param("id", id.value())
                .query(Categories::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @throws coop.cabas.shared.Refused when another has this name */
    public CategoryId add(Terms terms) {
        var id = new CategoryId(Guarded.write(() ->
                bound(jdbc.sql("""
                        insert into shares.category (name, class, kind, minimum, proof, ended)
                        values (:name, :class, :kind, :minimum, :proof, :ended) returning id
                        """), terms).query((row, n) -> row.getLong(1)).single()));
        audit.record(
                "shares.category.added",
                "shares.category:" + id.value(),
                null,
                Map.of("name", terms.name().strip(), "minimum", terms.minimum()));
        return id;
    }

    /** Whoever holds less than a new minimum keeps what they hold. @throws coop.cabas.shared.Refused as {@link #add} */
    public void change(CategoryId id, Terms terms) {
        var before = find(id);
        Guarded.write(() -> bound(jdbc.sql("""
                        update shares.category set name = :name, class = :class, kind = :kind, minimum = :minimum, proof = :proof,
                               ended = :ended
                        where id = :id
                        """).param("id", id.value()), terms).update());
        audit.record(
                "shares.category.changed",
                "shares.category:" + id.value(),
                Map.of("name", before.name(), "minimum", before.minimum()),
                Map.of("name", terms.name().strip(), "minimum", terms.minimum()));
    }

    /**
     * Least number of shares of a class that a member holds, unless none: what their last subscription's category says; the
     * easiest category open to them when they never subscribed; 1 without any.
     */
    @Transactional(readOnly = true)
    public int minimum(MemberId member, MemberKind kind, ClassId of) {
        return jdbc.sql("""
                        select coalesce(
                            (select k.minimum from shares.subscription s join shares.category k on k.id = s.category
                             where s.%s and s.class = :class and s.movement is not null order by s.id desc limit 1),
                            (select min(minimum) from shares.category
                             where class = :class and not ended and (kind is null or kind = :kind)),
                            1)
                        """.formatted(Register.OF_MEMBER))
                .param("member", member.value())
                .param("class", of.value())
                .param("kind", kind.name())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Terms terms) {
        return statement
                .param("name", terms.name().strip())
                .param("class", terms.of().value())
                .param("kind", terms.kind() == null ? null : terms.kind().name(), Types.VARCHAR)
                .param("minimum", terms.minimum())
                .param("proof", terms.proof().strip())
                .param("ended", terms.ended());
    }

    private static Category read(ResultSet row, int n) throws SQLException {
        var kind = row.getString("kind");
        return new Category(
                new CategoryId(row.getLong("id")),
                row.getString("name"),
                new ClassId(row.getLong("class")),
                kind == null ? null : MemberKind.valueOf(kind),
                row.getInt("minimum"),
                row.getString("proof"),
                row.getBoolean("ended"));
    }
}
