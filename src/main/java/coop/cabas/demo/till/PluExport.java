package coop.cabas.demo.till;

import coop.cabas.demo.shop.Day;
import coop.cabas.demo.shop.Sale;
import coop.cabas.demo.shop.Shop;

import java.time.LocalDate;
import java.util.List;

/** "Ventes PLU": what was sold per day and article, with the prices and levels of the moment of the export. */
final class PluExport {

    private static final List<String> DAYS =
            List.of("LUNDI", "MARDI", "MERCREDI", "JEUDI", "VENDREDI", "SAMEDI", "DIMANCHE");
    private static final List<String> MONTHS = List.of(
            "JANVIER",
            "FEVRIER",
            "MARS",
            "AVRIL",
            "MAI",
            "JUIN",
            "JUILLET",
            "AOUT",
            "SEPTEMBRE",
            "OCTOBRE",
            "NOVEMBRE",
            "DECEMBRE");
    private static final int[] SUMMED = {6, 7, 8, 11, 12, 13};

    private final Shop shop;
    private final TillSheet sheet = new TillSheet(
            "DATE",
            "Code / EAN",
            "Ref. fournisseur",
            "Désignation",
            "Prix vente HT",
            "Prix vente TTC",
            "Qté\nvendue",
            "Chiffre affaire\n(TTC)",
            "Chiffre affaire\n(HT)",
            "TVA",
            "% Marque",
            "ratio",
            "marge valeur",
            "Stock actuel",
            "Prix achat",
            "TVA",
            "Département",
            "Famille",
            "Sous Famille",
            "Fournisseur");
    private long whole;

    PluExport(Shop shop) {
        this.shop = shop;
    }

    byte[] write(List<Day> days) {
        var told = days.stream()
                .filter(day -> !day.date().equals(shop.slips().lostDay()))
                .toList();
        whole = told.stream()
                .flatMap(day -> day.sales().stream())
                .mapToLong(Sale::cents)
                .sum();
        for (var day : told) {
            var sales = day.sales();
            int left = day.date().equals(shop.slips().shortDay()) ? unnoticed(sales) : -1;
            for (int i = 0; i < sales.size(); i++) {
                if (i != left) {
                    line(day.date(), sales.get(i));
                }
            }
        }
        sheet.sums("", SUMMED);
        return sheet.toBytes();
    }

    /** The day as the till writes it: without accents and without a year. */
    static String dayName(LocalDate day) {
        return "%s %d %s"
                .formatted(
                        DAYS.get(day.getDayOfWeek().getValue() - 1),
                        day.getDayOfMonth(),
                        MONTHS.get(day.getMonthValue() - 1));
    }

    private void line(LocalDate day, Sale sale) {
        var article = sale.article();
        var family = article.family();
        int vat = family.vat();
        long price = shop.prices().price(article.index());
        long excl = Amounts.exclVat(sale.cents(), vat);
        long margin = excl - Amounts.times(sale.quantity(), sale.cost());
        var supplier = article.supplier();
        sheet.startRow();
        sheet.text(dayName(day)).text(article.ean()).text(article.reference()).text(article.label());
        sheet.number(Amounts.exclVat(price, vat), 6).number(price, 2);
        sheet.number(sale.quantity(), 3).number(sale.cents(), 2).number(excl, 6).number(vat, 1);
        sheet.number(Amounts.share(margin, excl), 4)
                .number(Amounts.share(sale.cents(), whole), 4)
                .number(margin, 6);
        sheet.number(shop.shelf().believed(article.index()), 3).number(sale.cost(), 2);
        sheet.text(rate(vat)).text(family.department()).text(family.name()).blank();
        sheet.text(supplier == null ? null : supplier.name());
    }

    /** A rate where the till writes it as text. */
    static String rate(int vat) {
        return vat % 10 == 0 ? Integer.toString(vat / 10) : vat / 10 + "." + vat % 10;
    }

    /** A line of a few euros, which nobody would miss. */
    private static int unnoticed(List<Sale> sales) {
        for (int i = 0; i < sales.size(); i++) {
            if (sales.get(i).cents() > 500 && sales.get(i).cents() < 900) {
                return i;
            }
        }
        return 0;
    }
}
