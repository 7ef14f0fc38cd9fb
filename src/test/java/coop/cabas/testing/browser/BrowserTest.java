package coop.cabas.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import coop.cabas.testing.TestClockConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Cabas, really served, and a browser to walk through it. Walks are named {@code …Walk} and run in {@code verify} only; they
 * share one application and one database, so each makes what it needs.
 */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestClockConfiguration.class)
public abstract class BrowserTest {

    /** The smallest telephone and the usual laptop that every page must suit. */
    protected static final int PHONE = 390;

    protected static final int LAPTOP = 1280;

    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final List<BrowserContext> opened = new ArrayList<>();

    @LocalServerPort
    private int port;

    /** A page of somebody's browser who has not signed in. */
    protected Page visitor(int width) {
        return pageOf(context(width, null));
    }

    /**
     * A page of somebody who has signed in. Signing in happens once for each person; later walks take up the session.
     *
     * @param who whatever tells people apart
     * @param signIn walks from an empty page to being signed in
     */
    protected Page signedIn(String who, int width, Consumer<Page> signIn) {
        String session = SIGNED_IN.computeIfAbsent(port + who, key -> {
            BrowserContext first = context(width, null);
            signIn.accept(pageOf(first));
            return first.storageState();
        });
        return pageOf(context(width, session));
    }

    /** The same, of somebody who signs in by the form. */
    protected Page signedIn(String email, String password, int width) {
        return signedIn(email, width, page -> signIn(page, email, password));
    }

    /** Signs in by the form, and waits until whatever comes next is there. */
    protected static void signIn(Page page, String email, String password) {
        page.navigate("/sign-in");
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Fails on what an assistive technology would stumble over seriously. */
    protected void assertAccessible(Page page) {
        Accessibility.assertOf(page);
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<name>-<width>.png}. */
    protected void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("%s-%d.png".formatted(name, page.viewportSize().width)))
                .setFullPage(true));
    }

    @AfterEach
    void closeBrowsers() {
        opened.forEach(BrowserContext::close);
    }

    private BrowserContext context(int width, @Nullable String session) {
        var options = new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, width < 800 ? 844 : 900);
        if (session != null) {
            options.setStorageState(session);
        }
        BrowserContext context = Chromium.browser().newContext(options);
        opened.add(context);
        return context;
    }

    /** A script that fails is a failed walk, even when the page looks right. */
    private static Page pageOf(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onPageError(error -> {
            throw new AssertionError("Script failed on " + page.url() + ": " + error);
        });
        return page;
    }
}
