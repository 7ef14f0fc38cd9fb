package coop.cabas.articles.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.articles.PriceId;
import coop.cabas.articles.Prices;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Money;
import coop.cabas.shared.Zone;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Prices, promotions and costs of one article. */
@Controller
@RequestMapping("/articles/{id:\\d+}")
@Allow(ArticlesPermissions.CHANGE)
class PricesController {

    private final Articles articles;
    private final Prices prices;
    private final ArticleController page;
    private final Clock clock;

    PricesController(Articles articles, Prices prices, ArticleController page, Clock clock) {
        this.articles = articles;
        this.prices = prices;
        this.page = page;
        this.clock = clock;
    }

    /** @param starts from the opening of that day; now when it is empty or today @param ends last day of a promotion */
    record PriceInput(
            @NotNull(message = "{ui.form.required}")
            @PositiveOrZero(message = "{articles.form.positive}")
            @Digits(integer = 8, fraction = 2, message = "{articles.form.cents}")
            @Nullable
            BigDecimal amount,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate starts,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate ends,

            @NotBlank(message = "{ui.form.required}") @Size(max = 200, message = "{articles.form.long}")
            String reason,

            @Nullable Boolean belowCost) {}

    record CostInput(
            @NotNull(message = "{ui.form.required}")
            @PositiveOrZero(message = "{articles.form.positive}")
            @Digits(integer = 8, fraction = 4, message = "{articles.form.cost}")
            @Nullable
            BigDecimal cost,

            @NotBlank(message = "{ui.form.required}") @Size(max = 200, message = "{articles.form.long}")
            String why) {}

    @PostMapping("/prices")
    Page set(@PathVariable ArticleId id, @Valid PriceInput input, BindingResult binding) {
        articles.find(id);
        mustNotHaveBegun(input, binding);
        return Fields.submit(binding, form -> page.page(id, form), () -> {
            prices.set(id, amount(input), starts(input), input.reason(), Boolean.TRUE.equals(input.belowCost()));
            return saved(id);
        });
    }

    @PostMapping("/promotions")
    Page promote(@PathVariable ArticleId id, @Valid PriceInput input, BindingResult binding) {
        articles.find(id);
        mustNotHaveBegun(input, binding);
        if (input.ends() == null && !binding.hasFieldErrors("ends")) {
            binding.rejectValue("ends", "required", Text.t("ui.form.required"));
        }
        return Fields.submit(binding, form -> page.page(id, form), () -> {
            var ends = Objects.requireNonNull(input.ends())
                    .plusDays(1)
                    .atStartOfDay(Zone.PARIS)
                    .toInstant();
            prices.promote(
                    id, amount(input), starts(input), ends, input.reason(), Boolean.TRUE.equals(input.belowCost()));
            return saved(id);
        });
    }

    @PostMapping("/prices/{price:\\d+}/withdrawal")
    Page withdraw(
            @PathVariable ArticleId id, @PathVariable PriceId price, @RequestParam(defaultValue = "") String reason) {
        prices.withdraw(id, price, reason.isBlank() ? Text.t("articles.price.withdrawn") : reason);
        return saved(id);
    }

    @PostMapping("/costs")
    Page cost(@PathVariable ArticleId id, @Valid CostInput input, BindingResult binding) {
        articles.find(id);
        return Fields.submit(binding, form -> page.page(id, form), () -> {
            prices.costIs(id, Objects.requireNonNull(input.cost()), clock.instant(), input.why());
            return saved(id);
        });
    }

    /** What was sold yesterday was sold at the price of yesterday. */
    private void mustNotHaveBegun(PriceInput input, BindingResult binding) {
        if (input.starts() != null && input.starts().isBefore(LocalDate.now(clock))) {
            binding.rejectValue("starts", "past", Text.t("articles.form.past"));
        }
    }

    private Instant starts(PriceInput input) {
        var day = input.starts();
        return day == null || !day.isAfter(LocalDate.now(clock))
                ? clock.instant()
                : day.atStartOfDay(Zone.PARIS).toInstant();
    }

    private static Money amount(PriceInput input) {
        return new Money(Objects.requireNonNull(input.amount()));
    }

    private static Page saved(ArticleId id) {
        return Redirect.to("/articles/" + id.value()).saying("articles.saved");
    }
}
