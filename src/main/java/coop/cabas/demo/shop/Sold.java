package coop.cabas.demo.shop;

/** How an article is sold, and where the till's touch screen shows it. */
public enum Sold {
    /** With a barcode of its own. */
    PACKED(0, "", false, 1),
    /** By the piece, without a barcode. */
    PIECE(4, "LEGUMES PIECE", false, 1),
    FRUIT(1, "FRUITS POIDS", true, .75),
    VEGETABLE(3, "LEGUMES POIDS", true, .6),
    BULK(7, "PRODUITS VRAC", true, .4),
    CUT(6, "PRODUITS PESÉS", true, .28),
    /** Weighed by the supplier, who prints the weight in the barcode. */
    LABEL(0, "", true, .5);

    private final int groupCode;
    private final String group;
    private final boolean weighed;
    private final double usual;

    Sold(int groupCode, String group, boolean weighed, double usual) {
        this.groupCode = groupCode;
        this.group = group;
        this.weighed = weighed;
        this.usual = usual;
    }

    /** The till's number for the group, 0 for none. */
    public int groupCode() {
        return groupCode;
    }

    public String group() {
        return group;
    }

    public boolean weighed() {
        return weighed;
    }

    /** Quantity that people usually take: kilograms or pieces. */
    double usual() {
        return usual;
    }
}
