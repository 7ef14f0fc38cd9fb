package coop.cabas.purchasing.forms;

import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.CellNumbers;
import coop.cabas.imports.sheet.Row;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the parcels of each article of a form are to be written. */
final class Places {

    private final Map<String, List<Place>> byEan = new HashMap<>();
    private final Map<String, List<Place>> byReference = new HashMap<>();
    /** Programs that made numbers of codes have lost their zeros. */
    private final Map<String, List<Place>> byFigures = new HashMap<>();

    private final Set<Place> all = new LinkedHashSet<>();

    /** The cell of one article, and what stands in it. */
    record Place(CellNumbers.At at, @Nullable Cell there) {

        boolean isCalculated() {
            return there instanceof Cell.Formula;
        }
    }

    void add(String sheet, Header header, int column) {
        for (var row : header.body()) {
            if (Sums.totals(row) < 0 && !header.isRepeatedBy(row)) {
                add(sheet, header, row, column);
            }
        }
    }

    private void add(String sheet, Header header, Row row, int column) {
        var ean = EanCell.of(Titles.text(header.cell(row, Field.EAN)));
        var reference = Titles.text(header.cell(row, Field.REFERENCE));
        var place = new Place(new CellNumbers.At(sheet, row.number(), column), row.cell(column));
        if (ean.ean() != null) {
            put(byEan, ean.ean(), place);
        }
        var code = reference.isEmpty() ? ean.reference() : reference;
        if (code != null) {
            put(byReference, FormReader.upper(code), place);
            put(byFigures, figures(code), place);
        }
    }

    private void put(Map<String, List<Place>> index, String key, Place place) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, unused -> new ArrayList<>()).add(place);
            all.add(place);
        }
    }

    /**
     * Places of what is ordered: by its EAN, of whose rows its reference may tell the right one, else by its reference.
     *
     * @return empty when the form does not have it
     */
    List<Place> of(Ordered ordered) {
        var ean = ordered.ean() == null ? null : EanCell.of(ordered.ean()).ean();
        var reference = ordered.reference() == null ? "" : Titles.clean(ordered.reference());
        var sameEan = ean == null ? List.<Place>of() : byEan.getOrDefault(ean, List.of());
        var sameReference = byReference.getOrDefault(FormReader.upper(reference), List.of());
        if (!sameEan.isEmpty()) {
            var both = sameEan.stream().filter(sameReference::contains).toList();
            return both.isEmpty() ? sameEan : both;
        }
        if (!sameReference.isEmpty()) {
            return sameReference;
        }
        // two codes may differ by their zeros alone: then neither is meant
        var alike = byFigures.getOrDefault(figures(reference), List.of());
        return alike.size() == 1 ? alike : List.of();
    }

    Set<Place> all() {
        return all;
    }

    /** A code of figures without the zeros before it; empty for any other. */
    private static String figures(String code) {
        return code.matches("\\d+") ? code.replaceFirst("^0+(?=\\d)", "") : "";
    }
}
