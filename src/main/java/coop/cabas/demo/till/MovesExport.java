package coop.cabas.demo.till;

import coop.cabas.demo.shop.Day;
import coop.cabas.demo.shop.Move;

import java.util.Comparator;
import java.util.List;

/** "Archives des mouvements": what came, went, was counted or did not come, grouped by type as the till does. */
final class MovesExport {

    private static final int[] SUMMED = {8, 9, 12, 13};
    private static final int LONGEST_LABEL = 50;
    private static final int LONGEST_NOTE = 20;

    private final TillSheet sheet = new TillSheet(
            "",
            "Type",
            "DATE",
            "N° Cmde",
            "N° B.L.",
            "CODEBAR",
            "REFERENCE",
            "DESIGNATION",
            "Ancien Stock",
            "QTE",
            "Prix HT",
            "Prix Vente",
            "Montant (HT)",
            "Montant (TTC Vente)",
            "RAISON",
            "N° BL",
            "Fournisseur",
            "Département",
            "Famille",
            "TVA");

    byte[] write(List<Day> days) {
        days.stream()
                .flatMap(day -> day.moves().stream())
                .sorted(Comparator.comparing(Move::type))
                .forEach(this::line);
        sheet.sums("TOTAUX :", SUMMED);
        return sheet.toBytes();
    }

    private void line(Move move) {
        var article = move.article();
        var family = article.family();
        var supplier = article.supplier();
        boolean bought = move.type() == Move.DELIVERY || move.type() == Move.SHORTAGE;
        long price = bought ? Amounts.inclVat(move.cost(), family.vat()) : move.price() * 10_000;
        var note = cut(move.note(), LONGEST_NOTE);
        var order = move.order();
        sheet.startRow();
        sheet.blank().text(Character.toString(move.type())).date(move.day());
        sheet.text(order == null ? null : order.toString())
                .text(note)
                .text(article.ean())
                .text(article.reference());
        sheet.text(cut(article.label(), LONGEST_LABEL)).number(move.before(), 3).number(move.quantity(), 3);
        sheet.number(move.cost(), 2).number(price, 6);
        sheet.number(Amounts.times(move.quantity(), move.cost()), 6).number(move.quantity() * price / 1000, 6);
        sheet.text(move.reason()).text(note).text(supplier == null ? null : supplier.name());
        sheet.text(family.department()).text(family.name()).text(PluExport.rate(family.vat()));
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }
}
