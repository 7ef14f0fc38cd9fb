package coop.cabas.shifts.accounts.web;

import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.TimeAccountId;
import coop.cabas.shifts.accounts.Accounts;
import coop.cabas.shifts.accounts.Delays;
import coop.cabas.shifts.accounts.LeaveDesk;
import coop.cabas.shifts.accounts.LeaveKinds;
import coop.cabas.shifts.accounts.Ledger;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/** Accounts of time, kept by the office. */
@Controller
@RequestMapping("/shifts/accounts")
@Allow(ShiftsPermissions.ACCOUNTS)
class AccountController {

    private final Accounts accounts;
    private final AccountPages pages;
    private final Ledger ledger;
    private final LeaveDesk desk;
    private final LeaveKinds kinds;
    private final Delays delays;
    private final Directory directory;
    private final Clock clock;

    AccountController(
            Accounts accounts,
            AccountPages pages,
            Ledger ledger,
            LeaveDesk desk,
            LeaveKinds kinds,
            Delays delays,
            Directory directory,
            Clock clock) {
        this.accounts = accounts;
        this.pages = pages;
        this.ledger = ledger;
        this.desk = desk;
        this.kinds = kinds;
        this.delays = delays;
        this.directory = directory;
        this.clock = clock;
    }

    /** The account of somebody, opened when they have none. */
    @PostMapping
    Page open(@RequestParam MemberId member) {
        return Redirect.to(path(accounts.open(directory.find(member).id())));
    }

    @GetMapping("/{id:\\d+}")
    Page one(
            @PathVariable TimeAccountId id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        return pages.of(id, until);
    }

    @PostMapping("/{id:\\d+}/corrections")
    Page correct(@PathVariable TimeAccountId id, @Valid CorrectionInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return pages.correcting(id, Form.of(binding));
        }
        try {
            ledger.correct(
                    id, Objects.requireNonNull(input.kind()), input.signed(), Objects.requireNonNull(input.why()));
        } catch (Refused refused) {
            return pages.correcting(id, Form.refused(refused));
        }
        return saved(id);
    }

    @PostMapping("/{id:\\d+}/lines/{line:\\d+}/reversal")
    Page reverse(
            @PathVariable TimeAccountId id,
            @PathVariable long line,
            @RequestParam(defaultValue = "") @Size(max = 500) String note) {
        return done(id, () -> ledger.reverse(id, line, note));
    }

    @PostMapping("/{id:\\d+}/leaves")
    Page give(@PathVariable TimeAccountId id, @Valid LeaveInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return pages.leaving(id, Form.of(binding));
        }
        var kind = kinds.find(Objects.requireNonNull(input.kind()));
        var since = Objects.requireNonNullElse(input.since(), LocalDate.now(clock));
        var note = Objects.requireNonNullElse(input.note(), "");
        try {
            var concerned = desk.concerned(id, since, input.until());
            if (input.givingBack() == null && !concerned.isEmpty()) {
                return new LeaveQuestionPage(
                        path(id) + "/leaves", path(id), kind, since, input.until(), note, concerned);
            }
            var freed = desk.give(id, kind, since, input.until(), note, Boolean.TRUE.equals(input.givingBack()));
            return Redirect.to(path(id)).saying("shifts.leave.asked", freed.size());
        } catch (Refused refused) {
            return pages.leaving(id, Form.refused(refused));
        }
    }

    @PostMapping("/{id:\\d+}/leaves/{leave:\\d+}/end")
    Page end(
            @PathVariable TimeAccountId id,
            @PathVariable long leave,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        return done(id, () -> desk.end(id, leave, Objects.requireNonNullElse(until, LocalDate.now(clock))));
    }

    @PostMapping("/{id:\\d+}/delays")
    Page delay(
            @PathVariable TimeAccountId id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") @Size(max = 500) String why) {
        return done(id, () -> delays.give(id, Objects.requireNonNullElse(until, LocalDate.now(clock)), why));
    }

    @PostMapping("/{id:\\d+}/grace")
    Page grace(@PathVariable TimeAccountId id) {
        return done(id, () -> delays.grace(id));
    }

    @PostMapping("/{id:\\d+}/sparing")
    Page spare(
            @PathVariable TimeAccountId id,
            @RequestParam(defaultValue = "false") boolean spared,
            @RequestParam(defaultValue = "") @Size(max = 500) String why) {
        return done(id, () -> delays.spare(accounts.find(id).id(), spared, why));
    }

    @PostMapping("/{id:\\d+}/people")
    Page join(
            @PathVariable TimeAccountId id,
            @RequestParam(defaultValue = "") @Size(max = 100) String who,
            @RequestParam(required = false) @Nullable Long member) {
        var whom = directory.meant(who, member);
        return whom.one()
                .map(meant -> done(id, () -> accounts.join(id, meant.id())))
                .orElseGet(() -> pages.asking(id, whom));
    }

    @PostMapping("/{id:\\d+}/people/{member:\\d+}/parting")
    Page part(@PathVariable TimeAccountId id, @PathVariable MemberId member) {
        if (!accounts.find(id).isOf(member)) {
            throw new coop.cabas.shared.NotFound(member);
        }
        return done(id, () -> accounts.part(member));
    }

    private Page done(TimeAccountId id, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            return pages.refused(id, refused.reason());
        }
        return saved(id);
    }

    private static Page saved(TimeAccountId id) {
        return Redirect.to(path(id)).saying("shifts.saved");
    }

    private static String path(TimeAccountId id) {
        return "/shifts/accounts/" + id.value();
    }
}
