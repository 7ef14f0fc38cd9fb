package coop.cabas.fees.calls;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.FeesPermissions;
import coop.cabas.fees.Methods;
import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import coop.cabas.members.search.SelectionAction;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** A fee is asked of many: chosen on the list of members, looked at, then written. */
@Controller
@RequestMapping("/fees/calls/new")
@Allow(FeesPermissions.MANAGE)
class CallController {

    private final FeeCalls calls;
    private final FeeTypes types;
    private final Methods methods;
    private final Selections selections;
    private final Clock clock;

    CallController(FeeCalls calls, FeeTypes types, Methods methods, Selections selections, Clock clock) {
        this.calls = calls;
        this.types = types;
        this.methods = methods;
        this.selections = selections;
        this.clock = clock;
    }

    /** Which fee; the address holds the selection, as {@link SelectionAction} hands it over. */
    @GetMapping
    Page choose(HttpServletRequest request) {
        var selection = new Selection(request.getQueryString() == null ? "" : request.getQueryString());
        return new CallTypesPage(
                selection.query(),
                selections.describe(selection, Text.locale()),
                selections.members(selection).size(),
                types());
    }

    @GetMapping("/{type:\\d+}")
    Page fresh(@PathVariable FeeTypeId type, @RequestParam(defaultValue = "") String query) {
        var found = types.find(type);
        return page(Form.of(CallInput.usual(query, found, today())), query, found, null);
    }

    /** Shows who would be called; writes when that was seen. */
    @PostMapping("/{type:\\d+}")
    Page call(@PathVariable FeeTypeId type, @Valid CallInput input, BindingResult binding) {
        var found = types.find(type);
        var query = input.selection();
        if (binding.hasErrors()) {
            return page(Form.of(binding), query, found, null);
        }
        var missing = missing(input, found);
        if (missing != null) {
            return page(Form.refused(missing, Message.of("ui.form.required")), query, found, null);
        }
        var terms = input.terms(found);
        var selection = new Selection(query);
        if (input.expected() == null) {
            return page(Form.of(binding), query, found, CallPage.Preview.of(calls.preview(selection, terms)));
        }
        try {
            var id = calls.call(selection, terms, input.expected());
            return Redirect.to("/fees/calls/" + id.value()).saying("fees.call.done");
        } catch (Refused refused) {
            return page(Form.refused(refused), query, found, CallPage.Preview.of(calls.preview(selection, terms)));
        }
    }

    private static @Nullable String missing(CallInput input, FeeType type) {
        if (input.day() == null) {
            return input.begins() == CallTerms.Begins.DAY ? "starts" : "limit";
        }
        return input.amount() == null && type.amount() == null ? "amount" : null;
    }

    private Page page(Form form, String query, FeeType type, CallPage.@Nullable Preview preview) {
        return new CallPage(
                form,
                type,
                query,
                selections.describe(new Selection(query), Text.locale()),
                methods.all().stream().filter(method -> !method.ended()).toList(),
                preview);
    }

    private List<FeeType> types() {
        return types.all().stream()
                .filter(type -> !type.ended() && type.kind() == FeeType.Kind.FEE)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Configuration(proxyBeanMethods = false)
    static class Offered {

        @Bean
        SelectionAction callFees() {
            return new SelectionAction(50, "fees.call", "coin-euro", "/fees/calls/new", FeesPermissions.MANAGE);
        }
    }
}
