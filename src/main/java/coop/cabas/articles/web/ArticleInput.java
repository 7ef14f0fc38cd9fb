package coop.cabas.articles.web;

import coop.cabas.articles.Article;
import coop.cabas.articles.ArticleId;
import coop.cabas.articles.ContentUnit;
import coop.cabas.articles.DepartmentId;
import coop.cabas.articles.FamilyId;
import coop.cabas.articles.Status;
import coop.cabas.articles.VatId;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** What is typed about an article. @param version of what was seen; null while it is new */
record ArticleInput(
        @NotBlank(message = "{ui.form.required}") @Size(max = 120, message = "{articles.form.long}")
        String name,

        @NotNull(message = "{ui.form.required}") @Nullable Long department,

        @Nullable Long family,

        @NotNull(message = "{ui.form.required}") @Nullable Long vat,

        @Nullable Boolean weighed,

        @Positive(message = "{articles.form.positive}")
        @Digits(integer = 6, fraction = 4, message = "{articles.form.content}")
        @Nullable
        BigDecimal content,

        @Nullable ContentUnit unit,

        @PositiveOrZero(message = "{articles.form.positive}")
        @Digits(integer = 4, fraction = 3, message = "{articles.form.tare}")
        @Nullable
        BigDecimal tare,

        @Nullable Long deposit,
        @Nullable Boolean mealVoucher,

        @Size(max = 80, message = "{articles.form.long}") @Nullable
        String brand,

        @Size(max = 80, message = "{articles.form.long}") @Nullable
        String origin,

        @Size(max = 40, message = "{articles.form.long}") @Nullable
        String category,

        @Min(value = 1, message = "{articles.form.month}") @Max(value = 12, message = "{articles.form.month}") @Nullable
        Integer seasonFrom,

        @Min(value = 1, message = "{articles.form.month}") @Max(value = 12, message = "{articles.form.month}") @Nullable
        Integer seasonUntil,

        @Nullable List<Long> labels,
        @Nullable Status status,
        @Nullable Integer version) {

    static ArticleInput of(Article article) {
        var terms = article.terms();
        return new ArticleInput(
                terms.name(),
                terms.department().value(),
                terms.family() == null ? null : terms.family().value(),
                terms.vat().value(),
                terms.weighed(),
                terms.content() == null
                        ? null
                        : new BigDecimal(terms.content().stripTrailingZeros().toPlainString()),
                terms.unit(),
                terms.tare(),
                terms.deposit() == null ? null : terms.deposit().value(),
                terms.mealVoucher(),
                terms.brand(),
                terms.origin(),
                terms.category(),
                terms.seasonFrom(),
                terms.seasonUntil(),
                List.copyOf(terms.labels()),
                article.status(),
                article.version());
    }

    Article.Terms terms() {
        return new Article.Terms(
                name,
                new DepartmentId(Objects.requireNonNull(department)),
                family == null ? null : new FamilyId(family),
                new VatId(Objects.requireNonNull(vat)),
                Boolean.TRUE.equals(weighed),
                content,
                content == null ? null : unit,
                tare,
                deposit == null ? null : new ArticleId(deposit),
                Boolean.TRUE.equals(mealVoucher),
                brand,
                origin,
                category,
                seasonFrom,
                seasonUntil,
                labels == null ? new HashSet<>() : new HashSet<>(labels));
    }
}
