package coop.cabas.sales;

import coop.cabas.imports.FileId;
import coop.cabas.sales.aemsoft.ArticleLine;
import coop.cabas.sales.aemsoft.ArticlesFile;
import coop.cabas.shared.CopyRows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * The article list at one moment. Its rows are compared with the list before it, since a list is read for what became of
 * the articles.
 */
record ArticlesContent(ArticlesFile file, LocalDateTime exportedAt) implements Content {

    private static final String TARGET = """
            sales.article_line (file_id, "row", taken_at, ean, reference, label, label_short, vat_code, vat_rate,
                department_code, department, family_code, family, sub_family, group_label, supplier_code, supplier,
                supplier_ref, sale_unit, pack, contents, contents_unit, cost_gross, discount, extra_cost, cost_net,
                price_ttc, price_2, price_3, price_4, promo_price, promo_from, promo_to, price_since,
                stock, stock_value, stock_min, stock_max)""";

    @Override
    public SourceKind kind() {
        return SourceKind.ARTICLES;
    }

    @Override
    public List<Slot> slots() {
        return List.of(Slot.of(exportedAt));
    }

    @Override
    public int rows() {
        return file.lines().size();
    }

    @Override
    public List<Fact> facts() {
        var slot = Slot.of(exportedAt).name();
        return file.lines().stream()
                .map(line -> new Fact(slot, line.ean(), says(line)))
                .toList();
    }

    /** What both layouts give; the level of stock is no quality of an article. */
    private static String says(ArticleLine line) {
        return Fact.joined(
                line.label(),
                line.vatCode(),
                line.department().label(),
                line.family().label(),
                line.supplier().label(),
                line.purchasePrice(),
                line.price1(),
                line.pack());
    }

    @Override
    public Map<String, Sums> sums() {
        return Map.of(slots().getFirst().name(), Sums.of(rows()));
    }

    @Override
    public String knownFacts() {
        return """
                select e.slot, a.ean as key,
                       concat_ws('|', a.label, coalesce(a.vat_code::text, ''), coalesce(a.department, ''), coalesce(a.family, ''),
                           coalesce(a.supplier, ''), trim_scale(a.cost_net), trim_scale(a.price_ttc), trim_scale(a.pack)) as says
                from sales.effective e join sales.article_line a on a.file_id = e.content_id
                where e.kind = 'articles' and e.slot between :from and :to
                """;
    }

    @Override
    public void write(FileId id, Connection connection) throws SQLException {
        var rows = new CopyRows();
        for (var line : file.lines()) {
            rows.add(
                    id.value(),
                    line.row(),
                    exportedAt,
                    line.ean(),
                    line.reference(),
                    line.label(),
                    line.shortLabel(),
                    line.vatCode(),
                    line.vatRate(),
                    line.department().code(),
                    line.department().label(),
                    line.family().code(),
                    line.family().label(),
                    line.subFamily(),
                    line.group(),
                    line.supplier().code(),
                    line.supplier().label(),
                    line.supplierRef(),
                    line.saleUnit(),
                    line.pack(),
                    line.contents(),
                    line.contentsUnit(),
                    line.grossPurchasePrice(),
                    line.supplierDiscount(),
                    line.extraCost(),
                    line.purchasePrice(),
                    line.price1(),
                    line.price2(),
                    line.price3(),
                    line.price4(),
                    line.promotionPrice(),
                    line.promotionFrom(),
                    line.promotionTo(),
                    line.priceSince(),
                    line.stock(),
                    line.stockValue(),
                    line.minimum(),
                    line.maximum());
        }
        rows.into(connection, TARGET);
    }
}
