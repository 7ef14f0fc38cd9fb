package coop.cabas.purchasing.forms;

import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.CellNumbers;
import coop.cabas.imports.sheet.Unreadable;
import coop.cabas.shared.Refused;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an order into the supplier's own workbook ({@code .xlsx}, {@code .xls}), which the supplier's program reads again. */
public final class OrderForm {

    private OrderForm() {}

    /**
     * Puts the parcels where the form wants them. An article is found by its EAN, else by the supplier's reference; ordered
     * twice, its parcels are added. Everything else of the workbook stays, and is calculated when it is opened.
     *
     * @param map tells with {@link Field#PARCELS} what is filled in
     * @throws Refused when the file cannot be read or filled in, or its titles are not those of the map
     */
    public static FilledForm fill(byte[] workbook, FormMap map, List<Ordered> order) {
        try {
            return fill(workbook, Table.all(workbook), map, order);
        } catch (Unreadable e) {
            throw new Refused(e.reason());
        }
    }

    private static FilledForm fill(byte[] workbook, List<Table> tables, FormMap map, List<Ordered> order) {
        var findings = new Findings();
        var places = places(tables, map, findings);
        var numbers = new LinkedHashMap<CellNumbers.At, BigDecimal>();
        var missing = new ArrayList<Ordered>();
        for (var ordered : order) {
            var found = places.of(ordered);
            if (found.isEmpty() || found.getFirst().isCalculated()) {
                missing.add(ordered);
            }
            if (!found.isEmpty()) {
                write(ordered, found, numbers, findings);
            }
        }
        remarkOnOthers(places, numbers, findings);
        var filled = numbers.isEmpty() ? workbook.clone() : CellNumbers.put(workbook, numbers);
        return new FilledForm(filled, missing, findings.all());
    }

    private static Places places(List<Table> tables, FormMap map, Findings findings) {
        var places = new Places();
        boolean titled = false;
        for (var table : tables.stream().filter(map::picks).toList()) {
            var header = Header.find(table, map.headings());
            var column = header == null ? null : header.column(Field.PARCELS);
            if (header != null && column != null) {
                titled = true;
                header.remark(table.sheet(), map.headings(), findings);
                places.add(table.sheet(), header, column);
            }
        }
        if (!titled) {
            throw new Refused("purchasing.forms.refused.noParcels");
        }
        return places;
    }

    private static void write(
            Ordered ordered, List<Places.Place> found, Map<CellNumbers.At, BigDecimal> numbers, Findings findings) {
        var first = found.getFirst();
        var at = first.at();
        if (first.isCalculated()) {
            findings.add(Doubt.CALCULATED, at.sheet(), at.row(), at.column());
            return;
        }
        if (found.size() > 1) {
            findings.add(
                    Doubt.SEVERAL_ROWS,
                    at.sheet(),
                    at.row(),
                    at.column(),
                    found.get(1).at().row());
        }
        numbers.merge(at, ordered.parcels(), BigDecimal::add);
    }

    /** A form that was used before would order again what it ordered then. */
    private static void remarkOnOthers(Places places, Map<CellNumbers.At, BigDecimal> numbers, Findings findings) {
        for (var place : places.all()) {
            var at = place.at();
            var there = place.there() instanceof Cell.Formula ? null : Figures.in(place.there());
            if (there != null && there.signum() != 0 && !numbers.containsKey(at)) {
                findings.add(Doubt.FILLED_ALREADY, at.sheet(), at.row(), at.column(), there);
            }
        }
    }
}
