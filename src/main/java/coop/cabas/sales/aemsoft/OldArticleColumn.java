package coop.cabas.sales.aemsoft;

/** Columns of "Articles > Liste", the layout with codes and labels. */
enum OldArticleColumn implements Column {
    EAN("Code EAN"),
    REFERENCE("Ref. principale"),
    LABEL("Désignation longue"),
    SHORT_LABEL("(Courte)"),
    DEPARTMENT_CODE("Dep"),
    DEPARTMENT("Départements"),
    FAMILY_CODE("Fam."),
    FAMILY("Familles"),
    SUPPLIER_CODE("Fourn.1"),
    SUPPLIER("Fournisseurs"),
    VAT_CODE("TVA"),
    VAT_RATE("TVAs"),
    PURCHASE_PRICE("Prix d'achat"),
    PACK("PCB"),
    CONTENTS("Contenance"),
    CONTENTS_UNIT("Unité (cont.)"),
    STOCK("Stock actuel"),
    PRICE_1("Prix 1"),
    PRICE_2("Prix 2"),
    PRICE_3("Prix 3"),
    PRICE_4("Prix 4"),
    PLACE("Emplacement"),
    PROMOTION_FROM("Début promotion"),
    PROMOTION_TO("Fin promotion"),
    PRICE_SINCE("Prix actif le"),
    AUTHOR_CODE("Auteur"),
    AUTHOR("Auteurs");

    private final String title;

    OldArticleColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
