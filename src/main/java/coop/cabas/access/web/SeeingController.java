package coop.cabas.access.web;

import coop.cabas.access.AccessPermissions;
import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.access.Me;
import coop.cabas.access.Seeings;
import coop.cabas.access.gate.Entrance;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Looking at Cabas as somebody else, and back. */
@Controller
@Allow(AccessPermissions.SEE)
class SeeingController {

    private final Accounts accounts;
    private final Seeings seeings;
    private final Entrance entrance;

    SeeingController(Accounts accounts, Seeings seeings, Entrance entrance) {
        this.accounts = accounts;
        this.seeings = seeings;
        this.entrance = entrance;
    }

    record Why(
            @NotBlank(message = "{ui.form.required}") @Size(max = 500, message = "{access.seeing.why}")
            String reason) {}

    @GetMapping("/accounts/{id}/seeing")
    Page ask(@PathVariable AccountId id) {
        return page(Form.empty(), id);
    }

    @PostMapping("/accounts/{id}/seeing")
    Page begin(
            @PathVariable AccountId id,
            @Valid Why why,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (binding.hasErrors()) {
            return page(Form.of(binding), id);
        }
        try {
            entrance.see(seeings.begin(id, why.reason()), request, response);
        } catch (Refused refused) {
            return page(Form.refused(refused), id);
        }
        return Redirect.to("/me");
    }

    /** Whoever looks is themselves again here, whatever the person seen may do. */
    @PostMapping("/seeing/end")
    @Allow(Allow.SIGNED_IN)
    Page end(@Me AccountId me, HttpServletRequest request, HttpServletResponse response) {
        Entrance.seeing(request).ifPresent(seeing -> seeings.end(seeing, me));
        entrance.seeNoMore(request, response);
        return Redirect.to("/seeing/over");
    }

    @GetMapping("/seeing/over")
    @Allow(Allow.SIGNED_IN)
    Page over() {
        return new SeeingOverPage();
    }

    private Page page(Form form, AccountId id) {
        return new SeeingPage(form, id, accounts.find(id).name(), Seeings.LASTS.toMinutes());
    }
}
