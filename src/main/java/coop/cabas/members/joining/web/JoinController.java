package coop.cabas.members.joining.web;

import coop.cabas.members.fields.FieldForm;
import coop.cabas.members.fields.FieldValues;
import coop.cabas.members.fields.Typed;
import coop.cabas.members.joining.JoinRequests;
import coop.cabas.members.joining.JoinSettings;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Asking to join, for anybody: the form, and the link that confirms it. */
@Controller
@RequestMapping("/join")
@Allow(Allow.ANYONE)
class JoinController {

    private final JoinRequests requests;
    private final JoinSettings settings;
    private final FieldValues values;

    JoinController(JoinRequests requests, JoinSettings settings, FieldValues values) {
        this.requests = requests;
        this.settings = settings;
        this.values = values;
    }

    @GetMapping
    Page form() {
        return page(Form.empty(), Set.of(), values.askedOfStranger());
    }

    @PostMapping
    Page ask(@Valid JoinInput input, BindingResult binding, HttpServletRequest request) {
        var ticked = Objects.requireNonNullElse(input.kinds(), Set.<coop.cabas.members.MembershipKind>of()).stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
        var typed = Typed.of(request);
        var own = values.askedOfStrangerAgain(typed);
        if (binding.hasErrors() || own.hasErrors()) {
            return page(Form.of(binding), ticked, own);
        }
        // A robot is thanked like anybody else, and nothing is kept.
        if (!input.isOfARobot()) {
            try {
                requests.ask(input.asked(Text.locale(), values.answers(typed)), request.getRemoteAddr());
            } catch (Refused refused) {
                return page(Form.refused(refused), ticked, own);
            }
        }
        return Redirect.to("/join/sent");
    }

    @GetMapping("/sent")
    Page sent() {
        return new JoinSentPage(false);
    }

    @GetMapping("/{secret}")
    Page link(@PathVariable String secret) {
        return new JoinConfirmPage(secret, requests.look(secret));
    }

    @PostMapping("/{secret}")
    Page confirm(@PathVariable String secret) {
        requests.confirm(secret);
        return new JoinSentPage(true);
    }

    private Page page(Form form, Set<String> ticked, FieldForm own) {
        return new JoinPage(form, settings.read(), ticked, own);
    }
}
