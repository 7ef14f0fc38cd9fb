package coop.cabas.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.badges.Badges;
import coop.cabas.badges.Ending;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shifts.accounts.Entry;
import coop.cabas.shifts.accounts.Ladder;
import coop.cabas.shifts.accounts.Ledger;
import coop.cabas.testing.TestClock;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A tablet is paired and answers at the door, with network and without. */
class KioskWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    Badges badges;

    @Autowired
    Ladder ladder;

    @Autowired
    Ledger ledger;

    @Autowired
    coop.cabas.shifts.accounts.Accounts times;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void asBefore() {
        ladder.choose(new Ladder.Steps(-540, null, null, false, 0));
    }

    @Test
    void fromPairingToTheVisitsOfADayWithoutNetwork() {
        clock.set("2026-11-24T09:30");
        var good = member("Ana", 0);
        var late = member("Bruno", -300);
        var suspended = member("Chloé", -600);
        var lost = member("Didier", 0);
        var lostCard = badges.cardOf(lost);
        badges.end(lostCard.id(), Ending.LOST);
        List.of(good, late, suspended).forEach(badges::cardOf);
        ladder.choose(new Ladder.Steps(-540, 1, null, true, 7));
        clock.set("2026-11-26T09:30");

        var staff = staff(LAPTOP);
        staff.navigate("/door/kiosks");
        staff.locator("#name").fill("Entrée de la marche");
        staff.locator("main form .button.primary").click();
        assertThat(staff.locator(".pairing-code")).isVisible();
        assertAccessible(staff);
        picture(staff, "door-1-pairing");
        var code = staff.locator(".pairing-code").textContent();

        var tablet = visitor(LAPTOP);
        tablet.navigate("/kiosk");
        assertThat(tablet.locator("#code")).isVisible();
        picture(tablet, "door-2-code");
        tablet.locator("#code").fill("FAUX FAUX");
        tablet.locator("[data-form=pairing] button").click();
        assertThat(tablet.locator("[data-part=problem]")).containsText("pas le bon");
        tablet.locator("#code").fill(code);
        tablet.locator("[data-form=pairing] button").click();
        assertThat(tablet.locator("[data-view=idle]")).isVisible();
        assertThat(tablet.locator("[data-part=network]")).containsText("En ligne");
        assertAccessible(tablet);
        picture(tablet, "door-3-waiting");

        scan(tablet, badges.cardOf(good).code());
        answers(tablet, "Oui", "Ana");
        assertAccessible(tablet);
        picture(tablet, "door-4-yes");
        scan(tablet, badges.cardOf(late).code());
        answers(tablet, "Oui, mais", "Bruno");
        picture(tablet, "door-5-but");
        scan(tablet, badges.cardOf(suspended).code());
        answers(tablet, "Non", "Chloé");
        assertAccessible(tablet);
        picture(tablet, "door-6-no");
        tablet.setViewportSize(PHONE, 844);
        picture(tablet, "door-6-no");
        tablet.setViewportSize(LAPTOP, 800);
        scan(tablet, lostCard.code());
        answers(tablet, "Non", "ne sert plus");

        tablet.waitForFunction("() => caches.open('cabas-kiosk').then(c => c.keys()).then(k => k.length > 10)");
        tablet.waitForFunction("""
                () => new Promise(done => { const o = indexedDB.open('cabas-kiosk');
                  o.onsuccess = () => { const r = o.result.transaction('kept').objectStore('kept').get('extract');
                    r.onsuccess = () => done(!!r.result); }; })""");
        tablet.context().setOffline(true);
        tablet.reload();
        assertThat(tablet.locator("[data-part=network]")).containsText("Hors ligne depuis");
        scan(tablet, badges.cardOf(good).code());
        answers(tablet, "Oui", "");
        picture(tablet, "door-7-offline");
        scan(tablet, badges.cardOf(late).code());
        answers(tablet, "Oui, mais", "");
        scan(tablet, badges.cardOf(suspended).code());
        answers(tablet, "Non", "");
        scan(tablet, lostCard.code());
        answers(tablet, "Non", "");
        tablet.locator("[data-part=actions] button").last().click();
        tablet.locator("[data-part=reasons] button").first().click();
        assertThat(tablet.locator("[data-part=why]")).containsText("Entrée accordée");
        assertThat(offline(good)).isZero();

        tablet.context().setOffline(false);
        tablet.waitForCondition(() -> offline(good) == 1 && offline(lost) == 1);
        assertThat(tablet.locator("[data-part=network]")).containsText("En ligne");
        tablet.reload();
        assertThat(tablet.locator("[data-part=network]")).containsText("En ligne");
        for (var one : List.of(good, late, suspended, lost)) {
            assertThat(offline(one)).isEqualTo(1);
        }

        staff.navigate("/door/days/2026-11-26?q=marche");
        assertThat(staff.locator("main")).containsText("Badge oublié, personne connue");
        assertAccessible(staff);
        picture(staff, "door-8-day");
        staff.navigate("/door");
        assertAccessible(staff);
        picture(staff, "door-9-days");
        staff.navigate("/door/settings");
        assertAccessible(staff);
        picture(staff, "door-10-settings");
        staff.navigate("/door/kiosks");
        staff.locator("li:has-text('Entrée de la marche') button.danger")
                .first()
                .click();
        staff.locator("dialog[open] button[type=submit]").click();
        clock.advance(java.time.Duration.ofSeconds(2));
        scan(tablet, badges.cardOf(good).code());
        assertThat(tablet.locator("[data-view=revoked]")).isVisible();
        picture(tablet, "door-11-revoked");
        tablet.reload();
        assertThat(tablet.locator("#code")).isVisible();
    }

    private static void scan(Page tablet, String code) {
        tablet.waitForFunction("() => ['idle', 'answer'].includes(document.body.dataset.shown)");
        tablet.locator("body").press("Escape");
        tablet.keyboard().type(code);
        tablet.keyboard().press("Enter");
    }

    private static void answers(Page tablet, String word, String told) {
        assertThat(tablet.locator("[data-part=word]")).hasText(word);
        assertThat(tablet.locator("[data-view=answer]")).containsText(told);
    }

    private MemberId member(String name, int minutes) {
        var member = FileOf.person(context, name, "Portail", MembershipKind.COOPERATIVE);
        if (minutes != 0) {
            ledger.correct(times.open(member), Entry.Kind.TIME, minutes, "reprise");
        }
        return member;
    }

    private int offline(MemberId member) {
        return jdbc.sql("select count(*) from door.visit where member = :member and offline")
                .param("member", member.value())
                .query(Integer.class)
                .single();
    }

    private Page staff(int width) {
        var email = "portier.%s@example.org".formatted(UUID.randomUUID());
        var role = "entrée " + UUID.randomUUID();
        roles.create(role, Set.of("door.settings", "door.visits", "members.read"));
        accounts.createWithPassword(new NewAccount(email, "Portier", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, width);
    }
}
