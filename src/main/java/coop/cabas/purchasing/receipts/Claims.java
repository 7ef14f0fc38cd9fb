package coop.cabas.purchasing.receipts;

import coop.cabas.audit.Audit;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Credits that are expected of suppliers. */
@Service
@Transactional
public class Claims {

    private static final Refusals WHY = Refusals.of(Map.of("claims_go_on", "purchasing.receipts.refused.claim"))
            .orOdd("purchasing.refused.odd");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Claims(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** What the supplier owes for a delivery. @return how many claims there are */
    int make(Receipt receipt, List<ReceiptLine> lines) {
        boolean hasNote = lines.stream().anyMatch(line -> line.noted() != null);
        int made = 0;
        for (var line : lines) {
            for (var claim : Claimable.of(line, hasNote)) {
                add(
                        receipt.supplier(),
                        receipt.id(),
                        line.id(),
                        claim.kind(),
                        line.label(),
                        claim.quantity(),
                        claim.amount());
                made++;
            }
        }
        return made;
    }

    /** What an invoice bills too much. @param amount euros, VAT excluded, above zero */
    public ClaimId claim(SupplierId supplier, String label, BigDecimal amount) {
        return add(supplier, null, null, Claim.Kind.BILLED, label, null, amount);
    }

    private ClaimId add(
            SupplierId supplier,
            @Nullable ReceiptId receipt,
            @Nullable Long line,
            Claim.Kind kind,
            String label,
            @Nullable BigDecimal quantity,
            BigDecimal amount) {
        return WHY.explain(() -> jdbc.sql("""
                        insert into purchasing.claim (supplier, receipt, line, kind, label, quantity, amount, made_at, made_by)
                        values (:supplier, :receipt, :line, :kind, :label, :quantity, :amount, :now, :by) returning id
                        """)
                .param("supplier", supplier.value())
                .param("receipt", receipt == null ? null : receipt.value(), Types.BIGINT)
                .param("line", line, Types.BIGINT)
                .param("kind", kind.name())
                .param("label", label)
                .param("quantity", quantity, Types.NUMERIC)
                .param("amount", amount)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .query((row, n) -> new ClaimId(row.getLong(1)))
                .single());
    }

    /** Those of a delivery, settled and dropped ones too. */
    @Transactional(readOnly = true)
    public List<Claim> of(ReceiptId receipt) {
        return jdbc.sql("select * from purchasing.claim where receipt = :receipt order by id")
                .param("receipt", receipt.value())
                .query((row, n) -> claim(row))
                .list();
    }

    /** Those of a supplier that nothing made good yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<Claim> open(SupplierId supplier) {
        return jdbc.sql("""
                        select * from purchasing.claim where supplier = :supplier and dropped_at is null and settled_by is null order by id
                        """)
                .param("supplier", supplier.value())
                .query((row, n) -> claim(row))
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Claim find(ClaimId id) {
        return jdbc.sql("select * from purchasing.claim where id = :id")
                .param("id", id.value())
                .query((row, n) -> claim(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** It is not claimed any more. @throws Refused when it was made good or dropped before */
    public void drop(ClaimId id, String why) {
        var claim = find(id);
        if (!claim.isOpen()) {
            throw new Refused("purchasing.receipts.refused.claim");
        }
        WHY.explain(() -> jdbc.sql("""
                        update purchasing.claim set dropped_at = :now, dropped_by = :by, dropped_for = :why where id = :id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("why", why.strip())
                .param("id", id.value())
                .update());
        audit.record(
                "purchasing.claim.dropped",
                "purchasing.claim:" + id.value(),
                Map.of("amount", claim.amount()),
                Map.of("reason", why.strip()));
    }

    /** The delivery never was. */
    void dropAll(ReceiptId receipt) {
        jdbc.sql("""
                        update purchasing.claim set dropped_at = :now, dropped_by = :by, dropped_for = ''
                        where receipt = :receipt and dropped_at is null and settled_by is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("receipt", receipt.value())
                .update();
    }

    static Claim claim(ResultSet row) throws SQLException {
        var receipt = row.getObject("receipt", Long.class);
        return new Claim(
                new ClaimId(row.getLong("id")),
                new SupplierId(row.getLong("supplier")),
                receipt == null ? null : new ReceiptId(receipt),
                row.getObject("line", Long.class),
                Claim.Kind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("amount"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("dropped_at", OffsetDateTime.class) != null
                        ? Claim.State.DROPPED
                        : row.getObject("settled_by") != null ? Claim.State.SETTLED : Claim.State.OPEN);
    }
}
