package coop.cabas.sales.aemsoft;

/** Columns of "Archives des mouvements"; the first has no title. */
enum MovesColumn implements Column {
    MARK(""),
    TYPE("Type"),
    DATE("DATE"),
    ORDER("N° Cmde"),
    NOTE("N° B.L."),
    EAN("CODEBAR"),
    REFERENCE("REFERENCE"),
    LABEL("DESIGNATION"),
    STOCK_BEFORE("Ancien Stock"),
    QUANTITY("QTE"),
    PURCHASE_PRICE("Prix HT"),
    SALE_PRICE("Prix Vente"),
    EXCL_VAT("Montant (HT)"),
    INCL_VAT("Montant (TTC Vente)"),
    REASON("RAISON"),
    NOTE_AGAIN("N° BL"),
    SUPPLIER("Fournisseur"),
    DEPARTMENT("Département"),
    FAMILY("Famille"),
    VAT_RATE("TVA");

    private final String title;

    MovesColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
