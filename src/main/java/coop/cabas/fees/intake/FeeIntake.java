package coop.cabas.fees.intake;

import coop.cabas.fees.intake.FeeFile.Instalment;
import coop.cabas.fees.intake.FeeFile.Settlement;
import coop.cabas.members.intake.Copy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;

/** Adds, reads, changes and takes back fees with the payments that are theirs alone. */
@Component
public class FeeIntake {

    private static final String FEE =
            "fees.fee (id, member, type, amount, method, registered, starts, ends, note, recorded, author, imported)";
    private static final String PAYMENT =
            "fees.payment (id, payer, paid_on, amount, method, recorded, author, imported)";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final PaymentIntake payments;
    private final Clock clock;

    FeeIntake(JdbcClient jdbc, JdbcTemplate template, PaymentIntake payments, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.payments = payments;
        this.clock = clock;
    }

    /** @return ids that nobody else will get */
    public List<Long> reserve(int count) {
        return jdbc.sql("select nextval(pg_get_serial_sequence('fees.fee', 'id')) from generate_series(1, :count)")
                .param("count", count)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /**
     * @param fees by reserved id
     * @param author source of the import
     */
    public void add(Map<Long, FeeFile> fees, String author) {
        var now = OffsetDateTime.now(clock);
        var copy = new Copy();
        var rows = copy.to(FEE);
        fees.forEach((id, file) -> rows.add(
                id,
                file.member(),
                file.type(),
                file.amount(),
                file.method(),
                file.registered(),
                file.starts(),
                file.ends(),
                file.note(),
                now,
                author,
                true));
        parts(copy, fees, author, now);
        copy.write(template);
    }

    /** Payments, what they settle, instalments, values: of fees whose own row is there. */
    private void parts(Copy copy, Map<Long, FeeFile> fees, String author, OffsetDateTime now) {
        var own = payments.reserve(
                        fees.values().stream().mapToInt(FeeIntake::ownPayments).sum())
                .iterator();
        // written before what points at it
        copy.to(PAYMENT);
        fees.forEach((id, file) -> {
            for (var settlement : file.settlements()) {
                var payment = settlement.payment();
                if (payment == null) {
                    payment = pay(copy, own, file, settlement, author, now);
                }
                copy.to("fees.allocation (payment, fee, amount)").add(payment, id, settlement.amount());
            }
            for (var instalment : file.instalments()) {
                Long payment = null;
                if (instalment.paid()) {
                    payment = pay(
                            copy,
                            own,
                            file,
                            new Settlement(null, instalment.due(), instalment.amount(), instalment.method()),
                            author,
                            now);
                    copy.to("fees.allocation (payment, fee, amount)").add(payment, id, instalment.amount());
                }
                copy.to("fees.instalment (fee, due, amount, method, payment, note)")
                        .add(
                                id,
                                instalment.due(),
                                instalment.amount(),
                                instalment.method(),
                                payment,
                                instalment.note());
            }
            file.values()
                    .forEach(value -> copy.to("fees.fee_field_value (field, fee, place, value, choice, file)")
                            .add(value.field(), id, value.place(), value.value(), value.choice(), value.file()));
        });
    }

    private static int ownPayments(FeeFile file) {
        return (int) (file.settlements().stream()
                        .filter(settlement -> settlement.payment() == null)
                        .count()
                + file.instalments().stream().filter(Instalment::paid).count());
    }

    private static Long pay(
            Copy copy, Iterator<Long> ids, FeeFile file, Settlement settlement, String author, OffsetDateTime now) {
        var id = ids.next();
        copy.to(PAYMENT)
                .add(
                        id,
                        file.member(),
                        settlement.paidOn(),
                        settlement.amount(),
                        settlement.method(),
                        now,
                        author,
                        true);
        return id;
    }

    /**
     * @param fields that the import knows
     * @param shared whether a payment is one for several fees, which was imported as such
     */
    public Map<Long, FeeFile> read(Collection<Long> ids, Collection<Long> fields, LongPredicate shared) {
        var all = ids.toArray(Long[]::new);
        var values = Values.read(jdbc, "fees.fee_field_value", "fee", ids, fields);
        var instalments = new HashMap<Long, List<Instalment>>();
        jdbc.sql(
                        "select fee, due, amount, method, payment, note from fees.instalment where fee = any(:ids) order by due, id")
                .param("ids", all)
                .query((row, n) -> instalments
                        .computeIfAbsent(row.getLong("fee"), fee -> new ArrayList<>())
                        .add(new Instalment(
                                row.getObject("due", LocalDate.class),
                                row.getBigDecimal("amount"),
                                row.getObject("method", Long.class),
                                row.getObject("payment", Long.class) != null,
                                row.getString("note"))))
                .list();
        var settlements = Settlements.read(jdbc, all, shared);
        var found = new HashMap<Long, FeeFile>();
        jdbc.sql(
                        "select id, member, type, amount, method, registered, starts, ends, note from fees.fee where id = any(:ids)")
                .param("ids", all)
                .query((row, n) -> found.put(
                        row.getLong("id"),
                        new FeeFile(
                                row.getLong("member"),
                                row.getLong("type"),
                                row.getBigDecimal("amount"),
                                row.getObject("method", Long.class),
                                row.getObject("registered", LocalDate.class),
                                row.getObject("starts", LocalDate.class),
                                row.getObject("ends", LocalDate.class),
                                row.getString("note"),
                                settlements.getOrDefault(row.getLong("id"), List.of()),
                                instalments.getOrDefault(row.getLong("id"), List.of()),
                                values.getOrDefault(row.getLong("id"), List.of()))))
                .list();
        return found;
    }

    public void replace(long id, FeeFile was, FeeFile now, LongPredicate shared, String author) {
        jdbc.sql("""
                        update fees.fee set member = :member, type = :type, amount = :amount, method = :method, registered = :registered,
                               starts = :starts, ends = :ends, note = :note
                        where id = :id
                        """)
                .param("member", now.member())
                .param("type", now.type())
                .param("amount", now.amount())
                .param("method", now.method(), Types.BIGINT)
                .param("registered", now.registered())
                .param("starts", now.starts())
                .param("ends", now.ends(), Types.DATE)
                .param("note", now.note())
                .param("id", id)
                .update();
        var moved = was.member() != now.member()
                || !was.settlements().equals(now.settlements())
                || !was.instalments().equals(now.instalments());
        Values.removeOthers(jdbc, "fees.fee_field_value", "fee", id, was.values(), now.values());
        if (moved) {
            unsettle(List.of(id), shared);
        }
        var rest = new FeeFile(
                now.member(),
                now.type(),
                now.amount(),
                now.method(),
                now.registered(),
                now.starts(),
                now.ends(),
                now.note(),
                moved ? now.settlements() : List.of(),
                moved ? now.instalments() : List.of(),
                now.values().stream()
                        .filter(value -> !was.values().contains(value))
                        .toList());
        var copy = new Copy();
        parts(copy, Map.of(id, rest), author, OffsetDateTime.now(clock));
        copy.write(template);
    }

    /** Removes fees with the payments that are theirs alone. @throws org.springframework.dao.DataIntegrityViolationException when something else points there */
    public void remove(Collection<Long> ids, LongPredicate shared) {
        unsettle(ids, shared);
        var all = Objects.requireNonNull(ids.toArray(Long[]::new));
        jdbc.sql("delete from fees.fee_field_value where fee = any(:ids)")
                .param("ids", all)
                .update();
        jdbc.sql("delete from fees.fee where id = any(:ids)").param("ids", all).update();
    }

    private void unsettle(Collection<Long> fees, LongPredicate shared) {
        var all = fees.toArray(Long[]::new);
        jdbc.sql("delete from fees.instalment where fee = any(:ids)")
                .param("ids", all)
                .update();
        var paid = jdbc.sql("""
                        delete from fees.allocation a using fees.payment p
                        where a.fee = any(:ids) and p.id = a.payment and p.imported returning p.id
                        """).param("ids", all).query(Long.class).list();
        PaymentIntake.takeBack(
                jdbc, paid.stream().filter(payment -> !shared.test(payment)).toArray(Long[]::new));
    }
}
