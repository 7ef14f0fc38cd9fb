package coop.cabas.stock.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.Codes;
import coop.cabas.articles.Scanned;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.stock.Reason;
import coop.cabas.stock.ReasonId;
import coop.cabas.stock.Reasons;
import coop.cabas.stock.Stock;
import coop.cabas.stock.StockPermissions;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What was lost, used, given back or found, said in the shop with a phone in the hand. */
@Controller
@RequestMapping("/stock/moves")
@Allow(StockPermissions.MOVE)
class LossController {

    private final Stock stock;
    private final Reasons reasons;
    private final Articles articles;
    private final Codes codes;
    private final Clock clock;

    LossController(Stock stock, Reasons reasons, Articles articles, Codes codes, Clock clock) {
        this.stock = stock;
        this.reasons = reasons;
        this.articles = articles;
        this.codes = codes;
        this.clock = clock;
    }

    /** @param day today when it is empty @param request number of this form, so that it counts once however often it is sent */
    record MoveInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 40, message = "{stock.form.long}")
            String code,

            @NotNull(message = "{ui.form.required}")
            @Positive(message = "{stock.form.positive}")
            @Digits(integer = 6, fraction = 3, message = "{stock.form.grams}")
            @Nullable
            BigDecimal quantity,

            @NotNull(message = "{ui.form.required}") @Nullable
            Long reason,

            @Size(max = 200, message = "{stock.form.long}") @Nullable
            String note,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate day,

            @Nullable UUID request) {}

    /** @param code read by the scanner or typed; the weight that its label carries is filled in */
    @GetMapping("/new")
    Page fresh(@RequestParam(defaultValue = "") String code, @RequestParam(required = false) @Nullable Long reason) {
        var values = new HashMap<String, String>();
        values.put("request", UUID.randomUUID().toString());
        values.put("code", code);
        if (reason != null) {
            values.put("reason", reason.toString());
        }
        var found = code.isBlank() ? Optional.<Scanned>empty() : codes.scan(code);
        found.map(Scanned::weight).ifPresent(weight -> values.put("quantity", weight.toPlainString()));
        var form = Form.of(values);
        if (!code.isBlank() && found.isEmpty()) {
            form = form.with("code", Message.of("stock.refused.code"));
        }
        return page(form, found.map(Scanned::article).orElse(null));
    }

    @PostMapping
    Page move(@Valid MoveInput input, BindingResult binding) {
        var article = codes.scan(input.code()).map(Scanned::article).orElse(null);
        if (article == null && !binding.hasFieldErrors("code")) {
            binding.rejectValue("code", "unknown", Text.t("stock.refused.code"));
        }
        if (binding.hasErrors() || article == null) {
            return page(Form.of(binding), article);
        }
        try {
            var why = new ReasonId(Objects.requireNonNull(input.reason()));
            stock.move(
                    article,
                    why,
                    Objects.requireNonNull(input.quantity()),
                    Objects.requireNonNullElse(input.note(), ""),
                    Objects.requireNonNullElse(input.day(), LocalDate.now(clock)),
                    input.request());
            return Redirect.to("/stock/moves/new?reason=" + why.value())
                    .saying(
                            "stock.moved",
                            articles.find(article).terms().name(),
                            ArticleStockPage.words(
                                    articles.find(article), stock.level(article).quantity()));
        } catch (Refused refused) {
            return page(Form.refused(refused), article);
        }
    }

    private Page page(Form form, @Nullable ArticleId article) {
        var known = article == null ? null : articles.find(article);
        return new MovePage(
                form,
                known == null ? null : known.terms().name(),
                known == null
                        ? null
                        : ArticleStockPage.words(known, stock.level(known.id()).quantity()),
                reasons.all().stream()
                        .filter(reason -> !reason.ended())
                        .sorted(LossController::losesFirst)
                        .toList());
    }

    /** Losses first: they are what is said most. */
    private static int losesFirst(Reason one, Reason other) {
        return Boolean.compare(one.kind() != Reason.Kind.LOSS, other.kind() != Reason.Kind.LOSS);
    }
}
