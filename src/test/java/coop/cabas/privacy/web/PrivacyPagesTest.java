package coop.cabas.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.Consents;
import coop.cabas.members.Contacts;
import coop.cabas.members.Departures;
import coop.cabas.members.Directory;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.SignIns;
import coop.cabas.testing.CabasTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** Personal data on its pages: for those concerned, and for those who answer for it. */
@CabasTest
@Transactional
class PrivacyPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Consents consents;

    private MemberId ana;

    @BeforeEach
    void anaIsAMember() {
        ana = FileOf.person(context, "Ana", "<b>Ferreira</b>");
        context.getBean(Contacts.class).addEmail(ana, "ana.privacy@cabas.example", "");
    }

    @ParameterizedTest
    @CsvSource({
        "/privacy, privacy.read",
        "/privacy/processing, privacy.read",
        "/privacy/requests, privacy.read",
        "/privacy/requests?export=csv, privacy.read",
        "/privacy/requests/new, privacy.manage",
        "/privacy/consents, privacy.read",
        "/privacy/consents/photo, privacy.manage",
        "/privacy/keeping, privacy.erase"
    })
    void showsWhoeverMayRead(String path, String permission) {
        assertThat(mvc.get().uri(path).with(People.who(context, permission))).hasStatusOk();
        assertThat(mvc.get().uri(path).with(People.who(context, "members.read")))
                .hasStatus(403);
        assertThat(mvc.get().uri(path)).hasStatus3xxRedirection();
    }

    @Test
    void theRegisterNamesEveryPurposeWithItsBasisAndPrints() {
        assertThat(mvc.get().uri("/privacy/processing").with(People.who(context, "privacy.read")))
                .hasStatusOk()
                .bodyText()
                .contains("Fichier des membres", "Obligation légale", "Dix ans après l’exercice");
        assertThat(mvc.get().uri("/privacy/processing.pdf").with(People.who(context, "privacy.read")))
                .hasStatusOk()
                .hasContentType("application/pdf");
    }

    @Test
    void handsTheWholeArchiveOver() throws IOException {
        var files = archive("/members/" + ana.value() + "/data/archive", "privacy.archive");

        assertThat(files).containsKeys("index.html", "archive.css", "data.json");
        assertThat(files.get("data.json"))
                .contains(
                        "\"@type\" : \"Person\"", "\"familyName\" : \"<b>Ferreira</b>\"", "ana.privacy@cabas.example");
        assertThat(files.get("index.html"))
                .contains("ana.privacy@cabas.example", "&lt;b&gt;Ferreira")
                .doesNotContain("<b>Ferreira", "privacy.column", "privacy.table");
        assertThat(mvc.post()
                        .uri("/members/" + ana.value() + "/data/archive")
                        .with(People.who(context, "privacy.read"))
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void whoeverSignsInTakesTheirOwnAndNobodyElses() throws IOException {
        var account = People.account(context);
        context.getBean(SignIns.class).tie(ana, account);
        var bruno = FileOf.person(context, "Bruno", "Unlikely");

        var own = mvc.post()
                .uri("/me/data/archive")
                .with(People.as(account))
                .with(csrf())
                .exchange();

        assertThat(own).hasStatusOk();
        var files = unzip(own.getResponse().getContentAsByteArray());
        assertThat(files.get("data.json")).contains("Ferreira").doesNotContain("Unlikely");
        assertThat(mvc.get().uri("/me/data").with(People.as(account))).hasStatusOk();
        assertThat(mvc.get().uri("/me/data").with(People.who(context)))
                .as("somebody with an account and no file")
                .hasStatusOk();
        assertThat(mvc.get().uri("/members/" + bruno.value() + "/data").with(People.as(account)))
                .hasStatus(403);
    }

    @Test
    void aMemberAgreesAndChangesTheirMind() {
        var account = People.account(context);
        context.getBean(SignIns.class).tie(ana, account);

        assertThat(mvc.post()
                        .uri("/me/data/consents/photo")
                        .with(People.as(account))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(consents.has(ana, Consents.PHOTO)).isTrue();
        assertThat(mvc.post()
                        .uri("/me/data/consents/photo/withdrawal")
                        .with(People.as(account))
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(consents.has(ana, Consents.PHOTO)).isFalse();
        assertThat(consents.of(ana)).singleElement().satisfies(given -> {
            assertThat(given.version()).isOne();
            assertThat(given.how()).isEqualTo("page personnelle");
            assertThat(given.withdrawn()).isNotNull();
        });
        assertThat(mvc.post()
                        .uri("/me/data/consents/nothing")
                        .with(People.as(account))
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void notesARequestAndItsAnswer() {
        var staff = People.who(context, "privacy.read", "privacy.manage");
        assertThat(mvc.post()
                        .uri("/privacy/requests")
                        .param("person", "Ana")
                        .param("member", String.valueOf(ana.value()))
                        .param("kind", "ERASURE")
                        .param("received", "2026-10-20")
                        .with(staff)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/privacy/requests").with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("Ana", "en retard");
        assertThat(mvc.get().uri("/privacy").with(staff)).bodyText().contains("Une demande attend");
        assertThat(mvc.post()
                        .uri("/privacy/requests")
                        .param("person", "Ana")
                        .param("received", "2027-10-20")
                        .param("kind", "ERASURE")
                        .with(staff)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("2027-10-20");
    }

    @Test
    void forgetsOnlyWhoHasLeftAndOnlyWhenSure() {
        var admin = People.admin(context);
        var path = "/members/" + ana.value() + "/anonymisation";
        assertThat(mvc.get().uri(path).with(admin)).hasStatusOk().bodyText().contains("notez d’abord son départ");
        context.getBean(Departures.class).leave(ana, LocalDate.parse("2026-03-01"), "");

        assertThat(mvc.post().uri(path).param("reason", "demande").with(admin).with(csrf()))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri(path)
                        .param("reason", "demande")
                        .param("sure", "true")
                        .with(admin)
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(context.getBean(Directory.class).find(ana).name()).isEqualTo("—");
        assertThat(mvc.get().uri("/members?q=Ferreira").with(admin))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("members/" + ana.value());
    }

    @Test
    void theTimeOfAFileComesAndSomebodyDecides() {
        var admin = People.admin(context);
        context.getBean(Departures.class).leave(ana, LocalDate.parse("2026-02-01"), "");
        assertThat(mvc.get().uri("/privacy/keeping").with(admin))
                .bodyText()
                .doesNotContain("/members/" + ana.value() + "/");

        assertThat(mvc.post()
                        .uri("/privacy/keeping")
                        .param("years", "0")
                        .with(admin)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/privacy/keeping").with(admin)).bodyText().contains("/members/" + ana.value() + "/");
        assertThat(mvc.post()
                        .uri("/privacy/keeping/application")
                        .param("members", String.valueOf(ana.value()))
                        .with(admin)
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(context.getBean(Directory.class).find(ana).name()).isEqualTo("—");
        assertThat(mvc.post()
                        .uri("/privacy/keeping")
                        .param("years", "99")
                        .with(admin)
                        .with(csrf()))
                .hasStatus(422);
    }

    @Test
    void otherWordsAreANewVersion() {
        var staff = People.who(context, "privacy.read", "privacy.manage");
        consents.give(ana, Consents.PHOTO, "papier");

        assertThat(mvc.post()
                        .uri("/privacy/consents/photo")
                        .param("name", "Photo")
                        .param("wording", "Autres mots")
                        .with(staff)
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/members/" + ana.value() + "/data").with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("le texte a changé depuis", "montrée à l’entrée");
        assertThat(consents.has(ana, Consents.PHOTO)).isTrue();
    }

    private TreeMap<String, String> archive(String path, String permission) throws IOException {
        var answer = mvc.post()
                .uri(path)
                .with(People.who(context, permission))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        return unzip(answer.getResponse().getContentAsByteArray());
    }

    private static TreeMap<String, String> unzip(byte[] content) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
