package coop.cabas.sales;

import coop.cabas.imports.FileId;
import coop.cabas.sales.aemsoft.PluFile;
import coop.cabas.sales.aemsoft.PluLine;
import coop.cabas.shared.CopyRows;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Days of sale lines. */
record PluContent(PluFile file) implements DayContent {

    private static final String TARGET = """
            sales.plu_line (file_id, day, "row", ean, supplier_ref, label, qty, ttc, ht, vat_rate, margin, cost_unit,
                price_ht, price_ttc, stock, vat_today, department, family, sub_family, supplier)""";

    @Override
    public SourceKind kind() {
        return SourceKind.PLU;
    }

    @Override
    public int rows() {
        return file.lines().size();
    }

    @Override
    public List<Fact> facts() {
        return file.lines().stream().map(PluContent::fact).toList();
    }

    private static Fact fact(PluLine line) {
        return new Fact(
                line.day().toString(),
                line.ean(),
                Fact.joined(line.quantity(), line.inclVat(), line.exclVat(), line.vatRate(), line.purchasePrice()));
    }

    @Override
    public Map<String, Sums> sums() {
        var days = file.lines().stream()
                .collect(Collectors.groupingBy(line -> line.day().toString()));
        return days.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, day -> sums(day.getValue())));
    }

    private static Sums sums(List<PluLine> lines) {
        return new Sums(
                lines.size(),
                sum(lines, PluLine::quantity),
                sum(lines, PluLine::inclVat),
                sum(lines, PluLine::exclVat),
                sum(lines, PluLine::margin));
    }

    private static BigDecimal sum(List<PluLine> lines, Function<PluLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public String knownFacts() {
        return """
                select e.slot, l.ean as key, concat_ws('|', trim_scale(l.qty), trim_scale(l.ttc), trim_scale(l.ht), trim_scale(l.vat_rate), trim_scale(l.cost_unit)) as says
                from sales.effective e join sales.plu_line l on l.file_id = e.content_id and l.day = e.day
                where e.kind = 'plu' and e.slot between :from and :to
                """;
    }

    @Override
    public @Nullable String labelOf(String ean) {
        return file.lines().stream()
                .filter(line -> line.ean().equals(ean))
                .map(PluLine::label)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void write(FileId id, Connection connection) throws SQLException {
        var rows = new CopyRows();
        for (var line : file.lines()) {
            rows.add(
                    id.value(),
                    line.day(),
                    line.row(),
                    line.ean(),
                    line.supplierRef(),
                    line.label(),
                    line.quantity(),
                    line.inclVat(),
                    line.exclVat(),
                    line.vatRate(),
                    line.margin(),
                    line.purchasePrice(),
                    line.priceExclVat(),
                    line.priceInclVat(),
                    line.stock(),
                    line.articleVatRate(),
                    line.department(),
                    line.family(),
                    line.subFamily(),
                    line.supplier());
        }
        rows.into(connection, TARGET);
    }
}
