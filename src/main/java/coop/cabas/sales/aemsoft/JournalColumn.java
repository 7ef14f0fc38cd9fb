package coop.cabas.sales.aemsoft;

/** Columns of "Journal de caisse". */
enum JournalColumn implements Column {
    TIME("Heure"),
    DETAILS("Détails"),
    AMOUNT("MONTANT"),
    PAYMENT_1("Paiement (1)"),
    PAYMENT_2("Paiement (2)"),
    TILL("TPV"),
    NUMBER("N° Ticket"),
    NF525("Ticket NF525");

    private final String title;

    JournalColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
