package coop.cabas.fees.receipts;

import coop.cabas.fees.Methods;
import coop.cabas.members.PostalAddress;
import coop.cabas.organisation.Identity;
import coop.cabas.shared.Money;
import coop.cabas.ui.Page;
import coop.cabas.ui.print.InWords;
import coop.cabas.ui.print.Printer;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Receipt of gifts for the taxes of whoever gave: what forms Cerfa 11580 (persons, CGI art. 200 and 978) and 16216 (companies, art.
 * 238 bis) ask for.
 *
 * @param company whether a company gave
 * @param companyNumber its SIREN; empty for persons
 * @param signature picture of the signature, and its media type; null for none
 */
public record GiftSheet(
        String number,
        Identity coop,
        boolean company,
        String donor,
        String companyNumber,
        PostalAddress address,
        List<Gift> gifts,
        int year,
        LocalDate issued,
        byte @Nullable [] signature,
        String signatureType)
        implements Page {

    /** @param kind how it was paid; null when not known */
    public record Gift(long payment, long fee, LocalDate on, Money amount, Methods.@Nullable Kind kind) {

        /** The three ways that the form knows. */
        public String way() {
            return kind == Methods.Kind.CASH
                    ? "CASH"
                    : kind == Methods.Kind.CHEQUE
                            ? "CHEQUE"
                            : kind == null || kind == Methods.Kind.OTHER ? "OTHER" : "TRANSFER";
        }
    }

    public Money amount() {
        return gifts.stream().map(Gift::amount).reduce(Money.ZERO, Money::plus);
    }

    public String inWords() {
        return InWords.of(amount());
    }

    public boolean isUnder(String article) {
        return company
                ? article.equals("238 bis")
                : !article.equals("238 bis") && coop.taxArticles().contains(article);
    }

    public boolean isPaidBy(String way) {
        return gifts.stream().anyMatch(gift -> gift.way().equals(way));
    }

    /** The signature as an address; empty without. */
    public String signatureAddress() {
        return signature == null ? "" : Printer.picture(signatureType, signature);
    }
}
