package coop.cabas.stock.expiry.web;

import coop.cabas.shared.Allow;
import coop.cabas.stock.StockPermissions;
import coop.cabas.stock.expiry.ShelfDateId;
import coop.cabas.stock.expiry.ShelfDates;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.form.Submission;
import coop.cabas.ui.table.ListQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What is to be sold first, and what became of it. */
@Controller
@RequestMapping("/stock/dates")
@Allow(StockPermissions.MOVE)
class ShelfDatesController {

    private static final Map<String, String> FIELDS =
            Map.of("stock.refused.left", "quantity", "stock.refused.quantity", "quantity");

    private final ShelfDateList list;
    private final ShelfDates dates;
    private final Clock clock;

    ShelfDatesController(ShelfDateList list, ShelfDates dates, Clock clock) {
        this.list = list;
        this.dates = dates;
        this.clock = clock;
    }

    /** @param request number of this form, so that it counts once however often it is sent */
    record WithdrawalInput(
            @NotNull(message = "{ui.form.required}")
            @Positive(message = "{stock.form.positive}")
            @Digits(integer = 6, fraction = 3, message = "{stock.form.grams}")
            @Nullable
            BigDecimal quantity,

            @NotNull(message = "{ui.form.required}") @Nullable
            UUID request) {}

    @GetMapping
    Page first(ListQuery query) {
        return new ShelfDatesPage(list.page(query), list.shown(query));
    }

    @GetMapping("/{id:\\d+}")
    Page one(@PathVariable ShelfDateId id) {
        return page(
                Form.of(Map.of(
                        "request",
                        UUID.randomUUID().toString(),
                        "quantity",
                        dates.find(id).left().stripTrailingZeros().toPlainString())),
                id);
    }

    @PostMapping("/{id:\\d+}/withdrawal")
    Page withdraw(@PathVariable ShelfDateId id, @Valid WithdrawalInput input, BindingResult binding) {
        return Submission.of(FIELDS, binding, form -> page(form, id), () -> {
            dates.withdraw(id, Objects.requireNonNull(input.quantity()), Objects.requireNonNull(input.request()));
            return Redirect.to("/stock/dates")
                    .saying("stock.dates.withdrawn", dates.find(id).name());
        });
    }

    @PostMapping("/{id:\\d+}/sale")
    Page sold(@PathVariable ShelfDateId id) {
        dates.sold(id);
        return Redirect.to("/stock/dates")
                .saying("stock.dates.sold", dates.find(id).name());
    }

    @PostMapping("/{id:\\d+}/mistake")
    Page mistaken(@PathVariable ShelfDateId id) {
        dates.mistaken(id);
        return Redirect.to("/stock/dates")
                .saying("stock.dates.mistaken", dates.find(id).name());
    }

    private Page page(Form form, ShelfDateId id) {
        return new ShelfDatePage(form, dates.find(id), LocalDate.now(clock));
    }
}
