package coop.cabas.shares.web;

import coop.cabas.shared.Allow;
import coop.cabas.shares.Capital;
import coop.cabas.shares.CapitalCalls;
import coop.cabas.shares.ShareClasses;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.shares.Verification;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** How the capital stands, the register, who holds what on a day, what is asked for and what is still to be paid. */
@Controller
@Allow(SharesPermissions.READ)
class SharesController {

    private final Capital capital;
    private final CapitalCalls calls;
    private final ShareClasses classes;
    private final Verification verification;
    private final SqlList<RegisterList.Row> register;
    private final SqlList<HolderList.Row> holders;
    private final SqlList<SubscriptionList.Row> subscriptions;
    private final Viewer viewer;
    private final Clock clock;

    SharesController(
            Capital capital,
            CapitalCalls calls,
            ShareClasses classes,
            Verification verification,
            JdbcClient jdbc,
            Viewer viewer,
            Clock clock) {
        this.capital = capital;
        this.calls = calls;
        this.classes = classes;
        this.verification = verification;
        this.register = RegisterList.of(jdbc);
        this.holders = HolderList.of(jdbc);
        this.subscriptions = SubscriptionList.of(jdbc);
        this.viewer = viewer;
        this.clock = clock;
    }

    @GetMapping("/shares")
    Page overview() {
        var today = LocalDate.now(clock);
        return new SharesPage(
                capital.at(today),
                capital.highest(today),
                capital.floor(today),
                classes.all().isEmpty(),
                viewer.may(SharesPermissions.SETTINGS));
    }

    @GetMapping("/shares/register")
    Page register(ListQuery query) {
        return new RegisterPage(register.page(query, Map.of()));
    }

    @PostMapping("/shares/register/verification")
    Page verify() {
        var finding = verification.verify();
        return finding.isIntact()
                ? Redirect.to("/shares/register").saying("shares.verify.intact", finding.lines(), brief(finding.head()))
                : Redirect.to("/shares/register").saying("shares.verify." + finding.fault(), finding.number());
    }

    @GetMapping("/shares/holders")
    Page holders(ListQuery query) {
        var today = LocalDate.now(clock);
        var day = day(query, today);
        return new HoldersPage(holders.page(query, Map.of("day", day, "today", today)), day, capital.at(day));
    }

    @GetMapping("/shares/subscriptions")
    Page subscriptions(ListQuery query) {
        var all = "true".equals(query.filter("all"));
        return new SubscriptionsPage(subscriptions.page(query, Map.of("all", all)), all);
    }

    @GetMapping("/shares/calls")
    Page calls() {
        var today = LocalDate.now(clock);
        return new CallsPage(calls.open(), today);
    }

    /** Enough of a hash to compare by eye. */
    private static String brief(String hash) {
        return hash.substring(0, Math.min(16, hash.length()));
    }

    private static LocalDate day(ListQuery query, LocalDate today) {
        var asked = query.filter("on");
        try {
            return asked == null || asked.isEmpty() ? today : LocalDate.parse(asked);
        } catch (DateTimeParseException notADay) {
            return today;
        }
    }
}
