package coop.cabas.purchasing.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.purchasing.Offer;
import coop.cabas.purchasing.Offers;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;

/** What is typed about an offer. @param code of the article that it is in the shop; empty while nobody knows */
record OfferInput(
        @Size(max = 40, message = "{purchasing.form.long}") @Nullable
        String reference,

        @Pattern(regexp = "|[0-9]{8,14}", message = "{purchasing.form.ean}") @Nullable
        String ean,

        @NotBlank(message = "{ui.form.required}") @Size(max = 160, message = "{purchasing.form.long}")
        String label,

        @Size(max = 40, message = "{purchasing.form.long}") @Nullable
        String code,

        @NotNull(message = "{ui.form.required}")
        @Positive(message = "{purchasing.form.positive}")
        @Digits(integer = 6, fraction = 4, message = "{purchasing.form.decimals}")
        @Nullable
        BigDecimal pack,

        @NotNull(message = "{ui.form.required}")
        @Min(value = 1, message = "{purchasing.form.fewest}")
        @Max(value = 1000, message = "{purchasing.form.fewest}")
        @Nullable
        Integer fewest,

        @NotNull(message = "{ui.form.required}")
        @Min(value = 1, message = "{purchasing.form.rank}")
        @Max(value = 9, message = "{purchasing.form.rank}")
        @Nullable
        Integer rank,

        @Min(value = 1, message = "{purchasing.form.shelf}")
        @Max(value = 3650, message = "{purchasing.form.shelf}")
        @Nullable
        Integer shelfDays) {

    static OfferInput of(Offer offer, @Nullable String code) {
        return new OfferInput(
                offer.reference(),
                offer.ean(),
                offer.label(),
                code,
                new BigDecimal(offer.pack().stripTrailingZeros().toPlainString()),
                offer.fewest(),
                offer.rank(),
                offer.shelfDays());
    }

    Offers.Terms terms(@Nullable ArticleId article) {
        return new Offers.Terms(
                orNull(reference),
                orNull(ean),
                label.strip(),
                article,
                Objects.requireNonNull(pack),
                Objects.requireNonNull(fewest),
                Objects.requireNonNull(rank),
                shelfDays);
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
