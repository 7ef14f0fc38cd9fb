package coop.cabas.purchasing.orders;

import coop.cabas.audit.Audit;
import coop.cabas.files.FileId;
import coop.cabas.purchasing.OfferId;
import coop.cabas.purchasing.OrderId;
import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
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

/** Orders to suppliers. One draft of a supplier at a time; of two who save it at once, the second is told. */
@Service
@Transactional
public class Orders {

    private static final Refusals WHY = Refusals.of(Map.of(
                    "one_draft_of_a_supplier", "purchasing.refused.draft",
                    "only_drafts_change", "purchasing.refused.sent",
                    "states_go_on", "purchasing.refused.sent",
                    "deliveries_come_after", "purchasing.refused.days",
                    "order_line_parcels_check", "purchasing.refused.parcels",
                    "order_line_offer_fkey", "purchasing.refused.offer"))
            .orOdd("purchasing.refused.odd");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Suppliers suppliers;
    private final Proposals proposals;
    private final OrderRows rows;

    Orders(JdbcClient jdbc, Clock clock, Audit audit, Suppliers suppliers, Proposals proposals, OrderRows rows) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.suppliers = suppliers;
        this.proposals = proposals;
        this.rows = rows;
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public PurchaseOrder find(OrderId id) {
        return rows.find(id);
    }

    /** The latest of a supplier, the last first; its draft among them. */
    @Transactional(readOnly = true)
    public List<PurchaseOrder> latest(SupplierId supplier) {
        return rows.latest(supplier);
    }

    /** Its lines by name; those of a draft that nothing is ordered of too. */
    @Transactional(readOnly = true)
    public List<OrderLine> lines(OrderId id) {
        return rows.lines(id);
    }

    /**
     * A draft of today, with what is proposed.
     *
     * @throws Refused when there is a draft of this supplier already, or nothing is bought of it any more
     */
    public OrderId begin(SupplierId id) {
        var supplier = suppliers.find(id);
        if (supplier.ended()) {
            throw new Refused("purchasing.refused.ended", supplier.terms().name());
        }
        var today = LocalDate.now(clock);
        var delivered = supplier.terms().delivery(today);
        var order = WHY.explain(() -> jdbc.sql("""
                        insert into purchasing.purchase_order (supplier, ordered_on, deliver_on, until_on, made_at, made_by)
                        values (:supplier, :today, :delivered, :until, :now, :by) returning id
                        """)
                .param("supplier", id.value())
                .param("today", today)
                .param("delivered", delivered)
                .param("until", supplier.terms().deliveryAfter(delivered))
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .query((row, n) -> new OrderId(row.getLong(1)))
                .single());
        propose(find(order), supplier);
        audit.record(
                "purchasing.order.begun",
                subject(order),
                null,
                Map.of("supplier", supplier.terms().name()));
        return order;
    }

    /**
     * Another day of delivery, or another time that it has to last: everything is proposed anew, what a person typed is replaced.
     *
     * @throws Refused when the days are in the wrong order, or somebody changed it meanwhile
     */
    public void proposeAnew(OrderId id, int version, LocalDate deliverOn, LocalDate untilOn) {
        var order = find(id);
        step(id, version);
        WHY.explain(() -> jdbc.sql("""
                        update purchasing.purchase_order set ordered_on = :today, deliver_on = :delivered, until_on = :until where id = :id
                        """)
                .param("today", LocalDate.now(clock))
                .param("delivered", deliverOn)
                .param("until", untilOn)
                .param("id", id.value())
                .update());
        WHY.explain(() -> jdbc.sql("delete from purchasing.order_line where purchase_order = :id")
                .param("id", id.value())
                .update());
        propose(find(id), suppliers.find(order.supplier()));
    }

    private void propose(PurchaseOrder order, Supplier supplier) {
        rows.add(order.id(), proposals.of(order, supplier));
    }

    /**
     * Keeps what a buyer typed.
     *
     * @param parcels by offer; lines that are not told stay as they are
     * @throws Refused when somebody changed it meanwhile, or it was sent
     */
    public void save(OrderId id, int version, Map<OfferId, Integer> parcels, String note) {
        var order = find(id);
        step(id, version);
        WHY.explain(() -> jdbc.sql("update purchasing.purchase_order set note = :note where id = :id")
                .param("note", note.strip())
                .param("id", id.value())
                .update());
        WHY.explain(() -> {
            rows.set(id, parcels);
            return id;
        });
        audit.record(
                "purchasing.order.saved",
                subject(id),
                Map.of("note", order.note()),
                Map.of("note", note.strip(), "lines", parcels.size()));
    }

