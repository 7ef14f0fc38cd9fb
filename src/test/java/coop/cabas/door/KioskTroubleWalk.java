package coop.cabas.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import coop.cabas.badges.Badges;
import coop.cabas.barcodes.Barcodes;
import coop.cabas.door.kiosks.Kiosks;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.testing.TestClock;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A tablet at the door in trouble: what it holds was tampered with, its clock is wrong, the network is there and does not answer. */
class KioskTroubleWalk extends BrowserTest {

    private static final String WITHIN_KEPT = """
            async () => {
              const database = await new Promise((done) => {
                const open = indexedDB.open('cabas-kiosk');
                open.onsuccess = () => done(open.result);
              });
              const ask = (mode, does) => new Promise((done) => {
                const asked = does(database.transaction('kept', mode).objectStore('kept'));
                asked.onsuccess = () => done(asked.result);
              });
              const extract = await ask('readonly', (store) => store.get('extract'));
              const key = await ask('readonly', (store) => store.get('cipher'));
              const told = await %s;
              if (extract && told) { await ask('readwrite', (store) => store.put(told, 'extract')); }
              database.close();
              return !!extract;
            }""";

    /** One bit of what is written on the tablet. */
    private static final String A_BIT = """
            (async () => {
              new Uint8Array(extract.sealed)[100] ^= 1;
              return extract;
            })()""";

    /** By somebody who uses the tablet's own key: every badge would be good, if the server had signed that. */
    private static final String ANOTHER_CONTENT = """
            (async () => {
              const aes = { name: 'AES-GCM', iv: extract.iv };
              const content = JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(aes, key, extract.sealed)));
              content.expires += 1e12;
              const changed = new TextEncoder().encode(JSON.stringify(content));
              return { iv: extract.iv, sealed: await crypto.subtle.encrypt(aes, key, changed), signature: extract.signature };
            })()""";

    /** A camera that sees one picture. */
    private static final String CAMERA = """
            navigator.mediaDevices.getUserMedia = async () => {
              const bytes = Uint8Array.from(atob('%s'), (letter) => letter.charCodeAt(0));
              const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
              const canvas = document.createElement('canvas');
              canvas.width = 640;
              canvas.height = 480;
              const drawn = canvas.getContext('2d');
              const draw = () => {
                drawn.fillStyle = 'white';
                drawn.fillRect(0, 0, 640, 480);
                drawn.drawImage(picture, (640 - picture.width) / 2, (480 - picture.height) / 2);
              };
              draw();
              setInterval(draw, 50);
              return canvas.captureStream(20);
            };""";

    private static int run;

    @Autowired
    Kiosks kiosks;

    @Autowired
    Badges badges;

    @Autowired
    Barcodes barcodes;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    MemberId ana;
    String card;

    @BeforeEach
    void aMemberWithACard() {
        // one extract serves all tablets for half a minute: each test has minutes of its own
        clock.set(LocalDateTime.parse("2026-11-26T11:00:30").plusMinutes(run++).toString());
        ana = FileOf.person(context, "Ana", "Ennui", MembershipKind.COOPERATIVE);
        card = badges.cardOf(ana).code();
    }

