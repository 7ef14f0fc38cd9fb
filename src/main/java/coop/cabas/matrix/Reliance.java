package coop.cabas.matrix;

import coop.cabas.access.AccountId;
import coop.cabas.matrix.Holder.Person;
import coop.cabas.tools.Evidence;
import coop.cabas.tools.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** On how many people each tool and each accountability relies: those who hold its role and did the work within a year. */
@Service
@Transactional(readOnly = true)
public class Reliance {

    private final Rows rows;
    private final Holders holders;
    private final List<Evidence> evidence;
    private final Proofs proofs;
    private final JdbcClient jdbc;

    Reliance(Rows rows, Holders holders, List<Evidence> evidence, Proofs proofs, JdbcClient jdbc) {
        this.rows = rows;
        this.holders = holders;
        this.evidence = evidence;
        this.proofs = proofs;
        this.jdbc = jdbc;
    }

    /**
     * What relies on people.
     *
     * @param name a tool, or the wording of an accountability
     * @param path where it is shown, null for nowhere
     * @param role role that answers for it, in words; empty when none does
     * @param holding who holds the role, by name
     * @param doing who did it within the last year, whether they hold the role or not, by name
     * @param both who holds it and did it
     */
    public record Line(
            String name,
            @Nullable String path,
            String role,
            List<String> holding,
            List<String> doing,
            List<String> both) {}

    /** All that relies on people, each in the order of names. */
    public record Counts(List<Line> tools, List<Line> accountabilities) {}

    /** @param day as of which to look */
    public Counts on(LocalDate day) {
        var done = evidence.stream()
                .flatMap(source -> source.doers(day.minusYears(1).plusDays(1), day).stream())
                .toList();
        var names = proofs.names(
                done.stream().map(Proof::by).filter(Objects::nonNull).toList());
        var roles = holders.on(day);
        var tools = rows.on(day).stream()
                .filter(tool -> tool.status().isKept())
                .map(tool -> {
                    var owner = tool.owner() == null ? null : roles.get(tool.owner());
                    return line(
                            tool.name(),
                            "/tools/" + tool.id().value(),
                            owner == null ? "" : owner.name() + " · " + owner.circleName(),
                            owner == null ? List.of() : owner.people(),
                            doers(done, proof -> proof.tool().equals(tool.code())),
                            names);
                })
                .toList();
        return new Counts(tools, accountabilities(day, done, names, new ArrayList<>(roles.values())));
    }

    private List<Line> accountabilities(
            LocalDate day, List<Proof> done, Map<AccountId, String> names, List<Holder> roles) {
        return jdbc.sql("""
                        select a.wording, a.circle, a.role, a.activity, c.name as circle_name
                        from circles.accountability_state a
                        join circles.circle_state c on c.id = a.circle and c.since <= :day and (c.past is null or c.past > :day)
                        where a.activity is not null
                          and a.since <= :day and (a.past is null or a.past > :day)
                          and a.founded <= :day and (a.ended is null or a.ended > :day)
                        order by lower(a.wording), a.id
                        """)
                .param("day", day)
                .query((row, n) -> {
                    var role = row.getObject("role", Long.class);
                    long circle = row.getLong("circle");
                    var answering = roles.stream()
                            .filter(holder -> role == null
                                    ? holder.circle().value() == circle
                                    : holder.role().value() == role)
                            .toList();
                    var activity = row.getString("activity");
                    return line(
                            row.getString("wording"),
                            "/circles/" + circle,
                            role == null || answering.isEmpty()
                                    ? row.getString("circle_name")
                                    : answering.getFirst().name() + " · " + row.getString("circle_name"),
                            answering.stream()
                                    .flatMap(holder -> holder.people().stream())
                                    .distinct()
                                    .toList(),
                            doers(done, proof -> proof.activity().equals(activity)),
                            names);
                })
                .list();
    }

    private static Line line(
            String name,
            String path,
            String role,
            List<Person> holding,
            Set<AccountId> doing,
            Map<AccountId, String> names) {
        return new Line(
                name,
                path,
                role,
                holding.stream().map(Person::name).toList(),
                doing.stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList(),
                holding.stream()
                        .filter(person -> doing.contains(person.account()))
                        .map(Person::name)
                        .toList());
    }

    private static Set<AccountId> doers(List<Proof> done, Predicate<Proof> about) {
        var doers = new HashSet<AccountId>();
        for (var proof : done) {
            var by = proof.by();
            if (by != null && about.test(proof)) {
                doers.add(by);
            }
        }
        return doers;
    }
}
