package coop.cabas.demo.till;

import coop.cabas.demo.shop.Article;
import coop.cabas.demo.shop.Shop;

/** "Articles > Liste", in the layout of 34 columns. */
final class ArticlesExport {

    private static final int[] SUMMED = {27, 28};

    private final TillSheet sheet = new TillSheet(
            "?",
            "CODEBAR",
            "REFERENCE",
            "LIBELLE",
            "CODE TVA",
            "TAUX TVA",
            "DEPARTEMENT",
            "FAMILLE",
            "Sous / famille",
            "Groupe",
            "Sous-groupe",
            "Fournisseur actif",
            "Ref. fournisseur",
            "Type",
            "Unité de vente",
            "unité cmde",
            "Prix achat Brut",
            "Remise fournisseur",
            "Cout Supp.",
            "Prix d'achat HT",
            "PRIX1",
            "Coeff.",
            "Marge (€)",
            "% Marque",
            "Début de promo",
            "Fin de promo",
            "Prix promotionnel",
            "Stock actuel",
            "Stock (valeur)",
            "Stock mini",
            "Stock maxi",
            "PRIX 2",
            "PRIX 3",
            "PRIX 4");

    byte[] write(Shop shop) {
        for (var article : shop.assortment().articles()) {
            line(article, shop);
        }
        sheet.sums("TOTAUX : ", SUMMED);
        return sheet.toBytes();
    }

    private void line(Article article, Shop shop) {
        int i = article.index();
        long cost = shop.prices().cost(i);
        long price = shop.prices().price(i);
        long stock = shop.shelf().believed(i);
        var family = article.family();
        long excl = Amounts.exclVat(price, family.vat());
        long margin = cost == 0 ? 0 : excl - cost * 10_000;
        sheet.startRow();
        sheet.number(1, 0).text(article.ean()).text(article.reference()).text(article.label());
        sheet.number(family.vatCode(), 0)
                .number(family.vat(), 1)
                .text(family.department())
                .text(family.name())
                .blank();
        var group = article.sold().group();
        sheet.text(group.isEmpty() ? null : group).blank();
        var supplier = article.supplier();
        sheet.text(supplier == null ? null : supplier.name())
                .text(article.reference())
                .blank();
        sheet.number(1, 0)
                .number(article.pack(), 0)
                .number(cost, 2)
                .text("")
                .text("")
                .number(cost, 2)
                .number(price, 2);
        sheet.number(cost == 0 ? 0 : Amounts.rounded(price * 1_000_000, cost), 6)
                .number(margin, 6);
        sheet.number(cost == 0 ? 1_000_000 : Amounts.share(margin, excl), 4)
                .blank(2)
                .text("")
                .number(stock, 3);
        sheet.number(Amounts.times(stock, cost), 6)
                .text("")
                .text("")
                .text("")
                .text("")
                .text("");
    }
}
