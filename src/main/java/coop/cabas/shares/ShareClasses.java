package coop.cabas.shares;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The classes of shares and their nominal values. */
@Service
@Transactional
public class ShareClasses {

    private static final String SELECT = """
            select c.*, (select n.value from shares.nominal n where n.class = c.id and n.since <= :day order by n.since desc limit 1) as nominal
            from shares.class c\s""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Register register;
    private final Holdings holdings;

    ShareClasses(JdbcClient jdbc, Clock clock, Audit audit, Register register, Holdings holdings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.register = register;
        this.holdings = holdings;
    }

    /** What a class is, before it has a number: see {@link ShareClass}. */
    public record Terms(
            String code,
            String name,
            boolean persons,
            boolean entities,
            @Nullable Integer maximum,
            boolean ended) {}

    /** @param since first day on which it is worth that */
    public record Nominal(LocalDate since, Money value, String decidedBy) {}

    /** Those in use first, by code. */
    @Transactional(readOnly = true)
    public List<ShareClass> all() {
        return jdbc.sql(SELECT + "order by c.ended, c.code")
                .param("day", LocalDate.now(clock))
                .query(ShareClasses::read)
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public ShareClass find(ClassId id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("day", LocalDate.now(clock))
                .param("id", id.value())
                .query(ShareClasses::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @throws Refused when none is set for that day */
    @Transactional(readOnly = true)
    public Money nominal(ClassId id, LocalDate day) {
        return jdbc.sql(
                        "select value from shares.nominal where class = :id and since <= :day order by since desc limit 1")
                .param("id", id.value())
                .param("day", day)
                .query((row, n) -> new Money(row.getBigDecimal(1)))
                .optional()
                .orElseThrow(() -> new Refused("shares.nominal.none", day));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Nominal> nominals(ClassId id) {
        return jdbc.sql("select since, value, decided_by from shares.nominal where class = :id order by since desc")
                .param("id", id.value())
                .query((row, n) -> new Nominal(
                        row.getObject("since", LocalDate.class),
                        new Money(row.getBigDecimal("value")),
                        row.getString("decided_by")))
                .list();
    }

    /** @throws Refused when another class has this code, or nobody may subscribe it */
    public ClassId add(Terms terms, Money nominal, LocalDate since) {
        var id = new ClassId(Guarded.write(() ->
                bound(jdbc.sql("""
                        insert into shares.class (code, name, persons, entities, maximum, ended)
                        values (:code, :name, :persons, :entities, :maximum, :ended) returning id
                        """), terms).query((row, n) -> row.getLong(1)).single()));
        write(id, since, nominal, "");
        audit.record(
                "shares.class.added",
                "shares.class:" + id.value(),
                null,
                Map.of("code", terms.code(), "nominal", nominal.toString()));
        return id;
    }

    /** @throws Refused as {@link #add} */
    public void change(ClassId id, Terms terms) {
        var before = find(id);
        Guarded.write(() -> bound(jdbc.sql("""
                        update shares.class set code = :code, name = :name, persons = :persons, entities = :entities,
                               maximum = :maximum, ended = :ended
                        where id = :id
                        """).param("id", id.value()), terms).update());
        audit.record(
                "shares.class.changed",
                "shares.class:" + id.value(),
                Map.of("code", before.code(), "ended", before.ended()),
                Map.of("code", terms.code(), "ended", terms.ended()));
    }

    /**
     * The assembly changes the nominal value: every holder gets a line, all at once.
     *
     * @param incorporated whether a rise is paid by the reserves of the coop; otherwise holders owe it. A fall always lessens what is paid
     * @throws Refused when it does not change, a later one is known, or the year is closed
     */
    public void revalue(ClassId id, LocalDate since, Money value, boolean incorporated, String decidedBy) {
        var before = nominal(id, since);
        var latest = nominals(id).getFirst().since();
        if (!since.isAfter(latest)) {
            throw new Refused("shares.nominal.older", latest);
        }
        var difference = value.minus(before);
        if (difference.equals(Money.ZERO) || value.compareTo(Money.ZERO) <= 0) {
            throw new Refused("shares.nominal.same");
        }
        write(id, since, value, decidedBy);
        var grounds = new Grounds("", "", decidedBy, "");
        var lines = holdings.holders(id, since).stream()
                .map(holder -> revalued(holder, difference, since, incorporated, grounds))
                .toList();
        if (!lines.isEmpty()) {
            register.append(lines);
        }
        audit.record(
                "shares.nominal.changed",
                "shares.class:" + id.value(),
                Map.of("nominal", before.toString()),
                Map.of("nominal", value.toString(), "since", since.toString()));
    }

    private static Line revalued(
            Holdings.Holder holder, Money difference, LocalDate since, boolean incorporated, Grounds grounds) {
        var position = holder.position();
        var capital = difference.times(position.held());
        Money paid;
        if (!difference.isNegative()) {
            paid = incorporated ? capital : Money.ZERO;
        } else {
            // What was not paid yet falls first.
            var unpaid = position.capital().minus(position.paid());
            var rest = capital.plus(unpaid);
            paid = rest.isNegative() ? rest : Money.ZERO;
        }
        return new Line(
                MovementKind.NOMINAL,
                holder.member(),
                position.of(),
                position.held(),
                difference,
                since,
                0,
                0,
                capital,
                paid,
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                null,
                null,
                grounds);
    }

    private void write(ClassId id, LocalDate since, Money value, String decidedBy) {
        Guarded.write(() -> jdbc.sql(
                        "insert into shares.nominal (class, since, value, decided_by) values (:id, :since, :value, :by)")
                .param("id", id.value())
                .param("since", since)
                .param("value", value.amount())
                .param("by", decidedBy.strip())
                .update());
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Terms terms) {
        return statement
                .param("code", terms.code().strip().toUpperCase(java.util.Locale.ROOT))
                .param("name", terms.name().strip())
                .param("persons", terms.persons())
                .param("entities", terms.entities())
                .param("maximum", terms.maximum(), Types.INTEGER)
                .param("ended", terms.ended());
    }

    private static ShareClass read(ResultSet row, int n) throws SQLException {
        var nominal = row.getBigDecimal("nominal");
        return new ShareClass(
                new ClassId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("persons"),
                row.getBoolean("entities"),
                row.getObject("maximum", Integer.class),
                row.getBoolean("ended"),
                nominal == null ? null : new Money(nominal));
    }
}
