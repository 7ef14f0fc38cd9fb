package coop.cabas.circles.web;

import coop.cabas.access.AccountId;
import coop.cabas.access.Caller;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.Holders;
import coop.cabas.circles.MandateId;
import coop.cabas.circles.Mandates;
import coop.cabas.circles.Structure;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;

/** All that a person holds: anyone's for those who may read the circles, one's own for all. */
@Controller
@RequestMapping("/circles")
class PeopleController {

    private final Holders holders;
    private final Mandates mandates;
    private final Structure structure;
    private final Caller caller;
    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleController(
            Holders holders, Mandates mandates, Structure structure, Caller caller, JdbcClient jdbc, Clock clock) {
        this.holders = holders;
        this.mandates = mandates;
        this.structure = structure;
        this.caller = caller;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping("/people/{account}")
    @Allow(CirclesPermissions.READ)
    Page person(@PathVariable AccountId account, @RequestParam(required = false) @Nullable String on) {
        return page(account, on);
    }

    @GetMapping("/me")
    @Allow(Allow.SIGNED_IN)
    Page me(@RequestParam(required = false) @Nullable String on) {
        return page(caller.account().orElseThrow(() -> new NotFound("me")), on);
    }

    @PostMapping("/me/mandates/{mandate}/ending")
    @Allow(Allow.SIGNED_IN)
    Page layDown(@PathVariable MandateId mandate) {
        mandates.layDown(mandate);
        return Redirect.to("/circles/me").saying("circles.mandate.laidDown.done");
    }

    private Page page(AccountId account, @Nullable String on) {
        var name = jdbc.sql("select name from access.person where id = :id")
                .param("id", account.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(account));
        var day = OnDay.of(on, LocalDate.now(clock));
        return new PersonPage(
                name,
                holders.of(account, day.on()),
                structure.owedBy(account, day.on()),
                day,
                caller.account().filter(account::equals).isPresent(),
                caller.may(CirclesPermissions.READ));
    }
}
