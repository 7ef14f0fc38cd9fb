package coop.cabas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import coop.cabas.demo.circle.CircleStory;
import coop.cabas.demo.people.MemberStory;
import coop.cabas.testing.OnStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Every kind of page there is, found by following links from the first one: nothing that an assistive technology would
 * stumble over, nothing that must be scrolled sideways, nothing that the browser complains of.
 */
class EveryPageWalk extends CastWalk {

    /** A page that is not there is a page too. */
    private static final String NOWHERE = "/nowhere";

    /** What a page goes on loading for once it has loaded. */
    private static final String LOADS_MORE = "[data-chart], [data-drop]";

    private static final int MOST_PAGES = 48;
    private static final AtomicBoolean FILLED = new AtomicBoolean();
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TillFilesHandedIn till;

    @Autowired
    private CircleStory circles;

    @Autowired
    private MemberStory members;

    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void somethingToLookAt() {
        if (FILLED.compareAndSet(false, true)) {
            for (var person : Cast.values()) {
                OnStage.account(context, person);
            }
            var story = new Story(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-22"), null);
            // Seasons hold one at a time, and other walks have their own.
            context.getBean(JdbcClient.class).sql("delete from shifts.season").update();
            circles.tell(story.start().minusYears(1), story.end());
            members.tell(story.end());
            till.tell(story);
        }
    }

    @Test
    void suitsATelephoneByDay() {
        lookAtAll(PHONE, ColorScheme.LIGHT);
    }

    @Test
    void suitsALaptopByNight() {
        lookAtAll(LAPTOP, ColorScheme.DARK);
    }

    /** What sticks out does not depend on colours: each width in one scheme, and axe has seen both widths and both schemes. */
    private void lookAtAll(int width, ColorScheme scheme) {
        Page page = as(Cast.CHLOE, width);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Consumer<ConsoleMessage> listening = message -> {
            if (message.type().equals("error") && !message.location().contains(NOWHERE)) {
                complaints.add(message.location() + ": " + message.text());
            }
        };
        find(page);
        page.onConsoleMessage(listening);
        assertThat(PAGES).hasSizeGreaterThan(12);
        for (var address : PAGES.values()) {
            open(page, address);
            assertThat(tooWide(page))
                    .as("to scroll sideways on %s at %d", address, width)
                    .isEmpty();
            assertThat(complaints).isEmpty();
        }
        // axe adds styles and asks for style sheets itself, which our policy refuses: what it provokes is not ours.
        page.offConsoleMessage(listening);
        for (var address : PAGES.values()) {
            open(page, address);
            assertAccessible(page);
        }
    }

    private static void open(Page page, String address) {
        page.navigate(address);
        if (page.locator(LOADS_MORE).count() > 0) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    /** What sticks out of the page at the side, when the page has to be scrolled for it. */
    @SuppressWarnings("unchecked")
    private static List<String> tooWide(Page page) {
        return (List<String>) page.evaluate("""
                (() => {
                  const wide = document.documentElement.clientWidth;
                  return document.documentElement.scrollWidth <= wide ? [] :
                    [...document.querySelectorAll("body *")]
                      .filter((e) => e.getBoundingClientRect().right > wide && getComputedStyle(e).visibility !== "hidden")
                      .slice(0, 5).map((e) => e.outerHTML.slice(0, 120));
                })()""");
    }

    /** One address for each kind of page: those that differ only by numbers are one kind. */
    private static void find(Page page) {
        if (!PAGES.isEmpty()) {
            return;
        }
        var toFollow = new ArrayDeque<>(List.of("/", "/account", NOWHERE));
        while (!toFollow.isEmpty() && PAGES.size() < MOST_PAGES) {
            var address = toFollow.poll();
            if (PAGES.putIfAbsent(kind(address), address) == null) {
                page.navigate(address);
                toFollow.addAll(links(page));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate("""
                [...document.querySelectorAll('nav a[href^="/"], main a[href^="/"]')]
                  .filter((a) => !a.hasAttribute("download") && !a.href.includes("export="))
                  .map((a) => a.getAttribute("href").replace(/#.*/, ""))""");
    }

    private static String kind(String address) {
        return address.replaceAll("\\?.*", "").replaceAll("\\d[\\d-]*", "#");
    }
}
