package coop.cabas.fees.books;

import coop.cabas.fees.FeesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/** Accounts of the books. */
@Controller
@RequestMapping("/fees/accounts")
@Allow(FeesPermissions.MANAGE)
class AccountsController {

    private final Accounts accounts;

    AccountsController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    Page accounts() {
        return page(Form.empty());
    }

    @PostMapping
    Page change(@RequestParam Map<String, String> typed) {
        try {
            accounts.change(typed);
        } catch (Refused refused) {
            return page(Form.refused(refused));
        }
        return Redirect.to("/fees/books").saying("fees.accounts.saved");
    }

    private Page page(Form form) {
        return new AccountsPage(form, accounts.defaults(), accounts.own());
    }
}
