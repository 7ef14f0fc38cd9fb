package coop.cabas.stock.inventories.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Codes;
import coop.cabas.articles.Scanned;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.stock.StockPermissions;
import coop.cabas.stock.inventories.CountId;
import coop.cabas.stock.inventories.Counting;
import coop.cabas.stock.inventories.Found;
import coop.cabas.stock.inventories.Inventories;
import coop.cabas.stock.inventories.InventoryId;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Counting in the shop, with a phone in the hand. These are plain forms; where there are scripts, they go on without network. */
@Controller
@RequestMapping("/stock/counting")
@Allow(StockPermissions.COUNT)
class CountingController {

    private final Inventories inventories;
    private final Counting counting;
    private final Shelves shelves;
    private final Codes codes;
    private final Clock clock;

    CountingController(Inventories inventories, Counting counting, Shelves shelves, Codes codes, Clock clock) {
        this.inventories = inventories;
        this.counting = counting;
        this.shelves = shelves;
        this.codes = codes;
        this.clock = clock;
    }

    /** @param quantity as typed: a comma is as good as a point @param request number of this form, so that it counts once however often it is sent */
    record CountInput(
            @NotNull Long article,
            @Size(max = 40, message = "{stock.form.long}") String quantity,

            @Size(max = 60, message = "{stock.form.long}") @Nullable
            String place,

            @Nullable Long department,
            @Nullable Boolean confirmed,
            @NotNull UUID request) {}

    @GetMapping
    Page open() {
        return new CountingsPage(inventories.open());
    }

    /**
     * @param code read by the scanner or typed, or words of a name; the weight that a label carries is filled in
     * @param article chosen from the list instead
     */
    @GetMapping("/{id:\\d+}")
    Page count(
            @PathVariable InventoryId id,
            @RequestParam(required = false) @Nullable Long department,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable ArticleId article) {
        if (article != null) {
            return page(id, department, Form.of(fresh("")), shelves.chosen(id, article), "");
        }
        var scanned = code.isBlank() ? Optional.<Scanned>empty() : codes.scan(code);
        if (scanned.isPresent()) {
            var found = scanned.get();
            var carried = found.weight() == null ? found.pieces() : found.weight();
            var form = Form.of(fresh(carried == null ? "" : carried.toPlainString()));
            return page(id, department, form, shelves.chosen(id, found.article()), "");
        }
        var form = Form.of(Map.of("code", code));
        var nothing = !code.isBlank() && shelves.looked(id, code).isEmpty();
        return page(id, department, nothing ? form.with("code", Message.of("stock.refused.code")) : form, null, code);
    }

    @PostMapping("/{id:\\d+}/counts")
    Page add(@PathVariable InventoryId id, @Valid CountInput input, BindingResult binding) {
        var article = new ArticleId(input.article());
        var chosen = shelves.chosen(id, article);
        var quantity = quantity(input.quantity());
        if (binding.hasErrors() || quantity == null) {
            var form = Form.of(binding);
            return page(
                    id,
                    input.department(),
                    quantity == null ? form.with("quantity", Message.of("stock.refused.counted")) : form,
                    chosen,
                    "");
        }
        try {
            counting.count(
                    id,
                    new Found(
                            input.request(),
                            article,
                            quantity,
                            Objects.requireNonNullElse(input.place(), ""),
                            clock.instant(),
                            Boolean.TRUE.equals(input.confirmed())));
        } catch (Refused refused) {
            var form = Form.refused("quantity", refused.reason());
            return page(id, input.department(), form, chosen, "", Counting.isDoubt(refused));
        }
        return back(id, input.department())
                .saying(
                        "stock.counting.counted",
                        chosen.name(),
                        chosen.words(quantity),
                        chosen.words(shelves.counted(id, article)));
    }

    @PostMapping("/{id:\\d+}/counts/{count:\\d+}/withdrawal")
    Page withdraw(
            @PathVariable InventoryId id,
            @PathVariable CountId count,
            @RequestParam ArticleId article,
            @RequestParam(required = false) @Nullable Long department) {
        counting.withdraw(id, count);
        return Redirect.to("/stock/counting/" + id.value() + "?article=" + article.value() + within("&", department))
                .saying("stock.counting.withdrawn");
    }

    /** Null for what is no quantity. */
    static @Nullable BigDecimal quantity(String typed) {
        var number = typed.replace(',', '.').replaceAll("[\\s\u00a0\u202f]", "");
        return number.matches("[0-9]{1,9}([.][0-9]{1,6})?") ? new BigDecimal(number) : null;
    }

    private static Map<String, String> fresh(String quantity) {
        return Map.of("request", UUID.randomUUID().toString(), "quantity", quantity);
    }

    private static Redirect back(InventoryId id, @Nullable Long department) {
        return Redirect.to("/stock/counting/" + id.value() + within("?", department));
    }

    private static String within(String separator, @Nullable Long department) {
        return department == null ? "" : separator + "department=" + department;
    }

    private Page page(
            InventoryId id, @Nullable Long department, Form form, CountPage.@Nullable Chosen chosen, String words) {
        return page(id, department, form, chosen, words, false);
    }

    private Page page(
            InventoryId id,
            @Nullable Long department,
            Form form,
            CountPage.@Nullable Chosen chosen,
            String words,
            boolean doubted) {
        var inventory = inventories.find(id);
        var parts = inventory.parts();
        var within = department == null && parts.size() == 1
                ? Long.valueOf(parts.getFirst().department().value())
                : department;
        return new CountPage(
                inventory,
                within,
                form,
                chosen,
                doubted,
                words.isBlank() || form.hasErrors() ? shelves.uncounted(id, within) : shelves.looked(id, words),
                !words.isBlank());
    }
}
