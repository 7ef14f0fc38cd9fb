package coop.cabas.sales.aemsoft;

import coop.cabas.imports.sheet.Row;
import coop.cabas.sales.aemsoft.Move.Type;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures that a person checks in a file of stock moves. */
final class MovesTotals {

    private MovesTotals() {}

    static Map<String, Object> of(List<Move> moves, @Nullable Row totalsRow, Findings findings) {
        var totals = new LinkedHashMap<String, Object>();
        var days = moves.stream().map(Move::day).sorted().toList();
        var deliveries =
                moves.stream().filter(move -> move.type() == Type.DELIVERY).toList();
        var counts =
                moves.stream().filter(move -> move.type() == Type.INVENTORY).toList();
        totals.put("rows", moves.size());
        totals.put("from", days.isEmpty() ? null : days.getFirst().toString());
        totals.put("to", days.isEmpty() ? null : days.getLast().toString());
        totals.put("eans", Figures.distinct(moves, Move::ean));
        totals.put("byType_rows_qty_ht", Figures.by(moves, Move::typeCode, MovesTotals::amounts));
        totals.put("inventoryNetAdjustmentQty", Figures.sum(counts, Move::stockEffect, 3));
        totals.put("netStockEffectQty", Figures.sum(moves, Move::stockEffect, 3));
        totals.put("distinctOrders", Figures.distinct(deliveries, Move::orderNumber));
        totals.put("distinctDeliveryNotes", Figures.distinct(deliveries, Move::noteNumber));
        totals.put("outsideOrderLines", Figures.count(moves, Move::outsideOrder));
        totals.put("byReason", Figures.by(moves, MovesTotals::typeAndReason, List::size));
        totals.put("totalsRow", totalsRow(moves, totalsRow, findings));
        return totals;
    }

    private static Object amounts(List<Move> moves) {
        return List.of(moves.size(), Figures.sum(moves, Move::quantity, 3), Figures.sum(moves, Move::amountExclVat, 2));
    }

    private static String typeAndReason(Move move) {
        return move.reason() == null ? move.typeCode() : move.typeCode() + " " + move.reason();
    }

    private static @Nullable Map<String, Object> totalsRow(
            List<Move> moves, @Nullable Row totalsRow, Findings findings) {
        var columns = new LinkedHashMap<String, Column>();
        columns.put("oldStock", MovesColumn.STOCK_BEFORE);
        columns.put("qty", MovesColumn.QUANTITY);
        columns.put("ht", MovesColumn.EXCL_VAT);
        columns.put("ttc", MovesColumn.INCL_VAT);
        var sums = Map.of(
                "oldStock", Figures.sum(moves, Move::stockBefore),
                "qty", Figures.sum(moves, Move::quantity),
                "ht", Figures.sum(moves, Move::amountExclVat),
                "ttc", Figures.sum(moves, Move::amountInclVat));
        return Figures.totalsRow(totalsRow, columns, sums, findings);
    }
}
