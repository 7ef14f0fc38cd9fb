package coop.cabas.shifts.chores;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.members.FileOf;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.shifts.planning.Options;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Work without an hour: asked for, done at home, declared, accepted, counted. */
class ChoresWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    SignIns signIns;

    @Autowired
    Options options;

    @Autowired
    ApplicationContext context;

    private int wide;

    @AfterEach
    void asByDefault() {
        options.choose(new Options.Chosen(false, Map.of(), false, false, 7, false, false, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void fromWhatIsAskedForToTheHoursCounted(int width) {
        wide = width;
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var office = office();
        office.navigate("/shifts/planning/options");
        office.locator("input[name=chores]").check();
        office.locator("form[action='/shifts/planning/options'] button[type=submit]")
                .click();
        office.navigate("/shifts/planning/chores");
        office.locator("#name").fill("Affiches " + mark);
        office.locator("#help").fill("Dessiner les affiches de la fête de Noël.");
        office.locator("#minutes").fill("240");
        office.locator("#due").fill("2026-12-20");
        assertAccessible(office);
        picture(office, "chores-1-planned");
        office.locator("form[action='/shifts/planning/chores'] button[type=submit]")
                .click();

        var ana = ana(mark);
        ana.navigate("/shifts/chores");
        assertThat(ana.locator("main")).containsText("Affiches " + mark);
        ana.locator("#chore")
                .selectOption(ana.locator("#chore option:has-text('Affiches " + mark + "')")
                        .getAttribute("value"));
        ana.locator("#minutes").fill("90");
        ana.locator("#done").fill("2026-11-22");
        ana.locator("#told").fill("Deux affiches, déposées au bureau");
        assertAccessible(ana);
        picture(ana, "chores-2-mine");
        ana.locator("form[action='/shifts/chores'] button[type=submit]").click();
        assertThat(ana.locator("main")).containsText("Affiches " + mark);

        office.navigate("/shifts/chores/declared");
        assertAccessible(office);
        picture(office, "chores-3-declared");
        office.locator("main li:has-text('Affiches " + mark + "') form[action$='/acceptance'] button")
                .click();
        ana.navigate("/shifts/chores");
        picture(ana, "chores-4-accepted");
        ana.navigate("/me/time");
        assertThat(ana.locator("main")).containsText("1 h 30");
    }

    private Page ana(String mark) {
        var email = "ana.%s@example.org".formatted(UUID.randomUUID());
        var account = accounts.createWithPassword(new NewAccount(email, "Ana", Locale.FRENCH, List.of()), PASSWORD);
        signIns.tie(FileOf.person(context, "Ana", "Affiche" + mark, MembershipKind.COOPERATIVE), account);
        return signedIn(email, PASSWORD, wide);
    }

    private Page office() {
        var email = "travaux.%s@example.org".formatted(UUID.randomUUID());
        var role = "travaux " + UUID.randomUUID();
        roles.create(role, Set.of("shifts.read", "shifts.plan", "shifts.manage", "shifts.attend", "shifts.accounts"));
        accounts.createWithPassword(new NewAccount(email, "Ève", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, wide);
    }
}
