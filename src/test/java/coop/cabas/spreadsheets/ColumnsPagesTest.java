package coop.cabas.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.AccountId;
import coop.cabas.audit.Actor;
import coop.cabas.imports.Batch;
import coop.cabas.imports.BatchId;
import coop.cabas.imports.FileReport.Verdict;
import coop.cabas.imports.Imports;
import coop.cabas.imports.Status;
import coop.cabas.imports.Upload;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Somebody tells what the columns of a file say. */
@ModuleTest(extraIncludes = {"access", "audit", "files", "imports", "mail", "members", "fees", "shares"})
class ColumnsPagesTest {

    private static final String ODD = "Blaze;Petit nom;Truc\nFerreira;Ana;judo\nLemoine;Bruno;voile\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Imports imports;

    @Autowired
    Mappings mappings;

    @Autowired
    JdbcClient jdbc;

    private AccountId chloe = new AccountId(0);

    @BeforeEach
    void chloeImports() {
        chloe = People.account(context, SpreadsheetsPermissions.IMPORT);
    }

    @AfterEach
    void nothingWaits() {
        jdbc.sql("update imports.batch set status = 'DISCARDED' where status in ('STAGED', 'FAILED')")
                .update();
    }

    @Test
    void aListOfUnknownHeadersIsReadAsToldAndSoIsTheNext() {
        var batch = staged(ODD);
        assertThat(report(batch)).isEqualTo(Verdict.REFUSED);
        var columns = columns(batch);
        assertThat(get("/imports/table/" + batch.id().value())).bodyText().contains(columns, "Choisir ce que contient");
        assertThat(get(columns))
                .hasStatusOk()
                .bodyText()
                .contains("Blaze", "Par exemple\u00a0: Ferreira · Lemoine", "Petit nom", "judo · voile");

        assertThat(post(columns, "name", "Le mien", "c0", "LAST_NAME", "c1", "FIRST_NAME", "c2", ""))
                .hasStatus(303);

        var read = settled(batch.id());
        assertThat(read.added()).isEqualTo(2);
        assertThat(get("/imports/table/" + batch.id().value()))
                .bodyText()
                .contains("modèle «\u00a0Le mien\u00a0»", "Importer 2 lignes");
        assertThat(staged("Truc;Petit nom;Blaze\nx;Zoé;Géraud\n").added()).isEqualTo(1);
    }

    @Test
    void whatWasChosenIsStillThereWhenItMakesNoSense() {
        var columns = columns(staged(ODD));

        var twice = post(columns, "name", "Le mien", "c0", "LAST_NAME", "c1", "LAST_NAME", "c2", "CITY");
        assertThat(twice).hasStatus(422).bodyText().contains("Deux colonnes disent", "value=\"CITY\" selected");
        var nameless = post(columns, "name", " ", "c0", "LAST_NAME");
        assertThat(nameless).hasStatus(422).bodyText().contains("value=\"LAST_NAME\" selected");
        assertThat(post(columns, "name", "Le mien", "c0", "LAST_NAME", "feeDay", "hier"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"feeDay-error\"");
    }

    @Test
    void theHeadersMayStandBelowATitle() {
        var batch = staged("Membres de POP;au 23 novembre\nBlaze;Petit nom\nFerreira;Ana\n");
        var columns = columns(batch);
        assertThat(get(columns)).bodyText().contains("Membres de POP");

        assertThat(get(columns + "?place=0-2")).bodyText().contains("Blaze</label>", "Par exemple\u00a0: Ferreira");
        assertThat(post(columns, "place", "0-2", "name", "Titre", "c0", "LAST_NAME", "c1", "FIRST_NAME"))
                .hasStatus(303);
        assertThat(settled(batch.id()).added()).isEqualTo(1);
    }

    @Test
    void theKnownHeadersMayBePreferred() {
        var batch = staged("Nom;Prénom\nFerreira;Ana\n");
        var columns = columns(batch);
        post(columns, "name", "À l’envers", "c0", "FIRST_NAME", "c1", "LAST_NAME");
        assertThat(settled(batch.id()).reports().getFirst().kind()).startsWith("mapping-");

        assertThat(post(columns + "/choice", "mapping", "")).hasStatus(303);

        assertThat(settled(batch.id()).reports().getFirst().kind()).isEqualTo("people");
        var id = mine().getFirst().id().value();
        assertThat(post(columns + "/choice", "mapping", String.valueOf(id))).hasStatus(303);
        assertThat(settled(batch.id()).reports().getFirst().kind()).isEqualTo("mapping-" + id + "-1");
    }

    @Test
    void oneRenamesSharesAndRemovesOnesOwn() {
        post(columns(staged(ODD)), "name", "Brouillon", "c0", "LAST_NAME", "c1", "FIRST_NAME");
        var id = mine().getFirst().id().value();
        var page = "/imports/table/mappings/" + id;
        assertThat(get("/imports/table/mappings")).bodyText().contains("Brouillon", "pour vous seul·e", page);
        assertThat(get(page)).hasStatusOk().bodyText().contains("value=\"FIRST_NAME\" selected");

        assertThat(post(page, "name", "Définitif", "shared", "true", "c0", "LAST_NAME", "c1", "NICKNAME"))
                .hasStatus(303);
        assertThat(get("/imports/table/mappings")).bodyText().contains("Définitif", "proposé à tout le monde");

        var other = People.account(context, SpreadsheetsPermissions.IMPORT);
        assertThat(as(other, "/imports/table/mappings"))
                .bodyText()
                .contains("Définitif")
                .doesNotContain(page + "\"");
        assertThat(as(other, page)).hasStatus(404);
        assertThat(post(page + "/deletion")).hasStatus(303);
        assertThat(get("/imports/table/mappings")).bodyText().doesNotContain("Définitif");
    }

    @Test
    void isClosedToThoseWhoDoNotImportLists() {
        var batch = staged(ODD);
        var stranger = People.account(context);
        assertThat(as(stranger, columns(batch))).hasStatus(403);
        assertThat(as(stranger, "/imports/table/mappings")).hasStatus(403);
        assertThat(mvc.get().uri(columns(batch)).exchange()).hasStatus3xxRedirection();
        assertThat(get("/imports/table/999999999/files/1/columns")).hasStatus(404);
        assertThat(get("/imports/table/%d/files/999999999/columns"
                        .formatted(batch.id().value())))
                .hasStatus(404);
    }

    private List<Mapping> mine() {
        return Lists.as(chloe, mappings::all).stream().filter(Mapping::own).toList();
    }

    private static Verdict report(Batch batch) {
        return batch.reports().getFirst().verdict();
    }

    private Batch staged(String content) {
        var bytes = Lists.bytes(content);
        return settled(imports.stage(
                "table",
                List.of(new Upload("liste.csv", true, bytes.length, new ByteArrayResource(bytes))),
                new Actor(chloe.value(), "Chloé")));
    }

    private Batch settled(BatchId batch) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> imports.get(batch), found -> found.status() == Status.STAGED);
    }

    private static String columns(Batch batch) {
        return "/imports/table/%d/files/%d/columns"
                .formatted(
                        batch.id().value(),
                        Objects.requireNonNull(batch.files().getFirst()).id().value());
    }

    private MvcTestResult get(String address) {
        return as(chloe, address);
    }

    private MvcTestResult as(AccountId who, String address) {
        return mvc.get().uri(address).with(People.as(who)).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address).with(People.as(chloe)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
