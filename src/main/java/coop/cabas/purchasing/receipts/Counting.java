package coop.cabas.purchasing.receipts;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.Codes;
import coop.cabas.articles.Scanned;
import coop.cabas.audit.Audit;
import coop.cabas.purchasing.Offer;
import coop.cabas.purchasing.Offers;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What came, said scan by scan by as many people as like; each scan is kept at once. */
@Service
@Transactional
public class Counting {

    /** The most of one article in one scan: beyond, a digit too many was typed. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private static final int GRAMS = 3;

    private static final Refusals WHY = Refusals.of(Map.of(
                    "only_open_receipts_change", "purchasing.receipts.refused.posted",
                    "one_line_of_an_article", "purchasing.receipts.refused.linkedTwice",
                    "receipt_withdrawal_pkey", "purchasing.receipts.refused.withdrawn",
                    "receipt_count_quantity_check", "purchasing.receipts.refused.quantity"))
            .orOdd("purchasing.refused.odd");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final ReceiptRows rows;
    private final Codes codes;
    private final Articles articles;
    private final Offers offers;

    Counting(
            JdbcClient jdbc,
            Clock clock,
            Audit audit,
            ReceiptRows rows,
            Codes codes,
            Articles articles,
            Offers offers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.rows = rows;
        this.codes = codes;
        this.articles = articles;
        this.offers = offers;
    }

    /** In what the quantity is told. */
    public enum Unit {
        PARCELS,
        /** Pieces, or kilograms of what is weighed. */
        UNITS
    }

    /**
     * What somebody counts.
     *
     * @param code of the article, of its label with a weight, of the supplier or of the manufacturer
     * @param quantity null for one, or for the weight that the label tells
     * @param request number that the form gives it, so that sent twice it counts once
     */
    public record Scan(String code, @Nullable BigDecimal quantity, Unit unit, Count.Kind kind, UUID request) {}

    /**
     * Counts something.
     *
     * @return the line that it belongs to, as it is now
     * @throws Refused when nobody knows the code, the quantity is none, or the delivery was posted
     */
    public ReceiptLine count(ReceiptId id, Scan scan) {
        var receipt = rows.find(id);
        if (!receipt.isOpen()) {
            throw new Refused("purchasing.receipts.refused.posted");
        }
        var label = codes.scan(scan.code()).orElse(null);
        var line = line(receipt, scan.code().strip(), label == null ? null : label.article());
        add(id, line.id(), scan.kind(), quantity(line, label, scan), scan.request());
        return line(id, one -> one.id() == line.id()).orElseThrow();
    }

    private static BigDecimal quantity(ReceiptLine line, @Nullable Scanned label, Scan scan) {
        var typed = scan.quantity();
        if (typed == null && label != null && label.weight() != null) {
            return label.weight();
        }
        if (typed == null && line.weighed() && scan.unit() == Unit.UNITS) {
            throw new Refused("purchasing.receipts.refused.weight", line.name());
        }
        var number = typed == null ? label != null && label.pieces() != null ? label.pieces() : BigDecimal.ONE : typed;
        var quantity = scan.unit() == Unit.PARCELS ? number.multiply(line.pack()) : number;
        if (quantity.signum() <= 0
                || quantity.compareTo(MOST) > 0
                || quantity.stripTrailingZeros().scale() > GRAMS) {
            throw new Refused("purchasing.receipts.refused.quantity");
        }
        if (!line.weighed()
                && line.article() != null
                && quantity.stripTrailingZeros().scale() > 0) {
            throw new Refused("purchasing.receipts.refused.pieces", line.name());
        }
        return quantity;
    }

    private ReceiptLine line(Receipt receipt, String code, @Nullable ArticleId article) {
        return line(receipt.id(), one -> code.equalsIgnoreCase(one.reference()) || code.equals(one.ean()))
                .or(() -> article == null ? Optional.empty() : line(receipt.id(), one -> article.equals(one.article())))
                .orElseGet(() -> unexpected(receipt, code, article));
    }

