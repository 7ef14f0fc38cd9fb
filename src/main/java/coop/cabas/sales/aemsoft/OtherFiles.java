package coop.cabas.sales.aemsoft;

import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.Row;
import coop.cabas.shared.Message;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells what a spreadsheet seems to be that is nothing we import, by the words of its first rows. */
final class OtherFiles {

    /** How many rows it takes. */
    static final int PEEK = 30;

    private record Sign(String message, List<String> words) {
        Sign(String message, String... words) {
            this(message, Arrays.stream(words).map(Column::normalised).toList());
        }
    }

    private static final List<Sign> SIGNS = List.of(
            new Sign("sales.aemsoft.left.tillOrder", "Ndx", "Code-Barre", "Reliquat HT"),
            new Sign("sales.aemsoft.left.tillImport", "CodeBarre", "RefFournisseur;"),
            new Sign("sales.aemsoft.left.tillImport", "ean", "refFour", "conditionnement"),
            new Sign("sales.aemsoft.left.tillImport", "EAN", "PRICE;"),
            new Sign("sales.aemsoft.left.order", "BON DE COMMANDE"),
            new Sign("sales.aemsoft.left.report", "departement", "valAchat", "valVente"),
            new Sign("sales.aemsoft.left.report", "famille", "valAchat", "valVente"),
            new Sign("sales.aemsoft.left.report", "ean", "designation", "semainedestock"),
            new Sign("sales.aemsoft.left.report", "thedate", "margePourcent"),
            new Sign("sales.aemsoft.left.report", "ean", "designation", "dateIntroduction"),
            new Sign("sales.aemsoft.left.report", "designation", "dataRupture"),
            new Sign("sales.aemsoft.left.report", "ean", "thedate", "source"),
            new Sign("sales.aemsoft.left.priceList", "Tarif Secteur code"),
            new Sign("sales.aemsoft.left.priceList", "Mercuriale"));

    private OtherFiles() {}

    /**
     * What it seems to be.
     *
     * @param start the first rows of its sheets
     * @param sheets names of its sheets
     */
    static Message describe(List<Row> start, List<String> sheets) {
        var words = words(start);
        for (var sign : SIGNS) {
            if (sign.words().stream().allMatch(word -> words.stream().anyMatch(seen -> seen.startsWith(word)))) {
                return Message.of(sign.message());
            }
        }
        if (!start.isEmpty() && isParcelList(start.getFirst())) {
            return Message.of("sales.aemsoft.left.tillImport");
        }
        var named = sheets.stream().filter(name -> !name.isBlank()).limit(5).toList();
        return named.isEmpty()
                ? Message.of("sales.aemsoft.left.unknown")
                : Message.of("sales.aemsoft.left.unknownSheets", String.join(", ", named));
    }

    private static Set<String> words(List<Row> rows) {
        var words = new HashSet<String>();
        for (var row : rows) {
            for (int i = 0; i < row.width(); i++) {
                words.add(Column.normalised(row.text(i)));
            }
        }
        return words;
    }

    /** EAN, parcels, reference, without titles: what the till takes for its own order. */
    private static boolean isParcelList(Row row) {
        return row.width() <= 3 && row.text(0).matches("\\d{8,14}") && row.cell(1) instanceof Cell.Numeric;
    }
}
