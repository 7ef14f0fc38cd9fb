package coop.cabas.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.imports.Batch;
import coop.cabas.imports.BatchId;
import coop.cabas.imports.Desk;
import coop.cabas.imports.Imports;
import coop.cabas.imports.ImportsModuleTest;
import coop.cabas.imports.Marbles;
import coop.cabas.imports.Status;
import coop.cabas.testing.People;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

@ImportsModuleTest
class AssistantTest {

    /** As browsers send them; without a length an upload is turned away. */
    private static final RequestPostProcessor OF_KNOWN_LENGTH = request -> {
        request.setContent(new byte[1]);
        return request;
    };

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Imports imports;

    @Autowired
    Marbles marbles;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    private RequestPostProcessor didier;

    @BeforeEach
    void didierMayImport() {
        desk.clear();
        didier = People.who(context, Marbles.PERMISSION);
    }

    @AfterEach
    void noMarbles() {
        desk.clear();
    }

    @Test
    void leadsFromTheFilesToTheReport() {
        assertThat(get("/imports/marbles"))
                .hasStatusOk()
                .bodyText()
                .contains("enctype=\"multipart/form-data\"", "Vérifier ces fichiers", "Derniers imports");

        var batch =
                stage(file("lundi.csv", "2026-11-23;red;3\n2026-11-24;blue;5"), file("mardi.csv", "2026-11-25;red;1"));
        var page = address(batch);
        assertThat(get(page))
                .hasStatusOk()
                .bodyText()
                .contains("Importer 3 lignes de 2 fichiers", "lundi.csv", "23/11/2026 → 25/11/2026", "2 nouvelles");
        assertThat(marbles.known()).isEmpty();

        assertThat(post(page + "/application", "seen", batch.seen())).hasStatus(303);
        assertThat(desk.settled(batch.id()).status()).isEqualTo(Status.APPLIED);
        assertThat(get(page))
                .bodyText()
                .contains("Importé par Person", "Annuler cet import")
                .doesNotContain("Abandonner");

        assertThat(post(page + "/withdrawal")).hasStatus(303);
        assertThat(marbles.known()).isEmpty();
        assertThat(get(page)).bodyText().contains("Annulé par Person").doesNotContain("Annuler cet import");
    }

    @Test
    void showsWhatToCorrectAndOffersItAsAFile() {
        var batch = stage(file("good.csv", "2026-11-23;red;3"), file("bad.csv", "2026-11-23;blue;=many"));
        assertThat(get(address(batch)))
                .bodyText()
                .contains("1 fichier est à corriger", "Ligne 2, colonne «\u00a0count\u00a0»", "Retirer ce fichier")
                .doesNotContain("Importer 1 ligne");
        var csv = get(address(batch) + "/rejects?export=csv");
        assertThat(csv).hasStatusOk();
        // the reason begins with the cell's own text, which must not become a formula
        assertThat(csv).bodyText().contains("bad.csv;2;count;'=many");
        assertThat(post(address(batch) + "/application", "seen", batch.seen())).hasStatus(409);

        var bad = batch.files().get(1).id().value();
        assertThat(post(address(batch) + "/files/" + bad + "/removal")).hasStatus(303);
        desk.settled(batch.id());
        assertThat(get(address(batch))).bodyText().contains("Importer 1 ligne de 1 fichier");
    }

    @Test
    void givesTheReportAsAFile() {
        var batch = stage(file("=lundi.csv", "2026-11-23;red;3"));

        assertThat(get(address(batch) + "/files?export=csv"))
                .bodyText()
                .contains("'=lundi.csv;")
                .contains("prêt");
        assertThat(get(address(batch) + "/files?export=xlsx")).hasStatusOk();
        assertThat(get(address(batch) + "/files?export=exe")).hasStatus(404);
    }

    @Test
    void saysWhenThereIsNothingNew() {
        desk.applied(Desk.marbles("lundi.csv", "2026-11-23;red;3"));
        var again = stage(file("lundi.csv", "2026-11-23;red;3"));

        assertThat(get(address(again)))
                .bodyText()
                .contains("Tout est déjà connu")
                .doesNotContain("/application");
    }

    @Test
    void asksForAFileWhenNoneWasChosen() {
        var answer = mvc.post()
                .uri("/imports/marbles")
                .multipart()
                .file(new MockMultipartFile("files", "", null, new byte[0]))
                .with(didier)
                .with(csrf())
                .with(OF_KNOWN_LENGTH)
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("Choisissez au moins un fichier");
    }

    @Test
    void leavesOutWhatMerelyLayInTheFolder() {
        var batch = settled(mvc.post()
                .uri("/imports/marbles")
                .multipart()
                .file(part("folder", "dossier/lundi.csv", Marbles.HEADER + "2026-11-23;red;3"))
                .file(part("folder", "dossier/photo.jpg", "…"))
                .file(part("folder", "dossier/.DS_Store", "…"))
                .with(didier)
                .with(csrf())
                .with(OF_KNOWN_LENGTH)
                .exchange());

        assertThat(get(address(batch)))
                .bodyText()
                .contains("1 fichier laissé de côté", "photo.jpg")
                .doesNotContain("DS_Store");
        assertThat(batch.isApplicable()).isTrue();
    }

