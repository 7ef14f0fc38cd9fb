package coop.cabas.sales;

import coop.cabas.imports.FileId;
import coop.cabas.sales.aemsoft.StockFile;
import coop.cabas.shared.CopyRows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** The stock at one moment. */
record StockContent(StockFile file, LocalDateTime exportedAt) implements Content {

    private static final String TARGET = """
            sales.stock_line (file_id, "row", taken_at, ean, supplier_ref, label, stock, cost_net, cost_gross, cost_average, price_ttc,
                value_net, value_gross, value_average, value_sale, department_code, department, family_code, family,
                sub_family_code, sub_family, supplier_code, supplier, group_code, group_label, vat_code, vat_rate,
                pack, contents, contents_unit)""";

    @Override
    public SourceKind kind() {
        return SourceKind.STOCK;
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
                .map(line -> new Fact(
                        slot,
                        line.ean(),
                        Fact.joined(
                                line.quantity(),
                                line.netPurchasePrice(),
                                line.averagePurchasePrice(),
                                line.priceInclVat())))
                .toList();
    }

    @Override
    public Map<String, Sums> sums() {
        return Map.of(slots().getFirst().name(), Sums.of(rows()));
    }

    @Override
    public String knownFacts() {
        return """
                select e.slot, s.ean as key, concat_ws('|', trim_scale(s.stock), trim_scale(s.cost_net), trim_scale(s.cost_average), trim_scale(s.price_ttc)) as says
                from sales.effective e join sales.stock_line s on s.file_id = e.content_id
                where e.kind = 'stock' and e.slot between :from and :to
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
                    line.quantity(),
                    line.netPurchasePrice(),
                    line.grossPurchasePrice(),
                    line.averagePurchasePrice(),
                    line.priceInclVat(),
                    line.valueNet(),
                    line.valueGross(),
                    line.valueAverage(),
                    line.valueInclVat(),
                    line.department().code(),
                    line.department().label(),
                    line.family().code(),
                    line.family().label(),
                    line.subFamily().code(),
                    line.subFamily().label(),
                    line.supplier().code(),
                    line.supplier().label(),
                    line.group().code(),
                    line.group().label(),
                    line.vatCode(),
                    line.vatRate(),
                    line.pack(),
                    line.contents(),
                    line.contentsUnit());
        }
        rows.into(connection, TARGET);
    }
}
