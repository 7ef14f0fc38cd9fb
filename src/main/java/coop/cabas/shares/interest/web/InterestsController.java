package coop.cabas.shares.interest.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.shares.interest.InterestId;
import coop.cabas.shares.interest.Interests;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Interest on shares: looked at first, kept once. */
@Controller
@RequestMapping("/shares/interest")
@Allow(SharesPermissions.READ)
class InterestsController {

    private final Interests interests;
    private final SqlList<DueList.Row> due;
    private final Viewer viewer;

    InterestsController(Interests interests, JdbcClient jdbc, Viewer viewer) {
        this.interests = interests;
        this.due = DueList.of(jdbc);
        this.viewer = viewer;
    }

    record TermsInput(
            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate year,

            @NotNull(message = "{ui.form.required}")
            @Positive(message = "{shares.interest.percent}")
            @DecimalMax(value = "30", message = "{shares.interest.percent}")
            @Digits(integer = 2, fraction = 3, message = "{shares.interest.percent}")
            @Nullable
            BigDecimal rate,

            @NotNull(message = "{ui.form.required}")
            @Positive(message = "{shares.interest.percent}")
            @DecimalMax(value = "30", message = "{shares.interest.percent}")
            @Digits(integer = 2, fraction = 3, message = "{shares.interest.percent}")
            @Nullable
            BigDecimal ceiling,

            @Size(max = 300, message = "{shares.form.long200}") @Nullable
            String decidedBy,

            @Nullable Boolean look) {

        Interests.Terms terms() {
            return new Interests.Terms(
                    Objects.requireNonNull(year),
                    Objects.requireNonNull(rate),
                    Objects.requireNonNull(ceiling),
                    Objects.requireNonNullElse(decidedBy, ""));
        }
    }

    @GetMapping
    Page all() {
        return page(Form.empty(), null);
    }

    @PostMapping
    @Allow(SharesPermissions.MANAGE)
    Page vote(@Valid TermsInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.of(binding), null);
        }
        try {
            if (Boolean.TRUE.equals(input.look())) {
                return page(Form.of(binding), interests.estimate(input.terms()));
            }
            return Redirect.to(
                            "/shares/interest/" + interests.vote(input.terms()).value())
                    .saying("shares.interest.kept");
        } catch (Refused refused) {
            return page(refused(refused), null);
        }
    }

    @GetMapping("/{id:\\d+}")
    Page one(@PathVariable InterestId id, ListQuery query) {
        var vote = interests.find(id);
        return new InterestPage(
                vote, due.page(query, Map.of("interest", id.value())), viewer.may(SharesPermissions.MANAGE));
    }

    @PostMapping("/{id:\\d+}/annulment")
    @Allow(SharesPermissions.MANAGE)
    Page annul(@PathVariable InterestId id, @RequestParam(defaultValue = "") @Size(max = 1000) String why) {
        interests.annul(id, why);
        return Redirect.to("/shares/interest/" + id.value()).saying("shares.interest.wasAnnulled");
    }

    private static Form refused(Refused refused) {
        return switch (refused.reason().key()) {
            case "shares.interest.ceiling" -> Form.refused("rate", refused.reason());
            case "shares.interest.decided" -> Form.refused("decidedBy", refused.reason());
            default -> Form.refused("year", refused.reason());
        };
    }

    private Page page(Form form, Interests.@Nullable Estimate estimate) {
        return new InterestsPage(
                interests.all(), interests.open(), form, estimate, viewer.may(SharesPermissions.MANAGE));
    }
}
