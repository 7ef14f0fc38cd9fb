package coop.cabas.home.web;

import coop.cabas.shared.Allow;
import coop.cabas.ui.HomeCard;
import coop.cabas.ui.MenuEntry;
import coop.cabas.ui.Page;
import coop.cabas.ui.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Where everybody arrives. */
@Controller
@Allow(Allow.ANYONE)
class HomeController {

    private static final String PATH = "/";

    private final Viewer viewer;
    private final List<HomeCard> cards;
    private final List<MenuEntry> entries;
    private final Clock clock;

    HomeController(Viewer viewer, List<HomeCard> cards, List<MenuEntry> entries, Clock clock) {
        this.viewer = viewer;
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
        this.entries = entries.stream()
                .filter(entry -> !entry.path().equals(PATH))
                .sorted(Comparator.comparing(MenuEntry::section).thenComparing(MenuEntry::order))
                .toList();
        this.clock = clock;
    }

    @GetMapping(PATH)
    Page home() {
        var told = cards.stream()
                .filter(card -> viewer.may(card.permission()))
                .flatMap(card -> card.told().stream())
                .toList();
        var tasks = only(HomeCard.Task.class, told);
        if (!viewer.isSignedIn()) {
            return new WelcomePage(tasks);
        }
        return new HomePage(
                Objects.requireNonNullElse(viewer.name(), ""),
                LocalDate.now(clock),
                tasks,
                only(HomeCard.Figure.class, told),
                entries.stream().filter(entry -> viewer.may(entry.permission())).toList());
    }

    private static <T extends HomeCard.Told> List<T> only(Class<T> kind, List<HomeCard.Told> told) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
