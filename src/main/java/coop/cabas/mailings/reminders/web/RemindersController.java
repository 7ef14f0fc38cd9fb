package coop.cabas.mailings.reminders.web;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypes;
import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.mailings.reminders.ReminderRules;
import coop.cabas.mailings.reminders.Reminders;
import coop.cabas.members.MembersPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.MenuEntry;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules and what they will do; what they did. */
@Controller
@RequestMapping("/reminders")
@Allow(MailingsPermissions.REMIND)
class RemindersController {

    private static final int MONTH = 31;
    private static final int YEAR = 366;
    private static final int SHOWN = 300;

    private final Reminders reminders;
    private final ReminderRules rules;
    private final FeeTypes types;
    private final SqlList<ReminderList.Row> list;
    private final Viewer viewer;
    private final Clock clock;

    RemindersController(
            Reminders reminders, ReminderRules rules, FeeTypes types, JdbcClient jdbc, Viewer viewer, Clock clock) {
        this.reminders = reminders;
        this.rules = rules;
        this.types = types;
        this.list = ReminderList.of(jdbc);
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @param until last day looked ahead to; a month from now when nothing, or nothing sensible, is asked */
    @GetMapping
    Page overview(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        var today = LocalDate.now(clock);
        var last = until == null || until.isBefore(today) || until.isAfter(today.plusDays(YEAR))
                ? today.plusDays(MONTH)
                : until;
        return new RemindersPage(
                rules.all(),
                types.all().stream().collect(Collectors.toMap(FeeType::id, FeeType::name)),
                reminders.ahead(last, SHOWN),
                today,
                last);
    }

    @PostMapping("/run")
    Page run() {
        var done = reminders.run();
        return Redirect.to("/reminders/history").saying("mailings.reminders.done", done.letters(), done.withoutEmail());
    }

    @GetMapping("/history")
    Page history(ListQuery query) {
        return new ReminderHistoryPage(list.page(query, Map.of()), viewer.may(MembersPermissions.READ));
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry remindersEntry() {
            return new MenuEntry(
                    MenuEntry.Section.MEMBERS,
                    26,
                    "mailings.reminders",
                    "/reminders",
                    MailingsPermissions.REMIND,
                    "hourglass");
        }
    }
}
