package coop.cabas.starter.web;

import coop.cabas.matrix.Beginning;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.starter.Choice;
import coop.cabas.starter.Starter;
import coop.cabas.ui.MenuEntry;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Chooses what to begin with, and puts it in place. */
@Controller
@RequestMapping("/starter")
@Allow(MatrixPermissions.MANAGE)
class StarterController {

    static final String CIRCLE = "circle";
    static final String TOOL = "tool";
    static final String ACTIVITY = "activity";

    private final Starter starter;

    StarterController(Starter starter) {
        this.starter = starter;
    }

    @GetMapping
    Page show() {
        return StarterPage.of(Form.empty(), starter.pack(), starter.there(), starter.everything());
    }

    @PostMapping
    Page install(@RequestParam MultiValueMap<String, String> typed) {
        var choice = new Choice(named(typed, CIRCLE), named(typed, TOOL), new HashSet<>(ticked(typed, ACTIVITY)));
        try {
            var done = starter.install(choice);
            return done.isNothing()
                    ? Redirect.to("/starter").saying("starter.done.nothing")
                    : Redirect.to("/matrix").saying("starter.done", done.circles(), done.tools(), done.activities());
        } catch (Refused refused) {
            return StarterPage.of(Form.refused(refused), starter.pack(), starter.there(), choice);
        }
    }

    /** Code of what was ticked → name typed beside it. */
    private static Map<String, String> named(MultiValueMap<String, String> typed, String what) {
        var named = new HashMap<String, String>();
        for (var code : ticked(typed, what)) {
            named.put(code, Objects.requireNonNullElse(typed.getFirst(StarterPage.nameField(what, code)), ""));
        }
        return named;
    }

    private static List<String> ticked(MultiValueMap<String, String> typed, String what) {
        return typed.getOrDefault(what, List.of());
    }

    @Bean
    static Beginning starterBeginning() {
        return new Beginning("starter.card.action", "/starter", MatrixPermissions.MANAGE, "packages");
    }

    @Bean
    static MenuEntry starterMenu() {
        return new MenuEntry(
                MenuEntry.Section.IT, 90, "starter.title", "/starter", MatrixPermissions.MANAGE, "packages");
    }
}
