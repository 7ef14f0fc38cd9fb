package coop.cabas.privacy.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.StatusId;
import coop.cabas.members.Statuses;
import coop.cabas.privacy.Keeping;
import coop.cabas.privacy.PrivacyPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** For how long files of those who left are kept; who is forgotten today, when somebody so decides. */
@Controller
@RequestMapping("/privacy/keeping")
@Allow(PrivacyPermissions.ERASE)
class KeepingController {

    private static final String OF_STATUS = "status-";
    private static final int MOST_YEARS = 30;

    private final Keeping keeping;
    private final Statuses statuses;

    KeepingController(Keeping keeping, Statuses statuses) {
        this.keeping = keeping;
        this.statuses = statuses;
    }

    record RulesInput(
            @NotNull(message = "{ui.form.required}")
            @Min(value = 0, message = "{privacy.keeping.range}")
            @Max(value = MOST_YEARS, message = "{privacy.keeping.range}")
            @Nullable
            Integer years,

            @Size(max = 500, message = "{privacy.form.long500}") @Nullable
            String reason) {}

    @GetMapping
    Page rules() {
        var rules = keeping.rules();
        return page(Form.of(new RulesInput(rules.years(), rules.reason())));
    }

    @PostMapping
    Page choose(@Valid RulesInput input, BindingResult binding, @RequestParam MultiValueMap<String, String> typed) {
        return Fields.submit(binding, this::page, () -> {
            keeping.choose(new Keeping.Rules(
                    Objects.requireNonNull(input.years()),
                    Objects.requireNonNullElse(input.reason(), ""),
                    ofStatus(typed.toSingleValueMap())));
            return Redirect.to("/privacy/keeping").saying("privacy.keeping.saved");
        });
    }

    @PostMapping("/application")
    Page apply(@RequestParam(defaultValue = "") List<Long> members) {
        var forgotten = keeping.apply(members.stream().map(MemberId::new).toList());
        return Redirect.to("/privacy/keeping").saying("privacy.keeping.applied", forgotten);
    }

    private static Map<StatusId, Integer> ofStatus(Map<String, String> typed) {
        var all = new LinkedHashMap<StatusId, Integer>();
        typed.forEach((name, value) -> {
            if (name.matches(OF_STATUS + "\\d{1,18}") && !value.isBlank()) {
                if (!value.strip().matches("\\d{1,2}") || Integer.parseInt(value.strip()) > MOST_YEARS) {
                    throw new Refused("privacy.keeping.range");
                }
                all.put(
                        new StatusId(Long.parseLong(name.substring(OF_STATUS.length()))),
                        Integer.valueOf(value.strip()));
            }
        });
        return all;
    }

    private Page page(Form form) {
        var names = new LinkedHashMap<String, String>();
        statuses.all().forEach(status -> names.put(String.valueOf(status.id().value()), status.name()));
        var years = new LinkedHashMap<String, Integer>();
        keeping.rules().ofStatus().forEach((status, of) -> years.put(String.valueOf(status.value()), of));
        return new KeepingPage(form, keeping.due(), names, years);
    }
}