    @Test
    void tellsHowFarItHasComeAndThenReloads() {
        var batch = stage(file("lundi.csv", "2026-11-23;red;3"));
        assertThat(get(address(batch) + "/progress")).hasStatusOk().hasHeader("HX-Refresh", "true");

        jdbc.sql("update imports.batch set status = 'READING', run = gen_random_uuid() where id = ?")
                .param(batch.id().value())
                .update();
        assertThat(get(address(batch) + "/progress")).hasStatusOk().doesNotContainHeader("HX-Refresh");
        assertThat(get(address(batch)))
                .bodyText()
                .contains("<progress", "hx-get")
                .doesNotContain("/application");
    }

    @Test
    void offersToReadAgainAfterAFailure() {
        var batch = stage(file("lundi.csv", "2026-11-23;red;3"));
        jdbc.sql("update imports.batch set status = 'APPLYING', run = gen_random_uuid() where id = ?")
                .param(batch.id().value())
                .update();
        jdbc.sql("""
                        update imports.batch set status = 'FAILED', run = null,
                        problem = '{"key": "imports.problem.interrupted", "args": []}' where id = ?""").param(batch.id().value()).update();
        assertThat(get(address(batch))).bodyText().contains("Le travail a été interrompu", "Relire les fichiers");
        assertThat(post(address(batch) + "/reading")).hasStatus(303);
        assertThat(desk.settled(batch.id()).status()).isEqualTo(Status.STAGED);
    }

    @Test
    void givesUpAndDropsWhatWasHandedIn() {
        var batch = stage(file("lundi.csv", "2026-11-23;red;3"));

        assertThat(post(address(batch) + "/abandonment")).hasStatus(303).hasHeader("Location", "/imports/marbles");
        assertThat(desk.contents(batch.id())).isZero();
        assertThat(get(address(batch))).bodyText().contains("abandonné");
    }

    @Test
    void speaksEnglishToThoseWhoChoseIt() {
        var batch = stage(file("monday.csv", "2026-11-23;red;3"));

        assertThat(mvc.get()
                        .uri(address(batch))
                        .with(didier)
                        .cookie(new Cookie("lang", "en"))
                        .exchange())
                .bodyText()
                .contains("Import 1 row from 1 file", "1 new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/application", "/withdrawal", "/reading", "/abandonment", "/files/1/removal"})
    void isNotFoundByThoseWhoMayNotImport(String act) {
        var batch = stage(file("lundi.csv", "2026-11-23;red;3"));
        var ana = People.who(context);
        var request = act.isEmpty()
                ? mvc.get().uri(address(batch))
                : mvc.post()
                        .uri(address(batch) + act)
                        .param("seen", batch.seen())
                        .with(csrf());

        assertThat(request.with(ana).exchange()).hasStatus(404);
        assertThat(imports.get(batch.id()).status()).isEqualTo(Status.STAGED);
    }

    @Test
    void letsAReaderLookButNotDecide() {
        var batch = stage(file("lundi.csv", "2026-11-23;red;3"));
        var reader = People.who(context, "imports.read");

        assertThat(mvc.get().uri(address(batch)).with(reader).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("lundi.csv")
                .doesNotContain("Importer 1 ligne", "Abandonner", "Retirer");
        assertThat(mvc.post()
                        .uri(address(batch) + "/application")
                        .param("seen", batch.seen())
                        .with(reader)
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
        assertThat(mvc.get().uri("/imports/marbles").with(reader).exchange()).hasStatus(404);
    }

    @Test
    void sendsStrangersToTheDoor() {
        assertThat(mvc.get().uri("/imports/marbles").exchange()).hasStatus(302);
        assertThat(mvc.get().uri("/imports").exchange()).hasStatus(302);
    }

    @Test
    void doesNotMixUpSources() {
        var batch = stage(file("lundi.csv", "2026-11-23;red;3"));
        var admin = People.admin(context);

        assertThat(mvc.get()
                        .uri("/imports/aemsoft/" + batch.id().value())
                        .with(admin)
                        .exchange())
                .hasStatus(404);
        assertThat(mvc.get().uri("/imports/nothing").with(admin).exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/imports/marbles/99999999").with(admin).exchange())
                .hasStatus(404);
        assertThat(mvc.get().uri("/imports/marbles/abc").with(admin).exchange()).hasStatus(404);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(didier).exchange();
    }

    private MvcTestResult post(String path, String... parameter) {
        var request = mvc.post().uri(path).with(didier).with(csrf());
        return (parameter.length == 0 ? request : request.param(parameter[0], parameter[1])).exchange();
    }

    private Batch stage(MockMultipartFile... files) {
        var request = mvc.post().uri("/imports/marbles").multipart();
        for (var file : files) {
            request = request.file(file);
        }
        return settled(request.with(didier).with(csrf()).with(OF_KNOWN_LENGTH).exchange());
    }

    private Batch settled(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        var found = Pattern.compile("/imports/marbles/(\\d+)")
                .matcher(answer.getResponse().getHeader("Location"));
        assertThat(found.matches()).isTrue();
        return desk.settled(new BatchId(Long.parseLong(found.group(1))));
    }

    private static MockMultipartFile file(String name, String rows) {
        return part("files", name, Marbles.HEADER + rows);
    }

    private static MockMultipartFile part(String field, String name, String content) {
        return new MockMultipartFile(field, name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(Batch batch) {
        return "/imports/marbles/" + batch.id().value();
    }
}
