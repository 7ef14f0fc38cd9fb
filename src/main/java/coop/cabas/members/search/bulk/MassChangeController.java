package coop.cabas.members.search.bulk;

import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;

/** Chooses what becomes of many files, shows it first, then does it. */
@Controller
@RequestMapping("/members/bulk/new")
@Allow(MembersPermissions.MANAGE)
class MassChangeController {

    private static final int LONGEST_REASON = 500;

    private final MassChanges changes;
    private final Choices choices;
    private final Selections selections;

    MassChangeController(MassChanges changes, Choices choices, Selections selections) {
        this.changes = changes;
        this.choices = choices;
        this.selections = selections;
    }

    /** @param selection the address of the list, as {@link coop.cabas.members.search.SelectionAction} hands it over */
    @GetMapping
    Page choose(jakarta.servlet.http.HttpServletRequest request) {
        var selection = new Selection(request.getQueryString() == null ? "" : request.getQueryString());
        return new KindsPage(
                selection.query(),
                selections.describe(selection, Text.locale()),
                selections.members(selection).size(),
                choices.kinds(),
                List.copyOf(choices.fields().values()));
    }

    /** @param looked whether to show what would become of whom */
    @GetMapping("/{kind}")
    Page prepare(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable Long field,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "false") boolean looked) {
        var typed = new Typed(kind(kind), query, field, value.strip(), day.strip());
        return looked ? preview(typed, "", null) : page(typed, Form.empty(), null, "");
    }

    /** @param members those left ticked, when the preview named everybody; null when it did not */
    @PostMapping("/{kind}")
    Page apply(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable Long field,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") int expected,
            @RequestParam(defaultValue = "false") boolean ticking,
            @RequestParam(required = false) @Nullable List<Long> members) {
        var typed = new Typed(kind(kind), query, field, value.strip(), day.strip());
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return preview(typed, why, why.isEmpty() ? "ui.form.required" : "members.form.long500");
        }
        var ticked = members == null ? List.<Long>of() : members;
        var selection = ticking
                ? new Selection("state=all&members="
                        + (ticked.isEmpty()
                                ? "0"
                                : ticked.stream().map(String::valueOf).collect(Collectors.joining("."))))
                : typed.selection();
        try {
            var id = changes.apply(selection, typed.wanted(), why, ticking ? ticked.size() : expected);
            return Redirect.to("/members/bulk/" + id.value()).saying("search.bulk.done");
        } catch (Refused refused) {
            return page(typed, Form.refused(refused), previewed(typed), why);
        }
    }

    private Page preview(Typed typed, String reason, @Nullable String wrong) {
        var problem = choices.problem(typed.wanted());
        if (problem != null) {
            return page(typed, Form.refused(problem.getKey(), problem.getValue()), null, reason);
        }
        var form = wrong == null ? Form.empty() : Form.refused("reason", coop.cabas.shared.Message.of(wrong));
        return page(typed, form, previewed(typed), reason);
    }

    private MassChangePage.@Nullable Preview previewed(Typed typed) {
        return choices.problem(typed.wanted()) != null
                ? null
                : MassChangePage.Preview.of(changes.preview(typed.selection(), typed.wanted()));
    }

    private Page page(Typed typed, Form form, MassChangePage.@Nullable Preview preview, String reason) {
        return new MassChangePage(
                typed.kind(),
                typed.kind().hasField() ? choices.field(typed.field()).name() : null,
                form,
                typed.query(),
                selections.describe(typed.selection(), Text.locale()),
                choices.values(typed.kind(), typed.field()),
                typed.field(),
                typed.value(),
                typed.day(),
                typed.kind().hasField() && choices.field(typed.field()).kind().equals("DATE") ? "date" : "text",
                reason,
                preview);
    }

    private Kind kind(String name) {
        return choices.kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(name));
    }

    private record Typed(Kind kind, String query, @Nullable Long field, String value, String day) {

        Selection selection() {
            return new Selection(query);
        }

        /** A day that makes none counts as missing. */
        Wanted wanted() {
            return new Wanted(kind, value, field, parsed());
        }

        private @Nullable LocalDate parsed() {
            try {
                var parsed = LocalDate.parse(day);
                return parsed.getYear() >= 1900 && parsed.getYear() <= 2199 ? parsed : null;
            } catch (DateTimeParseException noDay) {
                return null;
            }
        }
    }
}
