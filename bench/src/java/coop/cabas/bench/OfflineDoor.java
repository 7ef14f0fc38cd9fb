package coop.cabas.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import coop.cabas.testing.browser.Chromium;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A badge scanned at a tablet without network, in a real browser, by the extract of twenty thousand members. */
final class OfflineDoor {

    private static final int SCANS = 400;
    private static final int WARM = 100;

    /** Types as a scanner does, and waits until the answer stands on the screen. */
    private static final String SCAN = """
            (code) => new Promise((done) => {
              const type = (key) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
              document.body.dataset.shown = 'idle';
              new MutationObserver((_, observer) => {
                if (document.body.dataset.shown === 'answer') {
                  observer.disconnect();
                  done({ took: performance.now() - begun, answer: document.body.dataset.answer });
                }
              }).observe(document.body, { attributes: true, attributeFilter: ['data-shown'] });
              for (const digit of code) { type(digit); }
              const begun = performance.now();
              type('Enter');
            })""";

    private static final String TAKEN = """
            () => new Promise((done) => {
              const open = indexedDB.open('cabas-kiosk');
              open.onsuccess = () => {
                const asked = open.result.transaction('kept').objectStore('kept').get('extract');
                asked.onsuccess = () => { open.result.close(); done(asked.result ? asked.result.sealed.byteLength : 0); };
              };
            })""";

    private OfflineDoor() {}

    /** @param code pairs a tablet */
    static List<Row> measure(Server server, String code) {
        try (var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + server.port()))) {
            var page = context.newPage();
            page.navigate("/kiosk");
            page.locator("#code").fill(code);
            long begun = System.nanoTime();
            page.locator("[data-form=pairing] button").click();
            long size = taken(page);
            double seconds = (System.nanoTime() - begun) / 1e9;
            context.setOffline(true);
            page.waitForCondition(
                    () -> page.evaluate("document.body.dataset.online").equals("no"));
            var scans = scans(page);
            return List.of(
                    Row.below(
                            "Check of a badge without network, in Chromium, median of %d".formatted(scans.count()),
                            scans.median(),
                            50,
                            " ms"),
                    Row.told("The same, the slowest of a hundred", Row.number(scans.p99()) + " ms"),
                    Row.told(
                            "Extract of %,d members".formatted(ManyBadges.MEMBERS),
                            "%,d bytes, on the tablet %s s after it was paired".formatted(size, Row.number(seconds))));
        }
    }

    private static long taken(Page page) {
        page.setDefaultTimeout(120_000);
        page.waitForCondition(() -> ((Number) page.evaluate(TAKEN)).longValue() > 0);
        return ((Number) page.evaluate(TAKEN)).longValue();
    }

    private static Samples scans(Page page) {
        var scans = new Samples();
        for (int i = 0; i < WARM + SCANS; i++) {
            var member = 1 + ThreadLocalRandom.current().nextInt(ManyBadges.MEMBERS);
            var told = (Map<?, ?>) page.evaluate(SCAN, ManyBadges.code(member));
            if (told.get("answer").equals("NO")) {
                throw new IllegalStateException("Refused: " + member);
            }
            if (i >= WARM) {
                scans.add(((Number) told.get("took")).doubleValue());
            }
        }
        return scans;
    }
}
