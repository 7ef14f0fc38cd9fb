package coop.cabas.badges.web;

import coop.cabas.badges.Badges;
import coop.cabas.badges.BadgesPermissions;
import coop.cabas.badges.BatchId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Cards printed before anybody is known who takes them. */
@Controller
@RequestMapping("/badges/batches")
@Allow(BadgesPermissions.ISSUE)
class BatchesController {

    private final Badges badges;
    private final BatchList list;

    BatchesController(Badges badges, BatchList list) {
        this.badges = badges;
        this.list = list;
    }

    record BatchInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{badges.long}")
            String name,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 1, message = "{badges.pieces.wrong}")
            @Max(value = Badges.MOST_IN_A_BATCH, message = "{badges.pieces.wrong}")
            @Nullable
            Integer pieces) {}

    @GetMapping
    Page all(ListQuery query) {
        return new BatchesPage(list.page(query), Form.empty());
    }

    @GetMapping("/{batch:\\d+}")
    Page one(@PathVariable BatchId batch) {
        return new BatchPage(list.find(batch));
    }

    @PostMapping
    Page make(@Valid BatchInput input, BindingResult binding, ListQuery query) {
        if (binding.hasErrors()) {
            return new BatchesPage(list.page(query), Form.of(binding));
        }
        try {
            badges.batch(input.name(), input.pieces() == null ? 0 : input.pieces());
        } catch (Refused refused) {
            return new BatchesPage(list.page(query), Form.refused("pieces", refused.reason()));
        }
        return Redirect.to("/badges/batches").saying("badges.batch.done");
    }
}
