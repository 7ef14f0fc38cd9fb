package coop.cabas.sales.aemsoft;

/** Columns of "Ventes PLU". */
enum PluColumn implements Column {
    DATE("DATE"),
    EAN("Code / EAN"),
    SUPPLIER_REF("Ref. fournisseur"),
    LABEL("Désignation"),
    PRICE_EXCL_VAT("Prix vente HT"),
    PRICE_INCL_VAT("Prix vente TTC"),
    QUANTITY("Qté vendue"),
    INCL_VAT("Chiffre affaire (TTC)"),
    EXCL_VAT("Chiffre affaire (HT)"),
    VAT_RATE("TVA"),
    MARGIN_RATE("% Marque"),
    SHARE("ratio"),
    MARGIN("marge valeur"),
    STOCK("Stock actuel"),
    PURCHASE_PRICE("Prix achat"),
    ARTICLE_VAT_RATE("TVA"),
    DEPARTMENT("Département"),
    FAMILY("Famille"),
    SUB_FAMILY("Sous Famille"),
    SUPPLIER("Fournisseur");

    private final String title;

    PluColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
