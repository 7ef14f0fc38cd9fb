package coop.cabas.mailings.letters.web;

import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.mailings.letters.MemberLetterId;
import coop.cabas.mailings.letters.MemberLetters;
import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import coop.cabas.members.search.SelectionAction;
import coop.cabas.shared.Allow;
import coop.cabas.ui.MenuEntry;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.Objects;

/** Letters to members, and beginning one. */
@Controller
@RequestMapping("/letters")
@Allow(MailingsPermissions.WRITE)
class LettersController {

    private final MemberLetters letters;
    private final Selections selections;
    private final SqlList<LetterList.Row> list;

    LettersController(MemberLetters letters, Selections selections, JdbcClient jdbc) {
        this.letters = letters;
        this.selections = selections;
        this.list = LetterList.of(jdbc);
    }

    @GetMapping
    Page letters(ListQuery query) {
        return new LettersPage(list.page(query, Map.of()));
    }

    /** The address holds the selection, as {@link SelectionAction} hands it over. */
    @GetMapping("/new")
    Page fresh(HttpServletRequest request) {
        var selection = new Selection(Objects.requireNonNullElse(request.getQueryString(), ""));
        return new NewLetterPage(
                selection.query(),
                selections.describe(selection, Text.locale()),
                selections.members(selection).size(),
                letters.models());
    }

    /** @param model letter to begin with; 0 for none */
    @PostMapping
    Page begin(@RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "0") long model) {
        var selection = new Selection(query);
        selections.members(selection);
        var id = letters.begin(selection, model == 0 ? null : new MemberLetterId(model));
        return Redirect.to("/letters/" + id.value());
    }

    @Configuration(proxyBeanMethods = false)
    static class Offered {

        @Bean
        SelectionAction writeLetter() {
            return new SelectionAction(10, "mailings.letter.write", "mail", "/letters/new", MailingsPermissions.WRITE);
        }

        @Bean
        MenuEntry lettersEntry() {
            return new MenuEntry(
                    MenuEntry.Section.MEMBERS, 25, "mailings.letters", "/letters", MailingsPermissions.WRITE, "mail");
        }
    }
}
