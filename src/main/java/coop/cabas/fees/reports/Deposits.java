package coop.cabas.fees.reports;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Cash and cheques: brought to the bank with a slip, counted in their box at the end of the day. */
@Service
@Transactional
public class Deposits {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Deposits(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** A payment in cash or by cheque. */
    public record Piece(long payment, long method, LocalDate paidOn, String payer, String reference, Money amount) {}

    public record Slip(long id, String method, LocalDate day, String author, int pieces, Money amount) {}

    public record Count(LocalDate day, Money expected, Money counted, String note, String author) {}

    /** What was received in cash or by cheque and is still here, the oldest first; what was taken back left out. */
    @Transactional(readOnly = true)
    List<Piece> waiting() {
        return pieces("""
                join fees.method w on w.id = p.method and w.kind in ('CASH', 'CHEQUE')
                where p.reverses is null and not exists (select from fees.deposit_payment d where d.payment = p.id)
                  and not exists (select from fees.payment r where r.reverses = p.id)
                """, 0);
    }

    @Transactional(readOnly = true)
    List<Piece> of(long slip) {
        return pieces("join fees.deposit_payment d on d.payment = p.id where d.deposit = :slip", slip);
    }

    @Transactional(readOnly = true)
    List<Slip> slips() {
        return slips("", 0);
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    Slip slip(long id) {
        return slips("where d.id = :id", id).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** Brings payments of one way to pay to the bank. @throws Refused when none is chosen, or one was brought already */
    long bring(long method, Collection<Long> payments) {
        var chosen = waiting().stream()
                .filter(piece -> piece.method() == method && payments.contains(piece.payment()))
                .toList();
        if (chosen.isEmpty()) {
            throw new Refused("fees.deposit.none");
        }
        if (chosen.size() < payments.size()) {
            throw new Refused("fees.deposit.gone");
        }
        var id = jdbc.sql("""
                        insert into fees.deposit (method, day, recorded, author) values (:method, :day, :now, :author) returning id
                        """)
                .param("method", method)
                .param("day", LocalDate.now(clock))
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .query(Long.class)
                .single();
        try {
            jdbc.sql("insert into fees.deposit_payment (payment, deposit) select p, :id from unnest(:payments) p")
                    .param("id", id)
                    .param("payments", payments.toArray(Long[]::new))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Refused("fees.deposit.gone");
        }
        audit.record("fees.deposit.brought", "fees.deposit:" + id, null, Map.of("count", chosen.size()));
        return id;
    }

    /** Cash that should be in the box: received, given back, not brought to the bank. */
    @Transactional(readOnly = true)
    Money cash() {
        return new Money(jdbc.sql("""
                        select coalesce(sum(p.amount), 0) from fees.payment p join fees.method w on w.id = p.method
                        where w.kind = 'CASH' and not exists (select from fees.deposit_payment d where d.payment = p.id)
                        """).query((row, n) -> row.getBigDecimal(1)).single());
    }

    void count(Money counted, String note) {
        var expected = cash();
        jdbc.sql("""
                        insert into fees.cash_count (day, expected, counted, note, recorded, author)
                        values (:day, :expected, :counted, :note, :now, :author)
                        """)
                .param("day", LocalDate.now(clock))
                .param("expected", expected.amount())
                .param("counted", counted.amount())
                .param("note", note.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .update();
        audit.record(
                "fees.cash.counted",
                "fees.cash",
                null,
                Map.of("expected", expected.toString(), "counted", counted.toString()));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Count> counts() {
        return jdbc.sql("select day, expected, counted, note, author from fees.cash_count order by id desc limit :few")
                .param("few", SHOWN)
                .query((row, n) -> new Count(
                        row.getObject("day", LocalDate.class),
                        new Money(row.getBigDecimal("expected")),
                        new Money(row.getBigDecimal("counted")),
                        row.getString("note"),
                        row.getString("author")))
                .list();
    }

    private List<Piece> pieces(String which, long slip) {
        return jdbc.sql("""
                        select p.id, p.method, p.paid_on, m.name, p.reference, p.amount
                        from fees.payment p join members.member_card m on m.id = p.payer %s order by p.paid_on, p.id
                        """.formatted(which))
                .param("slip", slip)
                .query((row, n) -> new Piece(
                        row.getLong("id"),
                        row.getLong("method"),
                        row.getObject("paid_on", LocalDate.class),
                        row.getString("name"),
                        row.getString("reference"),
                        new Money(row.getBigDecimal("amount"))))
                .list();
    }

    private List<Slip> slips(String which, long id) {
        return jdbc.sql("""
                        select d.id, w.name, d.day, d.author, count(*) as pieces, sum(p.amount) as amount
                        from fees.deposit d
                        join fees.method w on w.id = d.method
                        join fees.deposit_payment dp on dp.deposit = d.id
                        join fees.payment p on p.id = dp.payment
                        %s group by d.id, w.name order by d.id desc limit %d
                        """.formatted(which, SHOWN))
                .param("id", id)
                .query((row, n) -> new Slip(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("day", LocalDate.class),
                        row.getString("author"),
                        row.getInt("pieces"),
                        new Money(row.getBigDecimal("amount"))))
                .list();
    }
}
