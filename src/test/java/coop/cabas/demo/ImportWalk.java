package coop.cabas.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import coop.cabas.demo.shop.Shop;
import coop.cabas.demo.till.Export;
import coop.cabas.demo.till.TillExports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The newcomer's main job, from the till's files to the coop's figures. */
class ImportWalk extends CastWalk {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void theTillsFilesAreDroppedTriedAndTakenIn(int width) {
        Page page = as(Cast.DIDIER, width);
        // Each walk brings days of its own: the two share one database.
        var day = LocalDate.parse("2026-09-28").plusDays(width == PHONE ? 0 : 14);
        page.navigate("/");
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, link("Importer la caisse"))
                .click();
        page.getByLabel("Choisir des fichiers").setInputFiles(files(day));
        assertThat(page.getByText("5 fichiers choisis")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Vérifier ces fichiers")).click();
        var apply = page.getByRole(AriaRole.BUTTON, startingWith("Importer "));
        apply.waitFor();
        assertAccessible(page);
        apply.click();
        assertThat(page.getByText("importé").first()).isVisible();
        assertAccessible(page);
    }

    /** A week of the till, as somebody would save it. */
    private static FilePayload[] files(LocalDate monday) {
        var till = new TillExports(new Shop(monday, monday.plusDays(6), 7));
        var exports = new ArrayList<Export>();
        till.liveUntil(monday.plusDays(6));
        exports.addAll(till.period());
        exports.add(till.stock());
        exports.add(till.articles());
        return List.copyOf(exports).stream()
                .map(export -> new FilePayload(export.name(), XLSX, export.content()))
                .toArray(FilePayload[]::new);
    }
}
