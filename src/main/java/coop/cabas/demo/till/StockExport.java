package coop.cabas.demo.till;

import coop.cabas.demo.shop.Article;
import coop.cabas.demo.shop.Shop;

/** "Etat des stocks": the level of every article now; the only export with codes and labels. */
final class StockExport {

    private static final int[] SUMMED = {3, 8, 9, 10, 11};

    private final TillSheet sheet = new TillSheet(
            "Code EAN",
            "Ref. principale",
            "Désignation longue",
            "Stock actuel",
            "P. Achat net",
            "P. Achat brut",
            "PAMP",
            "Prix Vente TTC",
            "Montant achat net",
            "Montant achat brut",
            "Montant PAMP",
            "Montant Vente TTC",
            "Dep",
            "Départements",
            "Fam.",
            "Familles",
            "S-Fam.",
            "Sous-familles",
            "Code fourn",
            "Fournisseurs",
            "Grp.",
            "Groupes",
            "S-Grp.",
            "Sous-Groupes",
            "Rayon",
            "Rayons",
            "Sous-rayon",
            "Sous-rayons",
            "Marque",
            "Marques",
            "Editeur",
            "Editeurs",
            "TVA",
            "TVAs",
            "Prix d'achat",
            "PCB",
            "Contenance",
            "Unité (cont.)",
            "Auteur",
            "Auteurs",
            "Stock min",
            "Stock idéal",
            "Stock max");

    byte[] write(Shop shop) {
        for (var article : shop.assortment().articles()) {
            line(article, shop);
        }
        sheet.sums("", SUMMED);
        return sheet.toBytes();
    }

    private void line(Article article, Shop shop) {
        int i = article.index();
        long stock = shop.shelf().believed(i);
        long cost = shop.prices().cost(i);
        long price = shop.prices().price(i);
        long average = shop.shelf().average(i);
        var family = article.family();
        sheet.startRow();
        sheet.text(article.ean())
                .text(article.reference())
                .text(article.label())
                .number(stock, 3);
        sheet.number(cost, 2).number(cost, 2).number(average, 6).number(price, 2);
        sheet.number(Amounts.times(stock, cost), 6).number(Amounts.times(stock, cost), 6);
        sheet.number(Amounts.rounded(stock * average, 1000), 6).number(Amounts.times(stock, price), 6);
        sheet.number(family.departmentCode(), 0).text(family.department());
        var code = family.code();
        sheet.number(code == null ? 0 : code, 0).text(family.name()).text("").blank();
        var supplier = article.supplier();
        sheet.number(supplier == null ? 0 : supplier.code(), 0).text(supplier == null ? null : supplier.name());
        var sold = article.sold();
        sheet.number(sold.groupCode(), 0).text(sold.group().isEmpty() ? null : sold.group());
        for (int pair = 0; pair < 5; pair++) {
            sheet.text("").blank();
        }
        sheet.number(family.vatCode(), 0)
                .text(PluExport.rate(family.vat()))
                .number(cost, 2)
                .number(article.pack(), 0);
        sheet.number(article.contents(), 3)
                .text(article.unit())
                .text("")
                .blank()
                .text("")
                .text("")
                .text("");
    }
}
