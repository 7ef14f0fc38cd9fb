package coop.cabas.shares.web;

import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shares.Holdings;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;

/** Records an act about the shares of somebody: one form, whatever the kind. */
@Controller
@RequestMapping("/members/{id:\\d+}/shares/acts/{act}")
@Allow(SharesPermissions.MANAGE)
class ActController {

    private final Acts acts;
    private final Directory directory;
    private final Holdings holdings;
    private final Clock clock;

    ActController(Acts acts, Directory directory, Holdings holdings, Clock clock) {
        this.acts = acts;
        this.directory = directory;
        this.holdings = holdings;
        this.clock = clock;
    }

    @GetMapping
    Page form(@PathVariable MemberId id, @PathVariable String act) {
        var today = LocalDate.now(clock);
        var held = holdings.of(id, today);
        return page(
                Form.of(ActInput.on(today, held.size() == 1 ? held.getFirst().of() : null)), id, kind(act));
    }

    @PostMapping
    Page record(@PathVariable MemberId id, @PathVariable String act, @Valid ActInput input, BindingResult binding) {
        var kind = kind(act);
        directory.find(id);
        return Fields.submit(binding, form -> page(form, id, kind), () -> {
            var number = acts.record(kind, id, input);
            return Redirect.to("/members/" + id.value() + "/shares").saying("shares.recorded", number);
        });
    }

    private Page page(Form form, MemberId id, Act act) {
        return new ActPage(form, act, directory.find(id), holdings.of(id, LocalDate.now(clock)), acts.classes());
    }

    private static Act kind(String path) {
        return Arrays.stream(Act.values())
                .filter(act -> act.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound(path));
    }
}
