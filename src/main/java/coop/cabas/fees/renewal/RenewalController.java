package coop.cabas.fees.renewal;

import coop.cabas.access.LinkTries;
import coop.cabas.fees.Amounts;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeesPermissions;
import coop.cabas.fees.MethodId;
import coop.cabas.fees.Methods;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.organisation.Organisation;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Renewing by a link, for whoever holds the letter; and making such a link by hand. */
@Controller
class RenewalController {

    private static final String LINKS = "fees.renewal";

    private final Renewals renewals;
    private final LinkTries tries;
    private final Methods methods;
    private final Organisation organisation;
    private final Directory directory;
    private final Clock clock;

    RenewalController(
            Renewals renewals,
            LinkTries tries,
            Methods methods,
            Organisation organisation,
            Directory directory,
            Clock clock) {
        this.renewals = renewals;
        this.tries = tries;
        this.methods = methods;
        this.organisation = organisation;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/renew/{secret}")
    @Allow(Allow.ANYONE)
    Page look(@PathVariable String secret, HttpServletRequest request) {
        return page(secret, request, Form.empty(), List.of());
    }

    /** Each person comes as {@code person} with {@code type-12} and, when they choose how much, {@code amount-12}. */
    @PostMapping("/renew/{secret}")
    @Allow(Allow.ANYONE)
    Page renew(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") List<Long> person,
            @RequestParam(defaultValue = "0") long method,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        try {
            if (person.isEmpty()) {
                throw new Refused("fees.renewal.nobody");
            }
            var wanted = new ArrayList<Renewals.Wanted>();
            for (var id : person) {
                var type = typed.getOrDefault("type-" + id, "");
                var amount = typed.getOrDefault("amount-" + id, "");
                if (!type.matches("\\d{1,18}")) {
                    throw new Refused("fees.renewal.type");
                }
                wanted.add(new Renewals.Wanted(
                        new MemberId(id),
                        new FeeTypeId(Long.parseLong(type)),
                        amount.isBlank() ? null : Amounts.read(amount)));
            }
            tries.open(LINKS, secret, request, () -> renewals.look(secret));
            renewals.renew(secret, wanted, method == 0 ? null : chosen(method));
        } catch (Refused refused) {
            return page(secret, request, Form.refused(refused), person);
        }
        return Redirect.to("/renew/" + secret).saying("fees.renewal.done");
    }

    @PostMapping("/members/{id:\\d+}/fees/renewal")
    @Allow(FeesPermissions.MANAGE)
    Page link(@PathVariable MemberId id) {
        var member = directory.find(id);
        return new RenewalLinkPage(member.name(), "/members/" + id.value() + "/fees", renewals.give(id));
    }

    @PostMapping("/members/{id:\\d+}/fees/renewal/revocation")
    @Allow(FeesPermissions.MANAGE)
    Page revoke(@PathVariable MemberId id) {
        directory.find(id);
        renewals.revoke(id);
        return Redirect.to("/members/" + id.value() + "/fees").saying("fees.renewal.revoked.done");
    }

    private MethodId chosen(long id) {
        return offered().stream()
                .map(Methods.Method::id)
                .filter(method -> method.value() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("fees.renewal.method"));
    }

    private List<Methods.Method> offered() {
        return methods.all().stream()
                .filter(method -> !method.ended() && method.kind() != Methods.Kind.SCHEDULE)
                .toList();
    }

    /** A link that opens nothing is answered kindly, with what to do. */
    private Page page(String secret, HttpServletRequest request, Form form, List<Long> ticked) {
        try {
            return new RenewalPage(
                    form,
                    secret,
                    tries.open(LINKS, secret, request, () -> renewals.look(secret)),
                    Set.copyOf(ticked),
                    LocalDate.now(clock),
                    offered(),
                    organisation.identity());
        } catch (Refused useless) {
            var limited = useless.reason().key().equals("access.link.tries");
            return new NoRenewalPage(
                    useless.reason(), (limited ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND).value());
        }
    }
}
