package coop.cabas.sales.aemsoft;

/** Columns of a supplier's delivery note or invoice. */
enum DeliveryColumn implements Column {
    CUSTOMER("Code Tiers"),
    NAME("Nom"),
    POSTCODE("CP"),
    TOWN("Ville"),
    EAN("EAN"),
    REFERENCE("Ref"),
    LABEL("Désignation"),
    FAMILY("Famille"),
    SUB_FAMILY("sous-famille"),
    BRAND("Marque"),
    PARCELS("Colis"),
    ORDERED("Qte"),
    DELIVERED("BLqte"),
    GROSS_PRICE("PUB"),
    DISCOUNT_1("R1"),
    DISCOUNT_2("R2"),
    DISCOUNT_3("RQ"),
    AMOUNT("Montant"),
    VAT_CODE("Code TVA"),
    TPF_CODE("Code TPF"),
    SODA_TAX("Taxe Soda"),
    ECO_TAX("EcoTaxe"),
    NET_PRICE("Prix Net");

    private final String title;

    DeliveryColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
