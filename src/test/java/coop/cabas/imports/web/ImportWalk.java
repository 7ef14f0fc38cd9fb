package coop.cabas.imports.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Somebody of the shop hands in what the till wrote. */
class ImportWalk extends BrowserTest {

    private static final Path REAL = Path.of("../shared/data/aemsoft");
    private static final String PASSWORD = "un café au lait d’avoine";
    private static final double PATIENT = 90_000;

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void handsInAFolderLooksAppliesAndUndoes(int width) {
        assumeTrue(Files.exists(REAL), "skipped: the real exports of a till are not beside the project");
        var page = shop(width);
        page.navigate("/imports/aemsoft");
        assertAccessible(page);
        picture(page, "imports-1-hand-in");

        page.locator("#folder").setInputFiles(REAL.resolve("plu"));
        assertThat(page.locator("[data-drop-chosen]")).containsText("5");
        submit(page);
        assertThat(heading(page)).containsText("import n°");
        var apply = page.locator("form[action$='/application'] button");
        apply.waitFor(new Locator.WaitForOptions().setTimeout(PATIENT));
        assertThat(page.locator("main")).containsText("PLU2021-04-01_1830.xls");
        assertAccessible(page);
        picture(page, "imports-2-check");

        apply.click();
        var undo = page.locator("[data-dialog=undo]");
        undo.waitFor(new Locator.WaitForOptions().setTimeout(PATIENT));
        assertThat(page.locator("main")).containsText("Importé par");
        assertAccessible(page);
        picture(page, "imports-4-report");

        undo.click();
        assertAccessible(page);
        picture(page, "imports-5-undo");
        page.locator("dialog[open] [type=submit]").click();
        assertThat(page.locator(".batch-head"))
                .containsText("Annulé par", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENT));
        page.navigate("/imports");
        assertThat(page.locator("table")).containsText("annulé");
        assertAccessible(page);
        picture(page, "imports-6-list");
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void isToldWhatToCorrect(int width) throws IOException {
        var folder = Files.createTempDirectory("walk");
        Files.writeString(folder.resolve("notes.xls"), "ceci n’est pas un export");
        Files.createFile(folder.resolve("vide.xls"));
        var page = shop(width);
        page.navigate("/imports/aemsoft");
        page.locator("#files").setInputFiles(new Path[] {folder.resolve("notes.xls"), folder.resolve("vide.xls")});
        submit(page);
        page.locator("form[action$='/abandonment'] button").waitFor(new Locator.WaitForOptions().setTimeout(PATIENT));

        assertThat(page.locator("main")).containsText("2 fichiers sont à corriger");
        assertThat(page.locator("form[action$='/application']")).hasCount(0);
        assertAccessible(page);
        picture(page, "imports-3-correct");
        page.locator("form[action$='/abandonment'] button").click();
        assertThat(page.locator("#said")).containsText("rien n’a été écrit");
    }

    @Test
    void dropsAFolderOnThePageAndIsWarnedBeforeSendingTooMuch() {
        var page = shop(LAPTOP);
        page.navigate("/imports/aemsoft");
        // the page invites to drop once its script listens
        assertThat(page.locator("[data-drop-invite]")).isVisible();
        page.evaluate("""
                () => {
                    const dropped = new DataTransfer();
                    dropped.items.add(new File(["a"], "un.xls"));
                    dropped.items.add(new File(["b"], "deux.xls"));
                    const form = document.querySelector("[data-drop]");
                    form.dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
                }""");
        assertThat(page.locator("[data-drop-list] li")).hasText(new String[] {"un.xls", "deux.xls"});
        page.locator("[data-drop-clear]").click();
        assertThat(page.locator("[data-drop-list] li")).hasCount(0);

        submit(page);
        assertThat(page.locator("[data-drop-problem]")).containsText("Choisissez au moins un fichier");
        page.evaluate("() => document.querySelector('[data-drop]').dataset.mostFile = 1");
        page.evaluate("""
                () => {
                    const dropped = new DataTransfer();
                    dropped.items.add(new File(["trop"], "trop.xls"));
                    const form = document.querySelector("[data-drop]");
                    form.dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
                }""");
        assertThat(page.locator("[data-drop-problem]")).containsText("trop.xls");
    }

    private Page shop(int width) {
        return signedIn("shop importer", width, page -> {
            var name = UUID.randomUUID().toString();
            roles.create(name, Set.of("sales.import", "sales.read"));
            accounts.createWithPassword(
                    new NewAccount(name + "@example.org", "Didier", Locale.FRENCH, List.of(name)), PASSWORD);
            signIn(page, name + "@example.org", PASSWORD);
        });
    }

    private static void submit(Page page) {
        page.locator("[data-drop] [type=submit]").click();
    }

    private static Locator heading(Page page) {
        return page.locator("h1");
    }
}
