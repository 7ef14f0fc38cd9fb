package coop.cabas.purchasing.invoices;

import coop.cabas.audit.Audit;
import coop.cabas.purchasing.receipts.Claim;
import coop.cabas.purchasing.receipts.ClaimId;
import coop.cabas.purchasing.receipts.Claims;
import coop.cabas.purchasing.receipts.ReceiptId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of invoices: which deliveries they bill, what is accepted or claimed of the differences, and that they may be paid. */
@Service
@Transactional
public class Approval {

    /** By how much a credit note may miss its claims and be none the worse. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Invoices invoices;
    private final InvoiceRows rows;
    private final Claims claims;

    Approval(JdbcClient jdbc, Clock clock, Audit audit, Invoices invoices, InvoiceRows rows, Claims claims) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.invoices = invoices;
        this.rows = rows;
        this.claims = claims;
    }

    /**
     * Tells which deliveries an invoice bills.
     *
     * @throws Refused when one of them is on another invoice, is of another supplier or was not posted, or the invoice was approved
     */
    public void choose(InvoiceId id, Collection<ReceiptId> receipts) {
        open(id);
        Invoices.WHY.explain(() -> jdbc.sql("delete from purchasing.invoice_receipt where invoice = :id")
                .param("id", id.value())
                .update());
        // Always in one order, so that two invoices that want the same deliveries wait for each other.
        receipts.stream()
                .distinct()
                .sorted(Comparator.comparingLong(ReceiptId::value))
                .forEach(receipt -> Invoices.WHY.explain(() -> jdbc.sql("""
                        insert into purchasing.invoice_receipt (receipt, invoice, said_at, said_by) values (:receipt, :id, :now, :by)
                        """)
                        .param("receipt", receipt.value())
                        .param("id", id.value())
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", audit.actor().label())
                        .update()));
        audit.record("purchasing.invoice.receipts", Invoices.subject(id), null, Map.of("receipts", receipts.size()));
    }

    /**
     * Says what becomes of differences; others stay as they were.
     *
     * @param choices by key of the difference
     * @throws Refused when something is claimed that was billed too low, or the invoice was approved
     */
    public void decide(InvoiceId id, Map<String, Decision.Choice> choices) {
        open(id);
        for (var difference : invoices.matching(id).differences()) {
            var choice = choices.get(difference.key());
            if (choice == null) {
                continue;
            }
            if (choice == Decision.Choice.CLAIM && difference.open().signum() <= 0) {
                throw new Refused("purchasing.invoices.refused.claim", difference.label());
            }
            save(id, difference.key(), choice, difference.open());
        }
    }

    private void save(InvoiceId id, String difference, Decision.Choice choice, BigDecimal amount) {
        Invoices.WHY.explain(() -> jdbc.sql("""
                        insert into purchasing.invoice_decision (invoice, difference, choice, amount, said_at, said_by)
                        values (:id, :difference, :choice, :amount, :now, :by)
                        on conflict (invoice, difference) do update set choice = excluded.choice, amount = excluded.amount,
                            said_at = excluded.said_at, said_by = excluded.said_by
                        """)
                .param("id", id.value())
                .param("difference", difference)
                .param("choice", choice.name())
                .param("amount", amount)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update());
    }

    /** Whether a difference is decided: a decision of another amount decides nothing any more. */
    public static Optional<Decision> decided(Difference difference, Map<String, Decision> decisions) {
        return Optional.ofNullable(decisions.get(difference.key()))
                .filter(decision -> decision.amount().compareTo(difference.open()) == 0);
    }

    /**
     * The invoice may be paid. What is claimed of it becomes a claim; claims made at the reception that it has taken off by itself are settled.
     *
     * @throws Refused when a difference is not decided, or it was approved before
     */
    public void approve(InvoiceId id) {
        var invoice = rows.find(id);
        if (invoice.isCredit()) {
            throw new NotFound(id);
        }
        // The row of the invoice is the queue: nobody chooses or decides anything meanwhile.
        lock(id);
        var matching = invoices.matching(id);
        var decisions = rows.decisions(id);
        int claimed = 0;
        for (var difference : matching.differences()) {
            if (difference.isClaimed()) {
                continue;
            }
            var decision = decided(difference, decisions)
                    .orElseThrow(() -> new Refused("purchasing.invoices.refused.undecided"));
            if (decision.choice() == Decision.Choice.CLAIM) {
                claims.claim(invoice.supplier(), label(invoice, difference), difference.open());
                claimed++;
            }
        }
        invoices.end(id, Invoice.State.APPROVED);
        matching.deducted().forEach(line -> settleLine(id, line));
        audit.record(
                "purchasing.invoice.approved",
                Invoices.subject(id),
                null,
                Map.of("number", invoice.number(), "amount", invoice.net(), "claims", claimed));
    }

    private static String label(Invoice invoice, Difference difference) {
        var what = difference.label().isEmpty() ? invoice.number() : invoice.number() + ", " + difference.label();
        return what.length() <= 160 ? what : what.substring(0, 160);
    }

    private void settleLine(InvoiceId id, long line) {
        jdbc.sql("""
                        update purchasing.claim set settled_by = :id where line = :line and settled_by is null and dropped_at is null
                        """).param("id", id.value()).param("line", line).update();
    }

    /**
     * A credit note makes claims good.
     *
     * @param settled the claims that it answers
     * @param gapAccepted whether it may be of another amount than they are
     * @throws Refused when a claim was made good before or is of another supplier, or the amounts differ and nobody accepts that
     */
    public void settle(InvoiceId id, Collection<ClaimId> settled, boolean gapAccepted) {
        var credit = rows.find(id);
        if (!credit.isCredit()) {
            throw new NotFound(id);
        }
        lock(id);
        var answered = settled.stream().distinct().map(claims::find).toList();
        if (answered.stream().anyMatch(claim -> !claim.supplier().equals(credit.supplier()))) {
            throw new NotFound(id);
        }
        var gap = credit.net().subtract(sum(answered));
        if (gap.abs().compareTo(TOLERANCE) > 0 && !gapAccepted) {
            throw new Refused("purchasing.invoices.refused.gap", credit.net(), sum(answered));
        }
        for (var claim : answered) {
            var done = jdbc.sql("""
                            update purchasing.claim set settled_by = :id where id = :claim and settled_by is null and dropped_at is null
                            """)
                    .param("id", id.value())
                    .param("claim", claim.id().value())
                    .update();
            if (done == 0) {
                throw new Refused("purchasing.receipts.refused.claim");
            }
        }
        invoices.end(id, Invoice.State.APPROVED);
        audit.record(
                "purchasing.invoice.settled",
                Invoices.subject(id),
                null,
                Map.of("number", credit.number(), "amount", credit.net(), "claims", answered.size()));
    }

    private static BigDecimal sum(List<Claim> claims) {
        return claims.stream().map(Claim::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void open(InvoiceId id) {
        var invoice = rows.find(id);
        if (invoice.isCredit()) {
            throw new NotFound(id);
        }
        if (!invoice.isOpen()) {
            throw new Refused("purchasing.invoices.refused.approved");
        }
    }

    private void lock(InvoiceId id) {
        boolean open = jdbc.sql("select state from purchasing.invoice where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> row.getString(1))
                .list()
                .contains("OPEN");
        if (!open) {
            throw new Refused("purchasing.invoices.refused.approved");
        }
    }
}
