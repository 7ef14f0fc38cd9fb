package coop.cabas.members.joining.web;

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

    JoinController(JoinRequests requests, JoinSettings settings) {
        this.requests = requests;
        this.settings = settings;
    }

    @GetMapping
    Page form() {
        return page(Form.empty(), Set.of());
    }

    @PostMapping
    Page ask(@Valid JoinInput input, BindingResult binding, HttpServletRequest request) {
        var ticked = Objects.requireNonNullElse(input.kinds(), Set.<coop.cabas.members.MembershipKind>of()).stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
        if (binding.hasErrors()) {
            return page(Form.of(binding), ticked);
        }
        // A robot is thanked like anybody else, and nothing is kept.
        if (!input.isOfARobot()) {
            try {
                requests.ask(input.asked(Text.locale()), request.getRemoteAddr());
            } catch (Refused refused) {
                return page(Form.refused(refused), ticked);
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

    private Page page(Form form, Set<String> ticked) {
        return new JoinPage(form, settings.read(), ticked);
    }
}
