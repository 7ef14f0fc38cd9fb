package coop.cabas.sales.aemsoft;

/** Columns of "Articles > Liste", the layout with labels only. */
enum ArticleColumn implements Column {
    MARK("?"),
    EAN("CODEBAR"),
    REFERENCE("REFERENCE"),
    LABEL("LIBELLE"),
    VAT_CODE("CODE TVA"),
    VAT_RATE("TAUX TVA"),
    DEPARTMENT("DEPARTEMENT"),
    FAMILY("FAMILLE"),
    SUB_FAMILY("Sous / famille"),
    GROUP("Groupe"),
    SUB_GROUP("Sous-groupe"),
    SUPPLIER("Fournisseur actif"),
    SUPPLIER_REF("Ref. fournisseur"),
    TYPE("Type"),
    SALE_UNIT("Unité de vente"),
    PACK("unité cmde"),
    GROSS_PRICE("Prix achat Brut"),
    SUPPLIER_DISCOUNT("Remise fournisseur"),
    EXTRA_COST("Cout Supp."),
    PURCHASE_PRICE("Prix d'achat HT"),
    PRICE_1("PRIX1"),
    COEFFICIENT("Coeff."),
    MARGIN("Marge (€)"),
    MARGIN_RATE("% Marque"),
    PROMOTION_FROM("Début de promo"),
    PROMOTION_TO("Fin de promo"),
    PROMOTION_PRICE("Prix promotionnel"),
    STOCK("Stock actuel"),
    STOCK_VALUE("Stock (valeur)"),
    MINIMUM("Stock mini"),
    MAXIMUM("Stock maxi"),
    PRICE_2("PRIX 2"),
    PRICE_3("PRIX 3"),
    PRICE_4("PRIX 4");

    private final String title;

    ArticleColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
