package coop.cabas.demo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import coop.cabas.testing.browser.BrowserTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * No test: takes the pictures of {@code docs/screens} from the demonstration coop, as told by {@code bin/screens}. The clock
 * stands still, so the same code gives the same pictures.
 */
@TestPropertySource(properties = "cabas.demo=true")
class Screens extends BrowserTest {

    private static final Path FOLDER = Path.of("docs", "screens");

    /** @param who null for a stranger */
    private record Shot(String name, @Nullable Cast who, String address) {}

    private static final List<Shot> SHOTS = List.of(
            new Shot("welcome", null, "/"),
            new Shot("sign-in", null, "/sign-in"),
            new Shot("home-staff", Cast.DIDIER, "/"),
            new Shot("home-member", Cast.ANA, "/"),
            new Shot("indicators", Cast.ANA, "/indicators"),
            new Shot("indicators-article", Cast.DIDIER, "/indicators/articles"),
            new Shot("indicators-stock", Cast.DIDIER, "/indicators/stock"),
            new Shot("indicators-report", Cast.DIDIER, "/indicators/report"),
            new Shot("import", Cast.DIDIER, "/imports/aemsoft"),
            new Shot("import-report", Cast.DIDIER, "/imports/aemsoft/14"),
            new Shot("reconciliation", Cast.DIDIER, "/sales/reconciliation"),
            new Shot("circles", Cast.ANA, "/circles"),
            new Shot("circle", Cast.CHLOE, "/circles/2"),
            new Shot("meeting", Cast.BRUNO, "/meetings/2"),
            new Shot("decision", Cast.CHLOE, "/decisions/2"),
            new Shot("tools", Cast.ANA, "/tools"),
            new Shot("tool", Cast.CHLOE, "/tools/1"),
            new Shot("matrix", Cast.CHLOE, "/matrix"),
            new Shot("matrix-mine", Cast.DIDIER, "/matrix?view=mine"),
            new Shot("matrix-cell", Cast.DIDIER, "/matrix/cells/aemsoft/continuity"),
            new Shot("accounts", Cast.CHLOE, "/accounts"),
            new Shot("role", Cast.CHLOE, "/roles/new"),
            new Shot("trail", Cast.CHLOE, "/audit"),
            new Shot("forbidden", Cast.ANA, "/accounts"));

    private static final List<Shot> IN_ENGLISH =
            List.of(new Shot("home-staff", Cast.DIDIER, "/"), new Shot("indicators", Cast.DIDIER, "/indicators"));

    @BeforeAll
    static void makeRoom() throws IOException {
        Files.createDirectories(FOLDER);
        try (var old = Files.list(FOLDER)) {
            for (var picture :
                    old.filter(file -> file.toString().endsWith(".png")).toList()) {
                Files.delete(picture);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({PHONE + ",LIGHT", PHONE + ",DARK", LAPTOP + ",LIGHT", LAPTOP + ",DARK"})
    void pictures(int width, ColorScheme scheme) throws IOException {
        for (var shot : SHOTS) {
            take(shot, width, scheme, "");
        }
    }

    @ParameterizedTest
    @CsvSource({PHONE + ",LIGHT", LAPTOP + ",LIGHT"})
    void picturesInEnglish(int width, ColorScheme scheme) throws IOException {
        for (var shot : IN_ENGLISH) {
            take(shot, width, scheme, "-en");
        }
    }

    private void take(Shot shot, int width, ColorScheme scheme, String language) throws IOException {
        Page page =
                shot.who() == null ? visitor(width) : signedIn(shot.who().name(), width, in -> signIn(in, shot.who()));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate(shot.address());
        if (!language.isEmpty()) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                    .click();
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("document.fonts.ready");
        var name = "%s%s-%s-%s.png"
                .formatted(
                        shot.name(),
                        language,
                        width == PHONE ? "phone" : "desktop",
                        scheme.name().toLowerCase(Locale.ROOT));
        Files.write(FOLDER.resolve(name), Palette.shrink(page.screenshot()));
    }

    private static void signIn(Page page, Cast person) {
        page.navigate("/sign-in");
        page.getByLabel("Adresse").fill(person.email());
        page.getByLabel("Mot de passe").fill(Cast.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se connecter"))
                .click();
        page.waitForURL("**/");
    }
}
