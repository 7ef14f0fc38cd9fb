package coop.cabas.purchasing;

import coop.cabas.articles.ArticleId;
import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What suppliers offer: in which parcels, for how much, and what it is in the shop. */
@Service
@Transactional
public class Offers {

    private static final Refusals WHY = Refusals.of(Map.of(
                    "offer_supplier_reference_key", "purchasing.refused.reference",
                    "offer_ean", "purchasing.refused.reference",
                    "offer_label", "purchasing.refused.reference",
                    "one_offer_of_an_article", "purchasing.refused.offeredTwice",
                    "offer_article_fkey", "purchasing.refused.article",
                    "offer_pack_check", "purchasing.refused.pack"))
            .orOdd("purchasing.refused.odd");

    private static final int FOUND = 30;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Offers(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** What a person says of an offer. */
    public record Terms(
            @Nullable String reference,
            @Nullable String ean,
            String label,
            @Nullable ArticleId article,
            BigDecimal pack,
            int fewest,
            int rank,
            @Nullable Integer shelfDays) {}

    /** Everything that a supplier offered, what it does not any more too, by label. */
    @Transactional(readOnly = true)
    public List<Offer> of(SupplierId supplier) {
        return jdbc.sql("select * from purchasing.offers_on(:today) where supplier = :supplier order by label, offer")
                .param("today", LocalDate.now(clock))
                .param("supplier", supplier.value())
                .query((row, n) -> OfferRow.of(row))
                .list();
    }

    /** Those whose label, reference or code holds all the words, by label, {@value #FOUND} at most; those ended are left out. */
    @Transactional(readOnly = true)
    public List<Offer> search(SupplierId supplier, String words) {
        return jdbc.sql("""
                        select * from purchasing.offers_on(:today)
                        where supplier = :supplier and not ended
                          and public.searchable(concat_ws(' ', label, reference, ean))
                              like all(array(select public.searchable(w) from unnest(cast(:words as text[])) w))
                        order by label, offer limit :most
                        """)
                .param("today", LocalDate.now(clock))
                .param("supplier", supplier.value())
                .param("words", SqlList.patterns(words))
                .param("most", FOUND)
                .query((row, n) -> OfferRow.of(row))
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Offer find(OfferId id) {
        return jdbc.sql("select * from purchasing.offers_on(:today) where offer = :id")
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .query((row, n) -> OfferRow.of(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The offers of an article, the one to be ordered of first; those ended are left out. */
    @Transactional(readOnly = true)
    public List<Offer> of(ArticleId article) {
        return jdbc.sql("""
                        select * from purchasing.offers_on(:today) where article = :article and not ended order by rank, net, offer
                        """)
                .param("today", LocalDate.now(clock))
                .param("article", article.value())
                .query((row, n) -> OfferRow.of(row))
                .list();
    }

    /**
     * What a code on a parcel or a paper stands for at a supplier: its reference, the manufacturer's code, or the shop's own.
     *
     * @param article whom the code stands for in the shop; null for nobody
     */
    @Transactional(readOnly = true)
    public Optional<Offer> known(SupplierId supplier, String code, @Nullable ArticleId article) {
        return jdbc.sql("""
                        select * from purchasing.offers_on(:today)
                        where supplier = :supplier and (reference = :code or ean = :code or article = :article)
                        order by ended, reference = :code desc nulls last, ean = :code desc nulls last, offer limit 1
                        """)
                .param("today", LocalDate.now(clock))
                .param("supplier", supplier.value())
                .param("code", code.strip())
                .param("article", article == null ? null : article.value(), Types.BIGINT)
                .query((row, n) -> OfferRow.of(row))
                .optional();
    }

    /** @throws Refused when the supplier offers this reference already, or this article */
    public OfferId add(SupplierId supplier, Terms terms) {
        var id = WHY.explain(() -> jdbc.sql("""
                        insert into purchasing.offer (supplier, reference, ean, label, article, pack, fewest, rank, shelf_days, listed_on, said_by)
                        values (:supplier, :reference, :ean, :label, :article, :pack, :fewest, :rank, :shelfDays, :today, :by)
                        returning id
                        """)
                .param("supplier", supplier.value())
                .param("reference", terms.reference(), Types.VARCHAR)
                .param("ean", terms.ean(), Types.VARCHAR)
                .param("label", terms.label().strip())
                .param(
                        "article",
                        terms.article() == null ? null : terms.article().value(),
                        Types.BIGINT)
                .param("pack", terms.pack())
                .param("fewest", terms.fewest())
                .param("rank", terms.rank())
                .param("shelfDays", terms.shelfDays(), Types.SMALLINT)
                .param("today", LocalDate.now(clock))
                .param("by", audit.actor().label())
                .query((row, n) -> new OfferId(row.getLong(1)))
                .single());
        audit.record("purchasing.offer.added", subject(id), null, told(terms));
        return id;
    }

    /** @throws Refused as with {@link #add} @throws NotFound when there is none */
    public void change(OfferId id, Terms terms) {
        var before = find(id);
        WHY.explain(() -> jdbc.sql("""
                        update purchasing.offer set reference = :reference, ean = :ean, label = :label, article = :article, pack = :pack,
                            fewest = :fewest, rank = :rank, shelf_days = :shelfDays, said_by = :by
                        where id = :id
                        """)
                .param("reference", terms.reference(), Types.VARCHAR)
                .param("ean", terms.ean(), Types.VARCHAR)
                .param("label", terms.label().strip())
                .param(
                        "article",
                        terms.article() == null ? null : terms.article().value(),
                        Types.BIGINT)
                .param("pack", terms.pack())
                .param("fewest", terms.fewest())
                .param("rank", terms.rank())
                .param("shelfDays", terms.shelfDays(), Types.SMALLINT)
                .param("by", audit.actor().label())
                .param("id", id.value())
                .update());
        audit.record("purchasing.offer.changed", subject(id), told(terms(before)), told(terms));
    }

    /** Not offered any more, or again. @throws Refused when another offer is the same article meanwhile */
    public void end(OfferId id, boolean ended) {
        var before = find(id);
        WHY.explain(() -> jdbc.sql("update purchasing.offer set ended = :ended where id = :id")
                .param("ended", ended)
                .param("id", id.value())
                .update());
        audit.record("purchasing.offer.ended", subject(id), Map.of("ended", before.ended()), Map.of("ended", ended));
    }

    /**
     * What it costs from a day on.
     *
     * @return whether that is new; the same price again adds no line
     */
    public boolean priceIs(OfferId id, OfferPrice price, LocalDate starts, String reason) {
        var known = find(id).price();
        if (known != null && known.equals(price)) {
            return false;
        }
        jdbc.sql("""
                        insert into purchasing.offer_price (offer, starts, gross, discounts, costs, net, policy, reason, said_at, said_by)
                        values (:id, :starts, :gross, cast(:discounts as numeric[]), :costs, :net, :policy, :reason, :now, :by)
                        """)
                .param("id", id.value())
                .param("starts", starts)
                .param("gross", price.gross())
                .param(
                        "discounts",
                        price.discounts().stream()
                                .map(BigDecimal::toPlainString)
                                .toArray(String[]::new))
                .param("costs", price.costs())
                .param("net", price.net())
                .param("policy", price.policy().name())
                .param("reason", reason.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update();
        audit.record(
                "purchasing.offer.priced",
                subject(id),
                known == null ? null : Map.of("price", known.net()),
                Map.of("price", price.net(), "reason", reason.strip()));
        return true;
    }

    public static Terms terms(Offer offer) {
        return new Terms(
                offer.reference(),
                offer.ean(),
                offer.label(),
                offer.article(),
                offer.pack(),
                offer.fewest(),
                offer.rank(),
                offer.shelfDays());
    }

    private static Map<String, Object> told(Terms terms) {
        return Map.of(
                "name",
                terms.label().strip(),
                "article",
                terms.article() == null ? "" : terms.article().value(),
                "pack",
                terms.pack());
    }

    private static String subject(OfferId id) {
        return "purchasing.offer:" + id.value();
    }
}
