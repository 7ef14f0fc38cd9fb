package coop.cabas.sales;

import coop.cabas.imports.FileId;
import coop.cabas.sales.aemsoft.Move;
import coop.cabas.sales.aemsoft.MovesFile;
import coop.cabas.shared.CopyRows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Days of stock moves. A move has no number of its own. */
record MovesContent(MovesFile file) implements DayContent {

    private static final String TARGET = """
            sales.move (file_id, day, "row", type, ean, supplier_ref, label, outside, order_number, note_number, reason,
                keyed_at, stock_before, qty, price_ht, price_sale, amount_ht, amount_ttc, vat_rate, department, family, supplier)""";

    @Override
    public SourceKind kind() {
        return SourceKind.MOVES;
    }

    @Override
    public int rows() {
        return file.moves().size();
    }

    @Override
    public List<Fact> facts() {
        return file.moves().stream().map(MovesContent::fact).toList();
    }

    private static Fact fact(Move move) {
        return new Fact(
                move.day().toString(),
                move.ean(),
                Fact.joined(
                        move.type(),
                        move.orderNumber(),
                        move.noteNumber(),
                        move.reason(),
                        move.stockBefore(),
                        move.quantity(),
                        move.amountExclVat()));
    }

    @Override
    public Map<String, Sums> sums() {
        return file.moves().stream()
                .collect(Collectors.groupingBy(
                        move -> move.day().toString(),
                        Collectors.collectingAndThen(Collectors.toList(), moves -> Sums.of(moves.size()))));
    }

    @Override
    public String knownFacts() {
        return """
                select e.slot, m.ean as key,
                       concat_ws('|', m.type, coalesce(m.order_number, ''), coalesce(m.note_number, ''), coalesce(m.reason, ''),
                           trim_scale(m.stock_before), trim_scale(m.qty), trim_scale(m.amount_ht)) as says
                from sales.effective e join sales.move m on m.file_id = e.content_id and m.day = e.day
                where e.kind = 'moves' and e.slot between :from and :to
                """;
    }

    @Override
    public void write(FileId id, Connection connection) throws SQLException {
        var rows = new CopyRows();
        for (var move : file.moves()) {
            rows.add(
                    id.value(),
                    move.day(),
                    move.row(),
                    move.type(),
                    move.ean(),
                    move.reference(),
                    move.label(),
                    move.outsideOrder(),
                    move.orderNumber(),
                    move.noteNumber(),
                    move.reason(),
                    move.keyedAt(),
                    move.stockBefore(),
                    move.quantity(),
                    move.purchasePrice(),
                    move.salePrice(),
                    move.amountExclVat(),
                    move.amountInclVat(),
                    move.vatRate(),
                    move.department(),
                    move.family(),
                    move.supplier());
        }
        rows.into(connection, TARGET);
    }
}
