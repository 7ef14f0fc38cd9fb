package coop.cabas.members.twins;

import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.MergeId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;

/** Makes two files one, shows what was made one, makes two of it again. */
@Controller
@Allow(MembersPermissions.MANAGE)
class MergeController {

    private static final String TAKE = "take.";

    private final Merges merges;
    private final PastMerges past;
    private final Pairs pairs;
    private final Viewer viewer;

    MergeController(Merges merges, PastMerges past, Pairs pairs, Viewer viewer) {
        this.merges = merges;
        this.past = past;
        this.pairs = pairs;
        this.viewer = viewer;
    }

    record MergeInput(
            @NotNull(message = "{ui.form.required}") Long kept,
            @NotNull(message = "{ui.form.required}") Integer versionA,
            @NotNull(message = "{ui.form.required}") Integer versionB,

            @Size(max = 500, message = "{members.form.long500}") @Nullable
            String reason) {}

    @PostMapping("/members/twins/{a:\\d+}/{b:\\d+}/merge")
    @Allow(MembersPermissions.SETTINGS)
    Page merge(
            @PathVariable MemberId a,
            @PathVariable MemberId b,
            @Valid MergeInput input,
            BindingResult binding,
            @RequestParam Map<String, String> typed) {
        if (binding.hasErrors()) {
            return pairs.page(a, b, Form.of(binding));
        }
        var keepsA = input.kept() == a.value();
        if (!keepsA && input.kept() != b.value()) {
            return pairs.page(a, b, Form.refused("kept", Message.of("ui.form.required")));
        }
        var fromGone = new HashSet<String>();
        var fromKept = new HashSet<String>();
        typed.forEach((name, side) -> {
            if (name.startsWith(TAKE)) {
                (side.equals(keepsA ? "a" : "b") ? fromKept : fromGone).add(name.substring(TAKE.length()));
            }
        });
        try {
            merges.merge(new Merges.Wanted(
                    keepsA ? a : b,
                    keepsA ? b : a,
                    keepsA ? input.versionA() : input.versionB(),
                    keepsA ? input.versionB() : input.versionA(),
                    fromGone,
                    fromKept,
                    Objects.requireNonNullElse(input.reason(), "").strip()));
        } catch (Refused refused) {
            return pairs.page(a, b, Form.refused(refused));
        }
        return Redirect.to("/members/" + input.kept()).saying("twins.merge.done");
    }

    @GetMapping("/members/merges")
    Page all(ListQuery query) {
        return new MergesPage(past.all(query));
    }

    @GetMapping("/members/merges/{id:\\d+}")
    Page one(@PathVariable MergeId id) {
        return page(id, Form.empty());
    }

    @PostMapping("/members/merges/{id:\\d+}/undo")
    @Allow(MembersPermissions.SETTINGS)
    Page undo(@PathVariable MergeId id, @RequestParam(defaultValue = "") String reason) {
        past.get(id);
        if (reason.isBlank() || reason.length() > 500) {
            return page(
                    id,
                    Form.refused("reason", Message.of(reason.isBlank() ? "ui.form.required" : "members.form.long500")));
        }
        try {
            merges.undo(id, reason.strip());
        } catch (Refused refused) {
            return page(id, Form.refused(refused));
        }
        return Redirect.to("/members/merges/" + id.value()).saying("twins.undo.done");
    }

    private Page page(MergeId id, Form form) {
        return new MergePage(past.get(id), past.fields(id), form, viewer.may(MembersPermissions.SETTINGS));
    }
}
