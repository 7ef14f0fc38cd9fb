package coop.cabas.stock.inventories.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.DepartmentId;
import coop.cabas.shared.Allow;
import coop.cabas.stock.StockPermissions;
import coop.cabas.stock.inventories.CountId;
import coop.cabas.stock.inventories.Counting;
import coop.cabas.stock.inventories.Inventories;
import coop.cabas.stock.inventories.InventoryId;
import coop.cabas.stock.inventories.Reviews;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.form.Submission;
import coop.cabas.ui.table.ListQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Inventories are opened, reviewed, and posted. */
@Controller
@RequestMapping("/stock/inventories")
@Allow(StockPermissions.POST)
class InventoriesController {

    private final Inventories inventories;
    private final Reviews reviews;
    private final Counting counting;
    private final InventoryList list;
    private final LineList lines;
    private final Clock clock;

    InventoriesController(
            Inventories inventories,
            Reviews reviews,
            Counting counting,
            InventoryList list,
            LineList lines,
            Clock clock) {
        this.inventories = inventories;
        this.reviews = reviews;
        this.counting = counting;
        this.list = list;
        this.lines = lines;
        this.clock = clock;
    }

    /** @param whole all of the shop, whatever departments are ticked */
    record OpeningInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 60, message = "{stock.form.long}")
            String name,

            @Nullable Boolean whole,
            @Nullable Set<Long> department) {

        Set<Long> chosen() {
            return department == null ? Set.of() : department;
        }
    }

    @GetMapping
    Page all(ListQuery query) {
        return new InventoriesPage(list.page(query));
    }

    @GetMapping("/new")
    Page fresh() {
        var name = Text.t("stock.inventory.of", Format.day(LocalDate.now(clock)));
        return new OpeningPage(Form.of(Map.of("name", name, "whole", "true")), inventories.free(), Set.of());
    }

    @PostMapping
    Page open(@Valid OpeningInput input, BindingResult binding) {
        var whole = Boolean.TRUE.equals(input.whole());
        if (!whole && input.chosen().isEmpty()) {
            binding.rejectValue("department", "none", Text.t("stock.refused.department"));
        }
        return Submission.of(
                Map.of("stock.refused.departmentTaken", "department", "stock.refused.department", "department"),
                binding,
                form -> new OpeningPage(form, inventories.free(), input.chosen()),
                () -> {
                    var departments = whole
                            ? List.<DepartmentId>of()
                            : input.chosen().stream().map(DepartmentId::new).toList();
                    var id = inventories.open(input.name(), departments);
                    return Redirect.to(path(id)).saying("stock.inventory.open.said");
                });
    }

    @GetMapping("/{id:\\d+}")
    Page review(@PathVariable InventoryId id, ListQuery query) {
        return new InventoryPage(
                inventories.find(id),
                reviews.sum(id),
                inventories.counters(id),
                lines.page(query, id),
                lines.shown(query));
    }

    @PostMapping("/{id:\\d+}/posting")
    Page post(@PathVariable InventoryId id, @RequestParam(defaultValue = "false") boolean emptied) {
        var posted = reviews.post(id, emptied);
        return Redirect.to(path(id)).saying("stock.inventory.posted.said", posted);
    }

    @PostMapping("/{id:\\d+}/cancellation")
    Page cancel(@PathVariable InventoryId id) {
        inventories.cancel(id);
        return Redirect.to(path(id)).saying("stock.inventory.cancelled.said");
    }

    @GetMapping("/{id:\\d+}/articles/{article:\\d+}")
    Page line(@PathVariable InventoryId id, @PathVariable ArticleId article) {
        return new LinePage(inventories.find(id), reviews.line(id, article), counting.of(id, article));
    }

    @PostMapping("/{id:\\d+}/articles/{article:\\d+}/recount")
    Page recount(@PathVariable InventoryId id, @PathVariable ArticleId article) {
        reviews.recount(id, article);
        return Redirect.to(path(id, article)).saying("stock.inventory.doubted.said");
    }

    @PostMapping("/{id:\\d+}/articles/{article:\\d+}/counts/{count:\\d+}/withdrawal")
    Page withdraw(@PathVariable InventoryId id, @PathVariable ArticleId article, @PathVariable CountId count) {
        counting.withdraw(id, count);
        return Redirect.to(path(id, article)).saying("stock.counting.withdrawn");
    }

    private static String path(InventoryId id) {
        return "/stock/inventories/" + id.value();
    }

    private static String path(InventoryId id, ArticleId article) {
        return path(id) + "/articles/" + article.value();
    }
}
