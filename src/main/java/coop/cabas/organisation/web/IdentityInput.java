package coop.cabas.organisation.web;

import coop.cabas.organisation.Identity;
import coop.cabas.organisation.LegalForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;

/** Who the coop is, as typed: spaces in numbers are forgiven. */
record IdentityInput(
        @NotBlank(message = "{ui.form.required}") @Size(max = 200, message = "{organisation.form.long200}")
        String name,

        @NotNull(message = "{ui.form.required}") @Nullable LegalForm legalForm,

        @Size(max = 1000, message = "{organisation.form.long1000}") @Nullable
        String street,

        @Size(max = 20, message = "{organisation.form.long20}") @Nullable
        String postcode,

        @Size(max = 200, message = "{organisation.form.long200}") @Nullable
        String city,

        @Pattern(regexp = "(\\s*\\d){9}\\s*|\\s*", message = "{organisation.siren.wrong}") @Nullable
        String siren,

        @Size(max = 200, message = "{organisation.form.long200}") @Nullable
        String registry,

        @Pattern(regexp = "\\s*([Ww][0-9A-Za-z]{9})?\\s*", message = "{organisation.rna.wrong}") @Nullable
        String rna,

        @Size(max = 20, message = "{organisation.form.long20}") @Nullable
        String vat,

        @Size(max = 254, message = "{organisation.form.long200}") @Nullable
        String email,

        @Size(max = 50, message = "{organisation.form.long50}") @Nullable
        String phone,

        @Size(max = 300, message = "{organisation.form.long200}") @Nullable
        String website,

        @Size(max = 2000, message = "{organisation.form.long1000}") @Nullable
        String purpose,

        @Nullable Boolean article200,
        @Nullable Boolean article238,
        @Nullable Boolean article978,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate declared,

        @Size(max = 200, message = "{organisation.form.long200}") @Nullable
        String signatory,

        @Size(max = 200, message = "{organisation.form.long200}") @Nullable
        String signatoryOffice,

        @Size(max = 50, message = "{organisation.iban.wrong}") @Nullable
        String iban,

        @Pattern(regexp = "\\s*([A-Za-z0-9]{8}([A-Za-z0-9]{3})?)?\\s*", message = "{organisation.bic.wrong}") @Nullable
        String bic,

        @Size(max = 35, message = "{organisation.form.long50}") @Nullable
        String creditor) {

    static IdentityInput of(Identity of) {
        return new IdentityInput(
                of.name(),
                of.legalForm(),
                of.street(),
                of.postcode(),
                of.city(),
                of.siren(),
                of.registry(),
                of.rna(),
                of.vat(),
                of.email(),
                of.phone(),
                of.website(),
                of.purpose(),
                of.taxArticles().contains("200"),
                of.taxArticles().contains("238 bis"),
                of.taxArticles().contains("978"),
                of.declared(),
                of.signatory(),
                of.signatoryOffice(),
                of.iban(),
                of.bic(),
                of.creditor());
    }

    Identity over(Identity before) {
        var articles = new HashSet<String>();
        if (Boolean.TRUE.equals(article200)) {
            articles.add("200");
        }
        if (Boolean.TRUE.equals(article238)) {
            articles.add("238 bis");
        }
        if (Boolean.TRUE.equals(article978)) {
            articles.add("978");
        }
        return new Identity(
                name.strip(),
                Objects.requireNonNull(legalForm),
                text(street),
                text(postcode),
                text(city),
                compact(siren),
                text(registry),
                compact(rna),
                compact(vat),
                text(email),
                text(phone),
                text(website),
                text(purpose),
                articles,
                declared,
                text(signatory),
                text(signatoryOffice),
                compact(iban),
                compact(bic),
                compact(creditor),
                before.logo(),
                before.signature());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String compact(@Nullable String typed) {
        return text(typed).replaceAll("[\\s\\u00a0]", "").toUpperCase(Locale.ROOT);
    }
}