    /** Orders something more of what the supplier offers; what is there already stays. @throws Refused when it was sent */
    public void add(OrderId id, OfferId offer) {
        var order = find(id);
        var added = WHY.explain(() -> jdbc.sql("""
                        insert into purchasing.order_line (purchase_order, offer, article, parcels, pack, price)
                        select :id, o.offer, o.article, o.fewest, o.pack, o.net from purchasing.offers_on(:today) o
                        where o.offer = :offer and o.supplier = :supplier and not o.ended
                        on conflict (purchase_order, offer) do update set parcels = greatest(order_line.parcels, excluded.parcels)
                        """)
                .param("id", id.value())
                .param("offer", offer.value())
                .param("supplier", order.supplier().value())
                .param("today", LocalDate.now(clock))
                .update());
        if (added == 0) {
            throw new NotFound(offer);
        }
        jdbc.sql("update purchasing.purchase_order set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /**
     * It was sent; nothing of it changes any more.
     *
     * @param to address it was sent to; null when it was handed over otherwise
     * @throws Refused when it is empty, or somebody changed or sent it meanwhile, or an article of it is not bought any more
     */
    public void sent(OrderId id, int version, FileId paper, @Nullable FileId form, @Nullable String to) {
        mustBeWhole(id);
        WHY.explain(() -> jdbc.sql("delete from purchasing.order_line where purchase_order = :id and parcels = 0")
                .param("id", id.value())
                .update());
        var done = WHY.explain(() -> jdbc.sql("""
                        update purchasing.purchase_order set state = 'SENT', sent_at = :now, sent_by = :by, sent_to = :to, paper = :paper,
                            form = :form, version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("to", to, Types.VARCHAR)
                .param("paper", paper.value())
                .param("form", form == null ? null : form.value(), Types.BIGINT)
                .param("id", id.value())
                .param("version", version)
                .update());
        if (done == 0) {
            throw new Refused("purchasing.refused.meanwhile");
        }
        audit.record("purchasing.order.sent", subject(id), null, Map.of("email", to == null ? "" : to));
    }

    private void mustBeWhole(OrderId id) {
        var lines = lines(id).stream().filter(line -> line.parcels() > 0).toList();
        if (lines.isEmpty()) {
            throw new Refused("purchasing.refused.empty");
        }
        rows.ended(id).ifPresent(name -> {
            throw new Refused("purchasing.refused.endedArticle", name);
        });
    }

    /** It is thrown away, or called off after it was sent. @throws Refused when it is over already */
    public void cancel(OrderId id) {
        end(id, PurchaseOrder.State.CANCELLED, "purchasing.order.cancelled");
    }

    /** All that will come of it has come. @throws Refused when it was not sent, or is over already */
    public void close(OrderId id) {
        end(id, PurchaseOrder.State.CLOSED, "purchasing.order.closed");
    }

    private void end(OrderId id, PurchaseOrder.State state, String action) {
        var before = find(id);
        if (before.isDraft() && state == PurchaseOrder.State.CLOSED) {
            throw new Refused("purchasing.refused.unsent");
        }
        WHY.explain(() -> jdbc.sql("""
                        update purchasing.purchase_order set state = :state, closed_at = :now, closed_by = :by, version = version + 1 where id = :id
                        """)
                .param("state", state.name())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("id", id.value())
                .update());
        audit.record(action, subject(id), Map.of("state", before.state().name()), Map.of("state", state.name()));
    }

    /** @throws Refused when somebody changed it meanwhile, or it was sent */
    private void step(OrderId id, int version) {
        var found =
                jdbc.sql("""
                        update purchasing.purchase_order set version = version + 1 where id = :id and version = :version and state = 'DRAFT'
                        """).param("id", id.value()).param("version", version).update();
        if (found == 0) {
            throw new Refused(find(id).isDraft() ? "purchasing.refused.meanwhile" : "purchasing.refused.sent");
        }
    }

    /** Euros, VAT excluded. */
    public static BigDecimal total(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String subject(OrderId id) {
        return "purchasing.purchase_order:" + id.value();
    }
}
