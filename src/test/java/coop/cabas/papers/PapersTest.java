package coop.cabas.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.AccountId;
import coop.cabas.badges.BadgeSettings;
import coop.cabas.badges.Badges;
import coop.cabas.members.Contacts;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.SignIns;
import coop.cabas.shared.Refused;
import coop.cabas.testing.CodeReader;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.ui.print.LabelFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.math.BigDecimal;

/** What is printed is read back: codes by a reader of codes, sheets by a reader of PDF. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class PapersTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Formats formats;

    @Autowired
    ApplicationContext context;

    MemberId ana;

    @BeforeEach
    void somebody() {
        ana = FileOf.person(context, "Anaïs", "Étiquette");
        context.getBean(Contacts.class)
                .addAddress(ana, new PostalAddress("61 rue Haute\nBâtiment B", "78160", "Marly-le-Roi", "", ""), "");
    }

    @Test
    void aPrintedCardIsReadBack() throws Exception {
        try (var pdf = printed("/members/" + ana.value() + "/badges/card.pdf")) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Anaïs Étiquette");
            pdf.save("target/card.pdf");
            var page = new PDFRenderer(pdf).renderImageWithDPI(0, 300);
            var card = context.getBean(Badges.class).cardOf(ana);
            assertThat(CodeReader.read(page)).isEqualTo(card.code());
            assertThat(card.printed()).isNotNull();
        }
    }

    @Test
    void everySymbolIsReadBackFromLargeBadges() throws Exception {
        var settings = context.getBean(BadgeSettings.class);
        for (var symbol : BadgeSettings.Symbol.values()) {
            settings.choose(new BadgeSettings.Chosen("260", symbol, true, true));
            try (var pdf = printed("/papers/cards.pdf?layout=LARGE&selection=q%3D%C3%A9tiquette")) {
                pdf.save("target/large-" + symbol + ".pdf");
                assertThat(CodeReader.read(new PDFRenderer(pdf).renderImageWithDPI(0, 300)))
                        .isEqualTo(context.getBean(Badges.class).cardOf(ana).code());
            }
        }
    }

    @Test
    void blankCardsAndSlipsAreReadBack() throws Exception {
        var badges = context.getBean(Badges.class);
        var batch = badges.batch("Accueil", 1);
        try (var pdf = printed("/badges/batches/" + batch.value() + "/cards.pdf")) {
            pdf.save("target/blank.pdf");
            assertThat(CodeReader.read(new PDFRenderer(pdf).renderImageWithDPI(0, 300)))
                    .isEqualTo(badges.in(batch).getFirst().code());
        }
        try (var pdf = printed("/members/" + ana.value() + "/badges/slip.pdf")) {
            pdf.save("target/slip.pdf");
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(CodeReader.read(new PDFRenderer(pdf).renderImageWithDPI(0, 300)))
                    .isEqualTo(badges.of(ana).getFirst().code());
        }
    }

    @Test
    void labelsFillTheirSheetsFromTheFirstThatIsFree() throws Exception {
        var format = formats.labels().getFirst();
        for (var i = 0; i < format.onASheet(); i++) {
            var one = FileOf.person(context, "Personne" + i, "Étiquette");
            context.getBean(Contacts.class)
                    .addAddress(one, new PostalAddress("1 rue", "78000", "Versailles", "", ""), "");
        }
        var query = "/papers/labels.pdf?selection=q%3D%C3%A9tiquette&format=" + format.id();
        try (var pdf = pdf(query)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains("61 rue Haute", "Bâtiment B", "78160 MARLY LE ROI");
        }
        try (var pdf = pdf(query + "&skip=" + (format.onASheet() - 1))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void oneOfEachHouseholdIsEnough() {
        var one = new coop.cabas.papers.People.Person(ana, "Ana", "1", "1 rue", "78000", "Versailles", "", 7L, null);
        var two = new coop.cabas.papers.People.Person(ana, "Bruno", "2", "1 rue", "78000", "Versailles", "", 7L, null);
        var apart = new coop.cabas.papers.People.Person(ana, "Chloé", "3", "2 quai", "75000", "Paris", "", 7L, null);
        var alone =
                new coop.cabas.papers.People.Person(ana, "Ève", "4", "1 rue", "78000", "Versailles", "", null, null);

        assertThat(coop.cabas.papers.People.oneOfEachHousehold(java.util.List.of(one, two, apart, alone)))
                .extracting(coop.cabas.papers.People.Person::name)
                .containsExactly("Ana", "Chloé", "Ève");
    }

    @Test
    void theFormToJoinIsBlankOrFilledIn() throws Exception {
        try (var pdf = pdf("/papers/form.pdf")) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Bulletin d’adhésion");
            pdf.save("target/form.pdf");
        }
        try (var pdf = pdf("/members/" + ana.value() + "/form.pdf")) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Anaïs Étiquette", "61 rue Haute");
        }
    }

    @Test
    void attendanceSheetsHaveRoomToSign() throws Exception {
        try (var pdf =
                pdf("/papers/attendance.pdf?selection=q%3D%C3%A9tiquette&title=Inventaire&columns=Heure,Pouvoir")) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Inventaire", "Heure", "Pouvoir", "Anaïs Étiquette", "Signature");
        }
        assertThat(get("/papers/attendance.pdf?selection=q%3Dpersonne-de-ce-nom"))
                .hasStatus(409);
    }

    @Test
    void eachPrintsTheirOwnCardAndNobodyElses() {
        AccountId account = People.account(context);
        context.getBean(SignIns.class).tie(ana, account);

        assertThat(mvc.post().uri("/me/card/card.pdf").with(csrf()).with(People.as(account)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/me/card/card.pdf").with(People.as(account))).hasStatus(405);
        assertThat(mvc.post()
                        .uri("/members/" + ana.value() + "/badges/card.pdf")
                        .with(csrf())
                        .with(People.as(account)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/papers").with(People.who(context, "members.read")))
                .hasStatus(403);
    }

    @Test
    void labelsThatDoNotFitAreRefused() {
        var ten = BigDecimal.TEN;
        assertThatThrownBy(() -> formats.add(
                        new LabelFormat(0, "Trop large", 10, 2, new BigDecimal("63.5"), ten, ten, ten, ten, ten, 10)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("papers.label.fits"));
    }

    @Test
    void settingsKeepWhatWasTyped() {
        var who = People.who(context, "papers.settings");
        assertThat(mvc.get().uri("/papers/settings").with(who))
                .hasStatusOk()
                .bodyText()
                .contains("L7160");
        assertThat(mvc.post()
                        .uri("/papers/settings/card")
                        .with(csrf())
                        .with(who)
                        .param("line", "Épicerie".repeat(11)))
                .hasStatus(422)
                .bodyText()
                .contains("Épicerie".repeat(11), "Texte trop long");
        assertThat(mvc.post()
                        .uri("/papers/settings/card")
                        .with(csrf())
                        .with(who)
                        .param("line", "Épicerie"))
                .hasStatus3xxRedirection();
        assertThat(formats.card().line()).isEqualTo("Épicerie");
        assertThat(mvc.post()
                        .uri("/papers/settings/labels")
                        .with(csrf())
                        .with(who)
                        .param("name", "Le mien")
                        .param("across", "2")
                        .param("down", "5")
                        .param("width", "90")
                        .param("height", "50")
                        .param("marginLeft", "5")
                        .param("points", "10"))
                .hasStatus3xxRedirection();
        assertThat(formats.labels()).extracting(LabelFormat::name).contains("Le mien");
    }

    private PDDocument pdf(String path) throws IOException {
        var result = get(path);
        assertThat(result).hasStatusOk();
        return Loader.loadPDF(result.getResponse().getContentAsByteArray());
    }

    private PDDocument printed(String path) throws IOException {
        var result = mvc.post()
                .uri(java.net.URI.create(path))
                .with(csrf())
                .with(People.who(context, "papers.print", "members.read", "members.manage", "badges.issue"))
                .exchange();
        assertThat(result).hasStatusOk();
        return Loader.loadPDF(result.getResponse().getContentAsByteArray());
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(java.net.URI.create(path))
                .with(People.who(context, "papers.print", "members.read", "members.manage"))
                .exchange();
    }
}
