package coop.cabas.articles;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.util.List;
import java.util.Map;

/** Families and sub-families: what belongs together wherever it stands in the shop. */
@Service
@Transactional
public class Families {

    private static final Refusals WHY = Refusals.of(Map.of(
                    "family_within_name_key", "articles.refused.nameTaken",
                    "sub_families_stand_within_a_family", "articles.refused.within"))
            .orOdd("articles.refused.odd");

    private final JdbcClient jdbc;
    private final Audit audit;

    Families(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** By name, each followed by its sub-families. */
    @Transactional(readOnly = true)
    public List<Family> all() {
        return jdbc.sql("""
                        select f.id, f.name, f.within, f.ended from articles.family f
                        left join articles.family above on above.id = f.within
                        order by coalesce(above.name, f.name), coalesce(above.id, f.id), f.level, f.name
                        """)
                .query((row, n) -> {
                    var within = row.getObject("within", Long.class);
                    return new Family(
                            new FamilyId(row.getLong("id")),
                            row.getString("name"),
                            within == null ? null : new FamilyId(within),
                            row.getBoolean("ended"));
                })
                .list();
    }

    /**
     * @param within null for a family that stands by itself
     * @throws coop.cabas.shared.Refused when another has this name there, or {@code within} is a sub-family
     */
    public FamilyId add(String name, @Nullable FamilyId within) {
        var id = WHY.explain(() -> jdbc.sql("""
                        insert into articles.family (name, level, within) values (:name, :level, :within) returning id
                        """)
                .param("name", name.strip())
                .param("level", within == null ? 1 : 2)
                .param("within", within == null ? null : within.value(), Types.BIGINT)
                .query((row, n) -> new FamilyId(row.getLong(1)))
                .single());
        audit.record("articles.family.added", "articles.family:" + id.value(), null, Map.of("name", name.strip()));
        return id;
    }

    /** @throws coop.cabas.shared.Refused when another has this name there @throws NotFound when there is none */
    public void change(FamilyId id, String name, boolean ended) {
        var before =
                all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
        WHY.explain(() -> jdbc.sql("update articles.family set name = :name, ended = :ended where id = :id")
                .param("name", name.strip())
                .param("ended", ended)
                .param("id", id.value())
                .update());
        audit.record(
                "articles.family.changed",
                "articles.family:" + id.value(),
                Map.of("name", before.name(), "ended", before.ended()),
                Map.of("name", name.strip(), "ended", ended));
    }
}
