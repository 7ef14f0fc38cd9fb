package coop.cabas.members.listing;

import coop.cabas.access.Caller;
import coop.cabas.members.Directory;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.web.NoFilePage;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.MenuEntry;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.table.ListQuery;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;

/** Who is a member, as far as they agreed to be found. */
@Controller
class ListingController {

    private final Consenting consenting;
    private final PublicList publicList;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    ListingController(Consenting consenting, PublicList publicList, Directory directory, Caller caller, Clock clock) {
        this.consenting = consenting;
        this.publicList = publicList;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /** For the members of the coop among themselves, and for whoever keeps their file. */
    @GetMapping("/directory")
    @Allow(Allow.SIGNED_IN)
    Page members(ListQuery query) {
        var isMember = caller.account()
                .flatMap(directory::of)
                .filter(me -> me.leftOn() == null || me.leftOn().isAfter(LocalDate.now(clock)))
                .isPresent();
        if (!isMember && !caller.may(MembersPermissions.READ)) {
            return new NoFilePage();
        }
        return new ListingPage(consenting.page(query, false), false);
    }

    /** For anybody, when the coop opened it; search engines are asked to leave it alone. */
    @GetMapping("/directory/public")
    @Allow(Allow.ANYONE)
    Page web(ListQuery query, HttpServletResponse response) {
        if (!publicList.isOpen()) {
            throw new NotFound("directory");
        }
        response.setHeader("X-Robots-Tag", "noindex, noarchive");
        return new ListingPage(consenting.page(query, true), true);
    }

    @PostMapping("/members/settings/public-list")
    @Allow(MembersPermissions.SETTINGS)
    Page open(@RequestParam(defaultValue = "false") boolean open) {
        publicList.open(open);
        return Redirect.to("/members/settings").saying("members.settings.saved");
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry directoryEntry() {
            return new MenuEntry(MenuEntry.Section.COOP, 8, "members.listing", "/directory", Allow.SIGNED_IN, "users");
        }
    }
}
