package coop.cabas.sales.aemsoft;

/** Columns of "Etat des stocks". */
enum StockColumn implements Column {
    EAN("Code EAN"),
    REFERENCE("Ref. principale"),
    LABEL("Désignation longue"),
    QUANTITY("Stock actuel"),
    NET_PRICE("P. Achat net"),
    GROSS_PRICE("P. Achat brut"),
    AVERAGE_PRICE("PAMP"),
    PRICE_INCL_VAT("Prix Vente TTC"),
    VALUE_NET("Montant achat net"),
    VALUE_GROSS("Montant achat brut"),
    VALUE_AVERAGE("Montant PAMP"),
    VALUE_INCL_VAT("Montant Vente TTC"),
    DEPARTMENT_CODE("Dep"),
    DEPARTMENT("Départements"),
    FAMILY_CODE("Fam."),
    FAMILY("Familles"),
    SUB_FAMILY_CODE("S-Fam."),
    SUB_FAMILY("Sous-familles"),
    SUPPLIER_CODE("Code fourn"),
    SUPPLIER("Fournisseurs"),
    GROUP_CODE("Grp."),
    GROUP("Groupes"),
    SUB_GROUP_CODE("S-Grp."),
    SUB_GROUP("Sous-Groupes"),
    SHELF_CODE("Rayon"),
    SHELF("Rayons"),
    SUB_SHELF_CODE("Sous-rayon"),
    SUB_SHELF("Sous-rayons"),
    BRAND_CODE("Marque"),
    BRAND("Marques"),
    PUBLISHER_CODE("Editeur"),
    PUBLISHER("Editeurs"),
    VAT_CODE("TVA"),
    VAT_RATE("TVAs"),
    PURCHASE_PRICE("Prix d'achat"),
    PACK("PCB"),
    CONTENTS("Contenance"),
    CONTENTS_UNIT("Unité (cont.)"),
    AUTHOR_CODE("Auteur"),
    AUTHOR("Auteurs"),
    MINIMUM("Stock min"),
    IDEAL("Stock idéal"),
    MAXIMUM("Stock max");

    private final String title;

    StockColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
