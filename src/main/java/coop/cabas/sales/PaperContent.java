package coop.cabas.sales;

import coop.cabas.imports.FileId;
import coop.cabas.sales.aemsoft.DeliveryNoteFile;
import coop.cabas.shared.CopyRows;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A supplier's delivery note or invoice. */
record PaperContent(DeliveryNoteFile file) implements Content {

    private static final String TARGET = """
            sales.document_line (file_id, "row", ean, supplier_ref, label, brand, parcels, qty_ordered, qty_delivered,
                price_gross, price_net, amount_ht, vat_code)""";

    @Override
    public SourceKind kind() {
        return file.invoice() ? SourceKind.INVOICE : SourceKind.NOTE;
    }

    @Override
    public @Nullable LocalDateTime exportedAt() {
        return null;
    }

    @Override
    public List<Slot> slots() {
        return List.of(Slot.paper(file.number()));
    }

    @Override
    public int rows() {
        return file.lines().size();
    }

    @Override
    public List<Fact> facts() {
        return file.lines().stream()
                .map(line -> new Fact(
                        file.number(),
                        Objects.requireNonNullElse(line.ean(), "") + "/"
                                + Objects.requireNonNullElse(line.reference(), ""),
                        Fact.joined(line.parcels(), line.ordered(), line.delivered(), line.netPrice(), line.amount())))
                .toList();
    }

    @Override
    public Map<String, Sums> sums() {
        return Map.of(slots().getFirst().name(), Sums.of(rows()));
    }

    @Override
    public String knownFacts() {
        return """
                select e.slot, coalesce(d.ean, '') || '/' || coalesce(d.supplier_ref, '') as key,
                       concat_ws('|', trim_scale(d.parcels), trim_scale(d.qty_ordered), trim_scale(d.qty_delivered), trim_scale(d.price_net), trim_scale(d.amount_ht)) as says
                from sales.effective e join sales.document_line d on d.file_id = e.content_id
                where e.kind = '%s' and e.slot between :from and :to
                """.formatted(kind().word());
    }

    @Override
    public void write(FileId id, Connection connection) throws SQLException {
        var rows = new CopyRows();
        for (var line : file.lines()) {
            rows.add(
                    id.value(),
                    line.row(),
                    line.ean(),
                    line.reference(),
                    line.label(),
                    line.brand(),
                    line.parcels(),
                    line.ordered(),
                    line.delivered(),
                    line.grossPrice(),
                    line.netPrice(),
                    line.amount(),
                    line.vatCode());
        }
        rows.into(connection, TARGET);
    }
}
