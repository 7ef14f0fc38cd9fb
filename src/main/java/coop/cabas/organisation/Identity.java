package coop.cabas.organisation;

import coop.cabas.files.FileId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * Who the coop is. Texts that are not known are empty.
 *
 * @param siren nine digits
 * @param registry city of the trade register (RCS)
 * @param rna number of an association: W and nine characters
 * @param purpose object of the statutes, as gift receipts name it
 * @param taxArticles articles of the Code général des impôts under which gifts give right to a reduction: 200, 238 bis, 978
 * @param declared day of its publication in the Journal officiel; null when not known
 * @param iban without spaces
 * @param creditor identifiant créancier SEPA
 * @param logo null for none
 * @param signature picture of the signature of {@code signatory}; null for none
 */
public record Identity(
        String name,
        LegalForm legalForm,
        String street,
        String postcode,
        String city,
        String siren,
        String registry,
        String rna,
        String vat,
        String email,
        String phone,
        String website,
        String purpose,
        Set<String> taxArticles,
        @Nullable LocalDate declared,
        String signatory,
        String signatoryOffice,
        String iban,
        String bic,
        String creditor,
        @Nullable FileId logo,
        @Nullable FileId signature) {

    public Identity {
        taxArticles = Set.copyOf(taxArticles);
    }

    /** Postcode and city, as the last line of an address. */
    public String place() {
        return (postcode + " " + city).strip();
    }

    /** Whether its legal form is told beside its name. */
    public boolean isNamedByForm() {
        return legalForm != LegalForm.OTHER;
    }

    /** Whether gifts to it give right to a reduction of taxes. */
    public boolean isOfGeneralInterest() {
        return !taxArticles.isEmpty();
    }
}