    @Test
    void whatWasTamperedWithDecidesNothing() {
        var tablet = visitor(LAPTOP);
        pair(tablet);
        for (var tampered : new String[] {A_BIT, ANOTHER_CONTENT}) {
            tablet.waitForCondition(() -> kept(tablet, "null"));
            tablet.context().setOffline(true);
            scan(tablet, card);
            assertThat(tablet.locator("[data-part=word]")).hasText("Oui");
            assertThat(kept(tablet, tampered)).isTrue();
            tablet.reload();
            assertThat(tablet.locator("[data-part=network]")).containsText("Hors ligne");
            scan(tablet, card);
            assertThat(tablet.locator("[data-part=word]")).hasText("Non");
            assertThat(kept(tablet, "null")).as("thrown away").isFalse();
            tablet.context().setOffline(false);
            tablet.reload();
            assertThat(tablet.locator("[data-part=network]")).containsText("En ligne");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void aClockThatIsADayOffChangesNothing(int days) {
        var tablet = visitor(LAPTOP);
        tablet.addInitScript(
                """
                { const real = Date.now; const shift = %d - real(); Date.now = () => real() + shift; }
                """.formatted(clock.instant().plus(Duration.ofDays(days)).toEpochMilli()));
        pair(tablet);
        tablet.waitForCondition(() -> kept(tablet, "null"));
        scan(tablet, card);
        assertThat(tablet.locator("[data-part=word]")).hasText("Oui");
        tablet.waitForFunction("() => caches.open('cabas-kiosk').then(c => c.keys()).then(k => k.length > 10)");
        tablet.context().setOffline(true);
        tablet.reload();
        assertThat(tablet.locator("[data-part=network]"))
                .containsText("Hors ligne depuis " + LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
        scan(tablet, card);
        assertThat(tablet.locator("[data-part=word]")).hasText("Oui");
        tablet.context().setOffline(false);
        tablet.waitForCondition(() -> offline().size() == 1);
        assertThat(Duration.between(offline().getFirst().toInstant(), clock.instant())
                        .abs())
                .as("written down at the server's time")
                .isLessThan(Duration.ofMinutes(3));
    }

    @Test
    void aNetworkThatDoesNotAnswerIsNone() {
        var tablet = visitor(LAPTOP);
        pair(tablet);
        tablet.waitForCondition(() -> kept(tablet, "null"));
        tablet.route("**/api/kiosk/**", held -> {});
        scan(tablet, card);
        assertThat(tablet.locator("[data-part=word]")).hasText("Oui");
        assertThat(tablet.locator("[data-part=network]")).containsText("Hors ligne depuis");
        tablet.unroute("**/api/kiosk/**");
        assertThat(tablet.locator("[data-part=network]"))
                .containsText("En ligne", new ContainsTextOptions().setTimeout(30_000));
        tablet.waitForCondition(() -> offline().size() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EAN13", "QR"})
    void theCameraReadsWhatItIsShown(String symbol) {
        var png = symbol.equals("QR") ? barcodes.qr(card) : barcodes.ean13(card);
        var tablet = visitor(LAPTOP);
        tablet.addInitScript(CAMERA.formatted(Base64.getEncoder().encodeToString(png)));
        pair(tablet);
        tablet.locator("[data-act=camera]").click();
        assertThat(tablet.locator("[data-part=word]")).hasText("Oui");
        assertThat(tablet.locator("[data-part=name]")).hasText("Ana");
        picture(tablet, "door-camera-" + symbol);
    }

    private void pair(Page tablet) {
        var code = kiosks.code(kiosks.add("Porte " + UUID.randomUUID(), Locale.FRANCE));
        tablet.navigate("/kiosk");
        tablet.locator("#code").fill(code);
        tablet.locator("[data-form=pairing] button").click();
        assertThat(tablet.locator("[data-view=idle]")).isVisible();
    }

    /** @param change an expression that gives what is kept from now on; null for nothing else @return whether an extract was kept */
    private static boolean kept(Page tablet, String change) {
        return (Boolean) tablet.evaluate(WITHIN_KEPT.formatted(change));
    }

    private static void scan(Page tablet, String code) {
        tablet.waitForFunction("() => ['idle', 'answer'].includes(document.body.dataset.shown)");
        tablet.locator("body").press("Escape");
        tablet.keyboard().type(code);
        tablet.keyboard().press("Enter");
    }

    private List<OffsetDateTime> offline() {
        return jdbc.sql("select at from door.visit where member = :member and offline")
                .param("member", ana.value())
                .query((row, n) -> row.getObject("at", OffsetDateTime.class))
                .list();
    }
}