    /** What is in the lorry, and neither on the order nor on the delivery note. */
    private ReceiptLine unexpected(Receipt receipt, String code, @Nullable ArticleId article) {
        var offer = offers.known(receipt.supplier(), code, article).orElse(null);
        if (offer != null) {
            return added(
                    receipt.id(),
                    one -> offer.id().equals(one.offer())
                            || offer.article() != null && offer.article().equals(one.article()),
                    () -> Expected.Line.of(offer));
        }
        if (article == null) {
            throw new Refused("purchasing.receipts.refused.code", code);
        }
        return added(
                receipt.id(),
                one -> article.equals(one.article()),
                () -> Expected.Line.of(article, articles.find(article).terms().name()));
    }

    private ReceiptLine added(ReceiptId id, Predicate<ReceiptLine> wanted, Supplier<Expected.Line> line) {
        return line(id, wanted).orElseGet(() -> {
            WHY.explain(() -> rows.add(id, line.get()));
            return line(id, wanted).orElseThrow();
        });
    }

    private Optional<ReceiptLine> line(ReceiptId id, Predicate<ReceiptLine> wanted) {
        return rows.lines(id).stream().filter(wanted).findFirst();
    }

    private void add(ReceiptId id, long line, Count.Kind kind, BigDecimal quantity, UUID request) {
        WHY.explain(() -> jdbc.sql("""
                        insert into purchasing.receipt_count (receipt, line, kind, quantity, request, said_at, said_by)
                        select :receipt, :line, :kind, :quantity, :request, :now, :by
                        where not exists (select from purchasing.receipt_count where request = :request)
                        on conflict (request) do nothing
                        """)
                .param("receipt", id.value())
                .param("line", line)
                .param("kind", kind.name())
                .param("quantity", quantity)
                .param("request", request)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update());
    }

    /**
     * Everything else is there as the delivery note tells, or the order without one.
     *
     * @param request number of the form
     * @return how many lines were counted
     */
    public int rest(ReceiptId id, UUID request) {
        var left =
                rows.lines(id).stream().filter(line -> line.left().signum() > 0).toList();
        left.forEach(line -> add(id, line.id(), Count.Kind.GOOD, line.left(), ofLine(request, line.id())));
        audit.record("purchasing.receipt.rest", Receipts.subject(id), null, Map.of("lines", left.size()));
        return left.size();
    }

    private static UUID ofLine(UUID request, long line) {
        return UUID.nameUUIDFromBytes((request + ":" + line).getBytes(StandardCharsets.US_ASCII));
    }

    /** It was a mistake. @throws Refused when it was withdrawn before, or posted @throws NotFound when the delivery has no such count */
    public void withdraw(ReceiptId id, long count) {
        var found = jdbc.sql("select exists (select from purchasing.receipt_count where id = :count and receipt = :id)")
                .param("count", count)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
        if (!found) {
            throw new NotFound(count);
        }
        WHY.explain(() -> jdbc.sql(
                        "insert into purchasing.receipt_withdrawal (counted, said_at, said_by) values (:count, :now, :by)")
                .param("count", count)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update());
    }

    /**
     * Says what a line is in the shop; the offer learns it too, if there is one that nobody had said it of.
     *
     * @throws Refused when nobody knows the code, or another line is this article
     * @throws NotFound when the delivery has no such line
     */
    public void link(ReceiptId id, long line, String code) {
        var found = line(id, one -> one.id() == line).orElseThrow(() -> new NotFound(line));
        var article = codes.scan(code)
                .map(Scanned::article)
                .orElseThrow(() -> new Refused("purchasing.receipts.refused.code", code.strip()));
        WHY.explain(() -> jdbc.sql(
                        "update purchasing.receipt_line set article = :article where id = :line and article is null")
                .param("article", article.value())
                .param("line", line)
                .update());
        audit.record(
                "purchasing.receipt.linked",
                Receipts.subject(id),
                null,
                Map.of(
                        "name",
                        found.label(),
                        "article",
                        articles.find(article).terms().name()));
        var offer = found.offer() == null ? null : offers.find(found.offer());
        if (offer != null && offer.article() == null) {
            offers.change(offer.id(), linked(offer, article));
        }
    }

    private static Offers.Terms linked(Offer offer, ArticleId article) {
        return new Offers.Terms(
                offer.reference(),
                offer.ean(),
                offer.label(),
                article,
                offer.pack(),
                offer.fewest(),
                offer.rank(),
                offer.shelfDays());
    }
}
