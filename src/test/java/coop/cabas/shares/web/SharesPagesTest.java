package coop.cabas.shares.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.AccountId;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.SignIns;
import coop.cabas.shared.Money;
import coop.cabas.shares.Categories;
import coop.cabas.shares.CategoryId;
import coop.cabas.shares.ClassId;
import coop.cabas.shares.Grounds;
import coop.cabas.shares.Holdings;
import coop.cabas.shares.ShareClasses;
import coop.cabas.shares.Subscriptions;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.time.LocalDate;

/** The pages and papers of whoever keeps the register, and of each holder. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class SharesPagesTest {

    private static final String[] ALL = {"shares.read", "shares.manage", "shares.settings", "members.read"};

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Holdings holdings;

    private MemberId ana;
    private ClassId of;
    private CategoryId category;

    @BeforeEach
    void somebodyAndAClass() {
        ana = FileOf.person(context, "Ana", "Ferreira");
        of = context.getBean(ShareClasses.class)
                .add(
                        new ShareClasses.Terms("WEB", "Parts", true, true, null, false),
                        Money.of("10.00"),
                        LocalDate.parse("2020-01-01"));
        category = context.getBean(Categories.class)
                .add(new Categories.Terms("Ordinaire", of, null, 10, "Attestation", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shares",
                "/shares/register",
                "/shares/register?export=csv",
                "/shares/holders?on=2026-01-31",
                "/shares/holders?on=hier",
                "/shares/subscriptions?all=true",
                "/shares/calls",
                "/shares/refunds?cash=1+000,50",
                "/shares/refunds?cash=beaucoup",
                "/shares/capital",
                "/shares/capital?year=2025"
            })
    void showsWhoeverMayRead(String path) {
        holder();
        assertThat(mvc.get().uri(path).with(People.who(context, "shares.read"))).hasStatusOk();
        assertThat(mvc.get().uri(path).with(People.who(context, "members.read")))
                .hasStatus(403);
        assertThat(mvc.get().uri(path)).hasStatus3xxRedirection();
    }

    @Test
    void subscribesFromTheRequestToTheCertificate() throws IOException {
        assertThat(post(
                        "/members/" + ana.value() + "/shares/subscriptions",
                        "category",
                        id(),
                        "shares",
                        "9",
                        "on",
                        "2026-11-20"))
                .hasStatus(422)
                .bodyText()
                .contains("au moins 10 parts", "value=\"9\"");
        assertThat(post(
                        "/members/" + ana.value() + "/shares/subscriptions",
                        "category",
                        id(),
                        "shares",
                        "10",
                        "on",
                        "2026-11-20"))
                .hasStatus3xxRedirection();
        var asked = context.getBean(Subscriptions.class).of(ana).getFirst();
        var path = "/members/" + ana.value() + "/shares/subscriptions/"
                + asked.id().value();

        var bulletin = text(mvc.get()
                .uri(path + "/bulletin.pdf")
                .with(People.who(context, ALL))
                .exchange());
        assertThat(bulletin)
                .contains(
                        "Ana Ferreira",
                        "10 parts",
                        "100,00",
                        "Exemplaire de la coopérative",
                        "Exemplaire du souscripteur");
        assertThat(post(path + "/payment", "paid", "20", "on", "2026-11-23"))
                .hasStatus(422)
                .bodyText()
                .contains("25,00");
        assertThat(post(path + "/payment", "paid", "25", "on", "2026-11-23", "method", "Chèque", "reference", "n° 7"))
                .hasStatus3xxRedirection();

        assertThat(holdings.held(ana, FileOf.TODAY)).isEqualTo(10);
        var certificate = text(post("/members/" + ana.value() + "/shares/certificate"));
        assertThat(certificate).contains("Ana Ferreira", "Parts", "100,00", "25,00", "Registre");
        assertThat(mvc.get().uri("/members/" + ana.value() + "/shares").with(People.who(context, ALL)))
                .hasStatusOk()
                .bodyText()
                .contains("Souscription", "Chèque n° 7", "75,00");
    }

    @Test
    void keepsWhatWasTypedWhenARuleSaysNo() {
        holder();
        var path = "/members/" + ana.value() + "/shares/acts/";
        assertThat(post(
                        path + "transfer",
                        "of",
                        String.valueOf(of.value()),
                        "shares",
                        "5",
                        "on",
                        "2026-11-23",
                        "other",
                        "Nadia Inconnue"))
                .hasStatus(422)
                .bodyText()
                .contains("Personne ne porte", "Nadia Inconnue");
        assertThat(post(path + "withdrawal", "of", String.valueOf(of.value()), "shares", "11", "on", "2026-11-23"))
                .hasStatus(422)
                .bodyText()
                .contains("ne détient que 10 parts");
        assertThat(post(path + "withdrawal", "of", String.valueOf(of.value()), "shares", "10", "on", "2026-11-24"))
                .hasStatus(422)
                .bodyText()
                .contains("à venir");
        assertThat(post(path + "nothing", "of", "1", "on", "2026-11-23")).hasStatus(404);
        assertThat(post(path + "withdrawal", "of", String.valueOf(of.value()), "shares", "10", "on", "2026-11-23"))
                .hasStatus3xxRedirection();
        assertThat(holdings.held(ana, FileOf.TODAY)).isZero();
    }

    @Test
    void findsTheOtherByTheirName() {
        holder();
        var bruno = FileOf.person(context, "Bruno", "Quelquun");

        assertThat(post(
                        "/members/" + ana.value() + "/shares/acts/transfer",
                        "of",
                        String.valueOf(of.value()),
                        "shares",
                        "10",
                        "on",
                        "2026-11-23",
                        "other",
                        "bruno quelquun",
                        "amount",
                        "0"))
                .hasStatus3xxRedirection();

        assertThat(holdings.held(bruno, FileOf.TODAY)).isEqualTo(10);
    }

    @Test
    void eachSeesTheirOwnAndNothingElse() {
        holder();
        AccountId account = People.account(context);
        context.getBean(SignIns.class).tie(ana, account);

        assertThat(mvc.get().uri("/me/shares").with(People.as(account)))
                .hasStatusOk()
                .bodyText()
                .contains("100,00");
        assertThat(mvc.post().uri("/me/shares/certificate").with(csrf()).with(People.as(account)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/me/shares").with(People.who(context, "shares.read")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/members/" + ana.value() + "/shares").with(People.as(account)))
                .hasStatus(403);
    }

    @Test
    void settingsAreForWhoeverMay() {
        assertThat(mvc.get().uri("/shares/settings").with(People.who(context, "shares.read", "shares.manage")))
                .hasStatus(403);
        assertThat(post("/shares/settings/classes", "code", "B", "name", "Soutien", "persons", "true"))
                .hasStatus(422);
        assertThat(post(
                        "/shares/statutes",
                        "firstPayment",
                        "10",
                        "payUpYears",
                        "5",
                        "floorPercent",
                        "25",
                        "floorAmount",
                        "0",
                        "refundYears",
                        "5",
                        "proxies",
                        "2",
                        "conveningDays",
                        "15",
                        "quorumPercent",
                        "0",
                        "yearEnd",
                        "31/12"))
                .hasStatus(422)
                .bodyText()
                .contains("De 25 à 100");
        assertThat(post(
                        "/shares/statutes",
                        "firstPayment",
                        "50",
                        "payUpYears",
                        "5",
                        "floorPercent",
                        "25",
                        "floorAmount",
                        "18500",
                        "refundYears",
                        "5",
                        "proxies",
                        "2",
                        "conveningDays",
                        "15",
                        "quorumPercent",
                        "0",
                        "yearEnd",
                        "31/08"))
                .hasStatus3xxRedirection();
    }

    @Test
    void aCodeIsGivenOnce() {
        assertThat(post(
                        "/shares/settings/classes",
                        "code",
                        "web",
                        "name",
                        "Autre",
                        "persons",
                        "true",
                        "value",
                        "5",
                        "since",
                        "2026-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("déjà pris");
    }

    @Test
    void printsTheStatementOfTheCapital() throws IOException {
        holder();

        var sheet = text(mvc.get()
                .uri("/shares/capital/statement.pdf")
                .with(People.who(context, "shares.read"))
                .exchange());

        assertThat(sheet).contains("Souscription", "Registre intact");
    }

    private void holder() {
        var subscriptions = context.getBean(Subscriptions.class);
        subscriptions.register(
                subscriptions.ask(ana, of, category, 10, LocalDate.parse("2026-01-15")),
                LocalDate.parse("2026-01-15"),
                Money.of("100.00"),
                Grounds.NONE);
    }

    private String id() {
        return String.valueOf(category.value());
    }

    private static String text(MvcTestResult result) throws IOException {
        assertThat(result).hasStatusOk();
        try (var pdf = Loader.loadPDF(result.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private MvcTestResult post(String path, String... fields) {
        RequestPostProcessor who = People.who(context, ALL);
        var request = mvc.post().uri(path).with(csrf()).with(who);
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
