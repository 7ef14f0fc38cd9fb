package coop.cabas.purchasing.receipts;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Assortment;
import coop.cabas.articles.Codes;
import coop.cabas.files.Files;
import coop.cabas.purchasing.OfferId;
import coop.cabas.purchasing.OfferPrice;
import coop.cabas.purchasing.Offers;
import coop.cabas.purchasing.OrderId;
import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.orders.Orders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A supplier whose lorry stands before the shop: two articles that it offers, and an order that was sent to it. */
public record Lorry(
        ApplicationContext context,
        SupplierId supplier,
        String mark,
        ArticleId flour,
        ArticleId honey,
        String flourCode,
        String honeyCode,
        OfferId flourOffer,
        OfferId honeyOffer) {

    private static final String TITLES = "EAN;Ref;Désignation;Colis;BLqte;Prix Net;Montant\n";

    /** Flour in parcels of 12 at 1.25, honey in parcels of 6 at 5.00. */
    public static Lorry of(ApplicationContext context) {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var supplier = context.getBean(Suppliers.class).add(Supplier.Terms.of("Moulin " + mark, null));
        var assortment = new Assortment(context);
        var department = assortment.department("16.667", false);
        var flour = assortment.piece("Farine " + mark, department);
        var honey = assortment.piece("Miel " + mark, department);
        var codes = context.getBean(Codes.class);
        return new Lorry(
                context,
                supplier,
                mark,
                flour,
                honey,
                codes.giveInStore(flour),
                codes.giveInStore(honey),
                offer(context, supplier, "FAR-" + mark, "Farine T65 " + mark, flour, "12", "1.25"),
                offer(context, supplier, "MIE-" + mark, "Miel toutes fleurs " + mark, honey, "6", "5.00"));
    }

    private static OfferId offer(
            ApplicationContext context,
            SupplierId supplier,
            String reference,
            String label,
            @Nullable ArticleId article,
            String pack,
            String price) {
        var offers = context.getBean(Offers.class);
        var id = offers.add(
                supplier, new Offers.Terms(reference, null, label, article, new BigDecimal(pack), 1, 1, null));
        offers.priceIs(
                id,
                OfferPrice.of(new BigDecimal(price), List.of(), BigDecimal.ZERO),
                LocalDate.of(2020, 1, 1),
                "premier prix");
        return id;
    }

    /** Something more that it offers, and nobody in the shop has said what it is. */
    public OfferId unknown(String reference) {
        return offer(context, supplier, reference, "Mystère " + reference, null, "1", "2.00");
    }

    /** An order of so many parcels, sent. */
    public OrderId order(int flourParcels, int honeyParcels) {
        var orders = context.getBean(Orders.class);
        var id = orders.begin(supplier);
        orders.add(id, flourOffer);
        orders.add(id, honeyOffer);
        orders.save(id, orders.find(id).version(), Map.of(flourOffer, flourParcels, honeyOffer, honeyParcels), "");
        var paper = context.getBean(Files.class).add("c.txt", "commande".getBytes(StandardCharsets.UTF_8));
        orders.sent(id, orders.find(id).version(), paper, null, null);
        return id;
    }

    /** A delivery note: reference, units and price of one, of each line. */
    public Receipts.Handed note(String... lines) {
        var text = new StringBuilder(TITLES);
        for (int i = 0; i < lines.length; i += 3) {
            text.append(";%s;Article %s;1;%s;%s;\n".formatted(lines[i], lines[i], lines[i + 1], lines[i + 2]));
        }
        return new Receipts.Handed("bl.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    public String flourReference() {
        return "FAR-" + mark;
    }

    public String honeyReference() {
        return "MIE-" + mark;
    }

    ReceiptId open(@Nullable OrderId order, @Nullable String number, Receipts.@Nullable Handed note) {
        return context.getBean(Receipts.class)
                .open(new Receipts.Opening(supplier, order, number, LocalDate.of(2026, 11, 23), note));
    }
}
