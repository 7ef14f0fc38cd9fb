package coop.cabas.members.search;

import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Selection;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
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

import java.util.Map;
import java.util.function.Supplier;

/** Searches that people keep. */
@Controller
@RequestMapping("/members/searches")
@Allow(MembersPermissions.READ)
class SavedSearchesController {

    private final SavedSearches saved;
    private final SelectionWords words;

    SavedSearchesController(SavedSearches saved, SelectionWords words) {
        this.saved = saved;
        this.words = words;
    }

    record Naming(
            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{members.form.long100}")
            String name,

            @Nullable Boolean shared) {}

    @GetMapping
    Page all() {
        return new SavedSearchesPage(saved.all());
    }

    /** @param typed the address of the list, whose search is to be kept */
    @GetMapping("/new")
    Page name(@RequestParam Map<String, String> typed) {
        return naming(Form.empty(), new Asked(typed), null);
    }

    @PostMapping
    Page keep(@Valid Naming input, BindingResult binding, @RequestParam(defaultValue = "") String query) {
        var asked = Asked.of(new Selection(query));
        return submit(binding, asked, null, () -> {
            var id = saved.keep(input.name(), asked, Boolean.TRUE.equals(input.shared()));
            return Redirect.to("/members?saved=" + id.value()).saying("search.saved.kept");
        });
    }

    @GetMapping("/{id:\\d+}")
    Page edit(@PathVariable SavedSearches.Id id) {
        var search = own(id);
        return naming(
                Form.of(new Naming(search.name(), search.shared() ? true : null)),
                Asked.of(new Selection(search.query())),
                id);
    }

    @PostMapping("/{id:\\d+}")
    Page change(@PathVariable SavedSearches.Id id, @Valid Naming input, BindingResult binding) {
        return submit(binding, Asked.of(new Selection(own(id).query())), id, () -> {
            saved.change(id, input.name(), Boolean.TRUE.equals(input.shared()));
            return Redirect.to("/members/searches").saying("search.saved.changed");
        });
    }

    @PostMapping("/{id:\\d+}/deletion")
    Page delete(@PathVariable SavedSearches.Id id) {
        saved.delete(id);
        return Redirect.to("/members/searches").saying("search.saved.deleted");
    }

    private SavedSearches.Saved own(SavedSearches.Id id) {
        var search = saved.get(id);
        if (!search.own()) {
            throw new coop.cabas.shared.NotFound(id);
        }
        return search;
    }

    private Page submit(BindingResult binding, Asked asked, SavedSearches.@Nullable Id id, Supplier<Page> act) {
        if (binding.hasErrors()) {
            return naming(Form.of(binding), asked, id);
        }
        try {
            return act.get();
        } catch (Refused refused) {
            return naming(Form.refused("name", refused.reason()), asked, id);
        }
    }

    private Page naming(Form form, Asked asked, SavedSearches.@Nullable Id id) {
        return new SavedSearchPage(form, asked.selection().query(), words.of(asked), id == null ? null : id.value());
    }
}
