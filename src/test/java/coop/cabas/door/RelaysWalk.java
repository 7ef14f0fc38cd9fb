package coop.cabas.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.badges.Badges;
import coop.cabas.door.kiosks.Kiosks;
import coop.cabas.door.relays.Relays;
import coop.cabas.door.visits.Checks;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.testing.TestClock;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A relay is declared and told to open; who came when is read by the staff, by hour and over time, and by whoever came. */
class RelaysWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    /** Days that no other walk writes visits on. */
    private static final List<String> MONDAYS = List.of("2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21");

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    SignIns signIns;

    @Autowired
    Kiosks kiosks;

    @Autowired
    Relays relays;

    @Autowired
    Badges badges;

    @Autowired
    Checks checks;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void fromADoorThatOpensToWhoCameWhen(int width) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        clock.set("2026-12-21T14:00");
        var email = "porte.%s@example.org".formatted(mark);
        roles.create("porte-" + mark, Set.of(DoorPermissions.SETTINGS, DoorPermissions.VISITS, "indicators.read"));
        var account = accounts.createWithPassword(
                new NewAccount(email, "Portier", Locale.FRENCH, List.of("porte-" + mark)), PASSWORD);
        var ana = FileOf.person(context, "Ana", "Porte" + mark, MembershipKind.COOPERATIVE);
        signIns.tie(ana, account);
        var page = signedIn(email, PASSWORD, width);

        page.navigate("/door/relays");
        page.locator("#name").fill("Quai " + mark);
        page.locator("#seconds").fill("8");
        page.locator("form[action='/door/relays'] .button.primary").click();
        assertThat(page.locator("main")).containsText("Jeton du relais");
        assertAccessible(page);
        picture(page, "relays-1-token");
        var relay = relays.all().stream()
                .filter(one -> one.name().equals("Quai " + mark))
                .findFirst()
                .orElseThrow();
        page.navigate("/door/relays");
        page.locator("#why-" + relay.id().value()).fill("Livraison de 14 h");
        page.locator("form[action$='/" + relay.id().value() + "/opening'] button")
                .click();
        assertThat(page.locator("main")).containsText("Livraison de 14 h");
        assertThat(relays.take(relay.id())).isEqualTo(1);
        var card = page.locator("section:has(#relay-" + relay.id().value() + ")");
        card.locator("summary").click();
        assertThat(card).containsText("Livraison de 14 h");
        assertAccessible(page);
        picture(page, "relays-2-opened");

        come(ana, mark);
        page.navigate("/door/hours");
        assertThat(page.locator(".heat td b").first()).isVisible();
        assertAccessible(page);
        picture(page, "relays-3-hours");
        page.navigate("/indicators/visits?from=2026-12-01&to=2026-12-31");
        assertThat(page.locator("main")).containsText("Exceptions à la porte");
        assertAccessible(page);
        picture(page, "relays-4-visits");
        page.navigate("/me/visits");
        assertThat(page.locator("main")).containsText("21/12/2026");
        assertAccessible(page);
        picture(page, "relays-5-own");
    }

    /** Four Mondays: more people in the evening than in the morning. */
    private void come(MemberId ana, String mark) {
        var tablet = kiosks.add("Porte " + mark, Locale.FRANCE);
        var others = new ArrayList<MemberId>();
        for (int i = 0; i < 6; i++) {
            others.add(FileOf.person(context, "Passant" + i, "Porte" + mark, MembershipKind.COOPERATIVE));
        }
        for (var monday : MONDAYS) {
            clock.set(monday + "T10:15");
            come(tablet, ana);
            clock.set(monday + "T18:15");
            others.forEach(other -> come(tablet, other));
        }
        clock.set("2026-12-21T19:00");
    }

    private void come(KioskId tablet, MemberId member) {
        checks.scan(tablet, UUID.randomUUID(), badges.cardOf(member).code());
    }
}
