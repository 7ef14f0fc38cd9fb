package coop.cabas.purchasing.invoices;

import java.math.BigDecimal;

/** What became of a difference. @param amount euros, VAT excluded, that it came to when it was decided */
public record Decision(Choice choice, BigDecimal amount) {

    /** What becomes of it. */
    public enum Choice {
        /** It is right so, or not worth a letter. */
        ACCEPT,
        /** A credit is expected. */
        CLAIM
    }
}
