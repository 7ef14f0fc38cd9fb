package coop.cabas.purchasing.receipts.web;

import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.receipts.Count;
import coop.cabas.purchasing.receipts.Counting;
import coop.cabas.purchasing.receipts.ReceiptId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/** What came, scanned beside the lorry with a phone in the hand. */
@Controller
@RequestMapping("/purchasing/receipts/{id:\\d+}")
@Allow(PurchasingPermissions.RECEIVE)
class CountsController {

    private final Counting counting;
    private final ReceiptView view;

    CountsController(Counting counting, ReceiptView view) {
        this.counting = counting;
        this.view = view;
    }

    /** @param quantity one, or the weight on the label, when it is empty @param request number of the form */
    record CountInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 40, message = "{purchasing.receipts.form.long}")
            String code,

            @Positive(message = "{purchasing.receipts.form.positive}")
            @Digits(integer = 6, fraction = 3, message = "{purchasing.receipts.form.grams}")
            @Nullable
            BigDecimal quantity,

            @NotNull(message = "{ui.form.required}") Counting.@Nullable Unit unit,

            @NotNull(message = "{ui.form.required}") Count.@Nullable Kind kind,

            @Nullable UUID request) {}

    @PostMapping("/counts")
    Page count(@PathVariable ReceiptId id, @Valid CountInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return view.of(id, Form.of(binding));
        }
        var unit = Objects.requireNonNull(input.unit());
        var kind = Objects.requireNonNull(input.kind());
        try {
            var line = counting.count(
                    id,
                    new Counting.Scan(
                            input.code(),
                            input.quantity(),
                            unit,
                            kind,
                            Objects.requireNonNullElseGet(input.request(), UUID::randomUUID)));
            return Redirect.to(path(id) + "?unit=" + unit + "&kind=" + kind)
                    .saying("purchasing.receipts.counted", line.name(), ReceiptPage.progress(line));
        } catch (Refused refused) {
            return view.of(id, Form.of(input).with("code", refused.reason()));
        }
    }

    @PostMapping("/counts/{count:\\d+}/withdrawal")
    Page withdraw(@PathVariable ReceiptId id, @PathVariable long count) {
        counting.withdraw(id, count);
        return Redirect.to(path(id)).saying("purchasing.receipts.withdrawn");
    }

    /** @param request number of the form, so that sent twice it counts once */
    @PostMapping("/rest")
    Page rest(@PathVariable ReceiptId id, @RequestParam UUID request) {
        return Redirect.to(path(id)).saying("purchasing.receipts.rested", counting.rest(id, request));
    }

    @PostMapping("/lines/{line:\\d+}/article")
    Page link(@PathVariable ReceiptId id, @PathVariable long line, @RequestParam(defaultValue = "") String code) {
        counting.link(id, line, code);
        return Redirect.to(path(id)).saying("purchasing.receipts.linked");
    }

    private static String path(ReceiptId id) {
        return "/purchasing/receipts/" + id.value();
    }
}
