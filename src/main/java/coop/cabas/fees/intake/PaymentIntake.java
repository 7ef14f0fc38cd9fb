package coop.cabas.fees.intake;

import coop.cabas.members.intake.Copy;
import coop.cabas.members.intake.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Payments that pay several fees. */
@Component
public class PaymentIntake {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    PaymentIntake(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /** @return ids that nobody else will get */
    public List<Long> reserve(int count) {
        return jdbc.sql("select nextval(pg_get_serial_sequence('fees.payment', 'id')) from generate_series(1, :count)")
                .param("count", count)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** @param author source of the import */
    public void add(Map<Long, PaymentFile> payments, String author) {
        var now = OffsetDateTime.now(clock);
        var copy = new Copy();
        var rows = copy.to("fees.payment (id, payer, paid_on, amount, method, note, recorded, author, imported)");
        payments.forEach((id, file) -> {
            rows.add(id, file.payer(), file.paidOn(), file.amount(), file.method(), file.note(), now, author, true);
            values(copy, id, file.values());
        });
        copy.write(template);
    }

    public Map<Long, PaymentFile> read(Collection<Long> ids, Collection<Long> fields) {
        var values = Values.read(jdbc, "fees.payment_field_value", "payment", ids, fields);
        var found = new HashMap<Long, PaymentFile>();
        jdbc.sql("select id, payer, paid_on, amount, method, note from fees.payment where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> found.put(
                        row.getLong("id"),
                        new PaymentFile(
                                row.getLong("payer"),
                                row.getObject("paid_on", LocalDate.class),
                                row.getBigDecimal("amount"),
                                row.getObject("method", Long.class),
                                row.getString("note"),
                                values.getOrDefault(row.getLong("id"), List.of()))))
                .list();
        return found;
    }

    public void replace(long id, PaymentFile was, PaymentFile now) {
        jdbc.sql("""
                        update fees.payment set payer = :payer, paid_on = :paidOn, amount = :amount, method = :method, note = :note
                        where id = :id and imported
                        """)
                .param("payer", now.payer())
                .param("paidOn", now.paidOn())
                .param("amount", now.amount())
                .param("method", now.method(), Types.BIGINT)
                .param("note", now.note())
                .param("id", id)
                .update();
        Values.removeOthers(jdbc, "fees.payment_field_value", "payment", id, was.values(), now.values());
        var copy = new Copy();
        values(
                copy,
                id,
                now.values().stream()
                        .filter(value -> !was.values().contains(value))
                        .toList());
        copy.write(template);
    }

    /**
     * Removes imported payments and what they settle.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when something else points at one of them
     */
    public void remove(Collection<Long> ids) {
        var all = ids.toArray(Long[]::new);
        for (var part : List.of("payment_field_value", "allocation")) {
            jdbc.sql("delete from fees." + part + " where payment = any(:ids)")
                    .param("ids", all)
                    .update();
        }
        takeBack(jdbc, all);
    }

    static void takeBack(JdbcClient jdbc, Long[] payments) {
        jdbc.sql("select fees.take_back(:ids)::text")
                .param("ids", payments)
                .query((row, n) -> true)
                .list();
    }

    private static void values(Copy copy, long id, List<Value> values) {
        var rows = copy.to("fees.payment_field_value (field, payment, place, value, choice, file)");
        values.forEach(
                value -> rows.add(value.field(), id, value.place(), value.value(), value.choice(), value.file()));
    }
}
