package coop.cabas.stock.expiry.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.Codes;
import coop.cabas.articles.Scanned;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.stock.StockPermissions;
import coop.cabas.stock.expiry.ShelfDate;
import coop.cabas.stock.expiry.ShelfDates;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.form.Submission;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A printed date, told in front of the shelf with a phone in the hand. */
@Controller
@RequestMapping("/stock/dates")
@Allow(StockPermissions.MOVE)
class TellDateController {

    private static final Map<String, String> FIELDS = Map.of(
            "stock.refused.quantity", "quantity", "stock.refused.farDate", "day", "stock.refused.pastDate", "day");

    private final ShelfDates dates;
    private final Articles articles;
    private final Codes codes;
    private final Clock clock;

    TellDateController(ShelfDates dates, Articles articles, Codes codes, Clock clock) {
        this.dates = dates;
        this.articles = articles;
        this.codes = codes;
        this.clock = clock;
    }

    /** @param sure that the day, which is past, is the one printed @param request number of this form */
    record DateInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 40, message = "{stock.form.long}")
            String code,

            @NotNull(message = "{ui.form.required}") ShelfDate.@Nullable Kind kind,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate day,

            @NotNull(message = "{ui.form.required}")
            @Positive(message = "{stock.form.positive}")
            @Digits(integer = 6, fraction = 3, message = "{stock.form.grams}")
            @Nullable
            BigDecimal quantity,

            @Nullable Boolean sure,

            @Nullable UUID request) {}

    /** @param code read by the scanner or typed; the weight that its label carries is filled in */
    @GetMapping("/new")
    Page fresh(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String kind) {
        var values = new HashMap<String, String>();
        values.put("request", UUID.randomUUID().toString());
        values.put("code", code);
        values.put("kind", kind);
        var found = code.isBlank() ? Optional.<Scanned>empty() : codes.scan(code);
        found.map(Scanned::weight).ifPresent(weight -> values.put("quantity", weight.toPlainString()));
        var form = Form.of(values);
        if (!code.isBlank() && found.isEmpty()) {
            form = form.with("code", Message.of("stock.refused.code"));
        }
        return page(form, found.map(Scanned::article).orElse(null), null);
    }

    @PostMapping
    Page tell(@Valid DateInput input, BindingResult binding) {
        var article = codes.scan(Objects.requireNonNullElse(input.code(), ""))
                .map(Scanned::article)
                .orElse(null);
        if (article == null && !binding.hasFieldErrors("code")) {
            binding.rejectValue("code", "unknown", Text.t("stock.refused.code"));
        }
        return Submission.of(FIELDS, binding, form -> page(form, article, input.day()), () -> {
            var known = Objects.requireNonNull(article);
            var kind = Objects.requireNonNull(input.kind());
            var day = Objects.requireNonNull(input.day());
            dates.tell(
                    known,
                    kind,
                    day,
                    Objects.requireNonNull(input.quantity()),
                    Boolean.TRUE.equals(input.sure()),
                    input.request());
            return Redirect.to("/stock/dates/new?kind=" + kind)
                    .saying("stock.dates.told", articles.find(known).terms().name(), Format.day(day));
        });
    }

    private Page page(Form form, @Nullable ArticleId article, @Nullable LocalDate day) {
        return new ShelfDateFormPage(
                form,
                article == null ? null : articles.find(article).terms().name(),
                day != null && day.isBefore(LocalDate.now(clock)));
    }
}
