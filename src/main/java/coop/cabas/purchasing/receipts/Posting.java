package coop.cabas.purchasing.receipts;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Prices;
import coop.cabas.audit.Audit;
import coop.cabas.purchasing.PurchasingSettings;
import coop.cabas.purchasing.orders.Orders;
import coop.cabas.purchasing.orders.PurchaseOrder;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import coop.cabas.stock.intake.Came;
import coop.cabas.stock.intake.Deliveries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Makes a delivery true: what came in good order goes into the stock, what did not is claimed. Once; and taken back once. */
@Service
@Transactional
public class Posting {

    /** As the history of the stock shows it. */
    private static final String ORIGIN = "purchasing";

    private static final Refusals WHY = Refusals.of(Map.of(
            "receipts_go_on", "purchasing.receipts.refused.posted",
            "invoiced_receipts_stay", "purchasing.receipts.refused.invoiced"));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final ReceiptRows rows;
    private final Claims claims;
    private final Orders orders;
    private final PurchasingSettings settings;
    private final Deliveries deliveries;
    private final Prices prices;

    Posting(
            JdbcClient jdbc,
            Clock clock,
            Audit audit,
            ReceiptRows rows,
            Claims claims,
            Orders orders,
            PurchasingSettings settings,
            Deliveries deliveries,
            Prices prices) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.rows = rows;
        this.claims = claims;
        this.orders = orders;
        this.settings = settings;
        this.deliveries = deliveries;
        this.prices = prices;
    }

    /**
     * @param more whether the rest of the order is still to come
     * @throws Refused when it was posted before, nothing was counted, or something came of which nobody has said what it is
     */
    public void post(ReceiptId id, boolean more) {
        var receipt = rows.find(id);
        boolean byTill = settings.get().tillReceives();
        // From here on nobody counts: the row of the delivery is taken.
        var done = WHY.explain(() -> jdbc.sql("""
                        update purchasing.receipt set state = 'POSTED', by_till = :byTill, posted_at = :now, posted_by = :by
                        where id = :id and state = 'OPEN'
                        """)
                .param("byTill", byTill)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("id", id.value())
                .update());
        if (done == 0) {
            throw new Refused("purchasing.receipts.refused.posted");
        }
        var lines = rows.lines(id);
        if (lines.stream().allMatch(line -> line.counted().signum() == 0)) {
            throw new Refused("purchasing.receipts.refused.empty");
        }
        var good = lines.stream().filter(line -> line.good().signum() > 0).toList();
        good.stream().filter(line -> line.article() == null).findFirst().ifPresent(line -> {
            throw new Refused("purchasing.receipts.refused.unlinked", line.label());
        });
        if (!byTill) {
            deliveries.bring(
                    ORIGIN, good.stream().map(line -> came(receipt, line)).toList());
            good.forEach(line -> cost(receipt, line));
        }
        int claimed = claims.make(receipt, lines);
        close(receipt, more);
        audit.record(
                "purchasing.receipt.posted",
                Receipts.subject(id),
                null,
                Map.of("lines", good.size(), "claims", claimed, "till", byTill));
    }

    private static Came came(Receipt receipt, ReceiptLine line) {
        return new Came(
                article(line).value(),
                receipt.day(),
                line.good(),
                line.cost(),
                receipt.told(),
                request(receipt.id(), article(line)));
    }

    private static UUID request(ReceiptId id, ArticleId article) {
        return UUID.nameUUIDFromBytes(("purchasing.receipt:%d:%d".formatted(id.value(), article.value()))
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static ArticleId article(ReceiptLine line) {
        return Objects.requireNonNull(line.article());
    }

    private void cost(Receipt receipt, ReceiptLine line) {
        if (line.cost() != null) {
            prices.costIs(article(line), line.cost(), clock.instant(), receipt.told());
        }
    }

    private void close(Receipt receipt, boolean more) {
        if (receipt.order() != null && !more && orders.find(receipt.order()).state() == PurchaseOrder.State.SENT) {
            orders.close(receipt.order());
        }
    }

    /**
     * It was a mistake: the stock goes back to what it was, what was claimed is not any more, and the delivery note can be received anew.
     * Costs that were told stay written.
     *
     * @throws Refused when it was not posted, was taken back before, or is on an invoice that was approved
     */
    public void reverse(ReceiptId id) {
        var receipt = rows.find(id);
        var done = WHY.explain(() -> jdbc.sql("""
                        update purchasing.receipt set state = 'REVERSED', ended_at = :now, ended_by = :by where id = :id and state = 'POSTED'
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("id", id.value())
                .update());
        if (done == 0) {
            throw new Refused("purchasing.receipts.refused.notPosted");
        }
        if (!receipt.byTill()) {
            deliveries.takeBack(ORIGIN, requests(id));
        }
        claims.dropAll(id);
        audit.record(
                "purchasing.receipt.reversed",
                Receipts.subject(id),
                Map.of("state", "POSTED"),
                Map.of("state", "REVERSED"));
    }

    private List<UUID> requests(ReceiptId id) {
        return rows.lines(id).stream()
                .filter(line -> line.good().signum() > 0)
                .map(line -> request(id, article(line)))
                .toList();
    }
}
