package coop.cabas.members.listing;

import coop.cabas.access.Caller;
import coop.cabas.files.Files;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.Myself;
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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is a member, as far as they agreed to be found. */
@Controller
class ListingController {

    private final Consenting consenting;
    private final PublicList publicList;
    private final Caller caller;
    private final OwnEntries entries;
    private final Files files;
    private final Myself myself;

    ListingController(
            Consenting consenting,
            PublicList publicList,
            Caller caller,
            OwnEntries entries,
            Files files,
            Myself myself) {
        this.consenting = consenting;
        this.publicList = publicList;
        this.caller = caller;
        this.entries = entries;
        this.files = files;
        this.myself = myself;
    }

    /** For the members of the coop among themselves, and for whoever keeps their file. */
    @GetMapping("/directory")
    @Allow(Allow.SIGNED_IN)
    Page members(ListQuery query, HttpServletResponse response) {
        if (!mayRead()) {
            return new NoFilePage();
        }
        unseen(response);
        return new ListingPage(consenting.page(query, false), false);
    }

    @GetMapping("/directory/{id}/photo")
    @Allow(Allow.SIGNED_IN)
    ResponseEntity<byte[]> photo(@PathVariable MemberId id) {
        if (!mayRead()) {
            throw new NotFound(id);
        }
        return files.read(entries.photo(id)).shown();
    }

    /** For anybody, when the coop opened it; search engines are asked to leave it alone. */
    @GetMapping("/directory/public")
    @Allow(Allow.ANYONE)
    Page web(ListQuery query, HttpServletResponse response) {
        if (!publicList.isOpen()) {
            throw new NotFound("directory");
        }
        unseen(response);
        return new ListingPage(consenting.page(query, true), true);
    }

    @PostMapping("/members/settings/public-list")
    @Allow(MembersPermissions.SETTINGS)
    Page open(@RequestParam(defaultValue = "false") boolean open) {
        publicList.open(open);
        return Redirect.to("/members/settings").saying("members.settings.saved");
    }

    private boolean mayRead() {
        return caller.may(MembersPermissions.READ)
                || myself.member().filter(me -> entries.isOfTheCoop(me.id())).isPresent();
    }

    /** Search engines keep what they read: whoever takes their consent back would stay there. */
    private static void unseen(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, noarchive");
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry directoryEntry() {
            return new MenuEntry(MenuEntry.Section.COOP, 8, "members.listing", "/directory", Allow.SIGNED_IN, "users");
        }
    }
}
