package coop.cabas.shares.assembly;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Colleges of voters, where the statutes have any. Without them, as the law has it (loi 47-1775, articles 1 and 9), one person has one
 * vote. The statutes of a SCIC may weigh votes by colleges (same law, article 19 octies): three at least, each with a tenth to a half
 * of the votes. That is told, never forced: the coop answers for its statutes.
 */
@Service
@Transactional
public class Colleges {

    private static final Refusals REFUSALS = Refusals.of(Map.of(
            "college_name", "shares.college.taken",
            "one_college_of_the_rest", "shares.college.oneRest",
            "college_status_pkey", "shares.college.statusTaken"));

    private final JdbcClient jdbc;
    private final Audit audit;

    Colleges(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What a college is, before it has a number: see {@link College}. */
    public record Terms(String name, int weight, boolean rest, Set<Long> statuses) {

        public Terms {
            name = name.strip();
            statuses = Set.copyOf(statuses);
        }
    }

    /** The heaviest first. */
    @Transactional(readOnly = true)
    public List<College> all() {
        return jdbc.sql("""
                        select c.id, c.name, c.weight, c.rest,
                               array(select s.status from shares.college_status s where s.college = c.id) as statuses
                        from shares.college c order by c.weight desc, lower(c.name)
                        """)
                .query((row, n) -> new College(
                        new CollegeId(row.getLong("id")),
                        row.getString("name"),
                        row.getInt("weight"),
                        row.getBoolean("rest"),
                        Set.copyOf(
                                Arrays.asList((Long[]) row.getArray("statuses").getArray()))))
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public College find(CollegeId id) {
        return all().stream()
                .filter(college -> college.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @throws Refused when one of its name, one of the rest or one of a status is there already */
    public CollegeId add(Terms terms) {
        var id = new CollegeId(REFUSALS.explain(() -> bound(
                        jdbc.sql(
                                "insert into shares.college (name, weight, rest) values (:name, :weight, :rest) returning id"),
                        terms)
                .query((row, n) -> row.getLong(1))
                .single()));
        fill(id, terms);
        audit.record("shares.college.added", subject(id), null, facts(terms));
        return id;
    }

    /** Assemblies whose electorate is drawn up keep theirs. @throws Refused as {@link #add} */
    public void change(CollegeId id, Terms terms) {
        var before = find(id);
        REFUSALS.explain(() -> bound(
                        jdbc.sql(
                                "update shares.college set name = :name, weight = :weight, rest = :rest where id = :id"),
                        terms)
                .param("id", id.value())
                .update());
        jdbc.sql("delete from shares.college_status where college = :id")
                .param("id", id.value())
                .update();
        fill(id, terms);
        audit.record(
                "shares.college.changed",
                subject(id),
                Map.of("name", before.name(), "weight", before.weight()),
                facts(terms));
    }

    /** Assemblies whose electorate is drawn up keep it. */
    public void remove(CollegeId id) {
        var before = find(id);
        jdbc.sql("delete from shares.college where id = :id")
                .param("id", id.value())
                .update();
        audit.record(
                "shares.college.removed", subject(id), Map.of("name", before.name(), "weight", before.weight()), null);
    }

    /**
     * Gives an assembly the colleges of now, and each of its electors theirs by the status of their file. Whoever changes colleges
     * meanwhile waits.
     *
     * @throws Refused when they do not make a hundred percent, or leave somebody out
     */
    void divide(AssemblyId id) {
        jdbc.sql("lock table shares.college in share mode").update();
        if (!College.areWhole(all())) {
            throw new Refused("shares.college.notWhole", College.total(all()));
        }
        jdbc.sql("delete from shares.assembly_college where assembly = :id")
                .param("id", id.value())
                .update();
        jdbc.sql(
                        "insert into shares.assembly_college (assembly, name, weight) select :id, name, weight from shares.college")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        update shares.elector e set college = c.name
                        from members.member_card k left join shares.college_status s on s.status = k.status, shares.college c
                        where e.assembly = :id and k.id = e.member and (c.id = s.college or (s.college is null and c.rest))
                        """).param("id", id.value()).update();
    }

    private void fill(CollegeId id, Terms terms) {
        REFUSALS.explain(
                () -> jdbc.sql("insert into shares.college_status (status, college) select unnest(:statuses), :id")
                        .param("statuses", terms.statuses().toArray(Long[]::new))
                        .param("id", id.value())
                        .update());
    }

    private static String subject(CollegeId id) {
        return "shares.college:" + id.value();
    }

    private static Map<String, Object> facts(Terms terms) {
        return Map.of("name", terms.name(), "weight", terms.weight());
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Terms terms) {
        return statement
                .param("name", terms.name())
                .param("weight", terms.weight())
                .param("rest", terms.rest());
    }
}
