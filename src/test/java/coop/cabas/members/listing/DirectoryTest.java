package coop.cabas.members.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.AccountId;
import coop.cabas.members.Consents;
import coop.cabas.members.Contacts;
import coop.cabas.members.Departures;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.SignIns;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Nobody is shown who did not ask for it, nor more of them than they chose. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class DirectoryTest {

    @Autowired
    OwnEntries entries;

    @Autowired
    Consents consents;

    @Autowired
    Contacts contacts;

    @Autowired
    Departures departures;

    @Autowired
    SignIns signIns;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private MemberId eve;
    private AccountId evesAccount;
    private AccountId reader;

    @BeforeEach
    void people() {
        eve = FileOf.person(context, "Ève", "Lemoâne", MembershipKind.COOPERATIVE);
        contacts.addEmail(eve, "eve@exemple.org", "");
        contacts.addPhone(eve, "06 39 98 10 37", "");
        contacts.addAddress(eve, new PostalAddress("1 rue", "29000", "Quimper", "", ""), "");
        evesAccount = People.account(context);
        signIns.tie(eve, evesAccount);
        reader = People.account(context);
        signIns.tie(FileOf.person(context, "Bruno", "Lecteur", MembershipKind.FRIEND), reader);
    }

    @Test
    void showsWhoAskedForItWithWhatTheyChose() {
        assertThat(found("lemoane")).doesNotContain("Lemoâne");

        assertThat(appear("phone", "true", "words", "J’aime les légumes.")).hasStatus3xxRedirection();

        assertThat(found("EVE lemoane"))
                .contains("Ève Lemoâne", "06 39 98 10 37", "J’aime les légumes.")
                .doesNotContain("eve@exemple.org", "Quimper");
        assertThat(appear("email", "true", "town", "true")).hasStatus3xxRedirection();
        assertThat(found("lemoane"))
                .contains("mailto:eve@exemple.org", "Quimper")
                .doesNotContain("06 39 98 10 37", "légumes");
        assertThat(found("quimper")).as("by name alone").doesNotContain("Lemoâne");
    }

    @Test
    void consentGivenElsewhereShowsTheNameAlone() {
        consents.give(eve, Consents.DIRECTORY, "sur papier");

        assertThat(found("lemoane"))
                .contains("Ève Lemoâne")
                .doesNotContain("eve@exemple.org", "06 39 98 10 37", "Quimper");
    }

    @Test
    void whoeverTakesItBackIsGoneAtOnceWhereverTheyDidIt() {
        appear("email", "true");
        assertThat(post("/me/directory/withdrawal", evesAccount)).hasStatus3xxRedirection();
        assertThat(found("lemoane")).doesNotContain("Lemoâne");
        assertThat(entries.of(eve)).isEqualTo(Entry.NAME_ALONE);

        appear("email", "true");
        consents.withdraw(eve, Consents.DIRECTORY, "par téléphone");
        assertThat(found("lemoane")).doesNotContain("Lemoâne");

        appear("email", "true");
        consents.end(Consents.DIRECTORY, true);
        assertThat(found("lemoane")).doesNotContain("Lemoâne");
    }

    @Test
    void thoseWhoLeftOrDiedAreNotShown() {
        appear("email", "true");
        departures.leave(eve, FileOf.TODAY.plusDays(1), "");
        assertThat(found("lemoane")).as("until the day").contains("Lemoâne");
        departures.comeBack(eve, "");
        departures.leave(eve, FileOf.TODAY, "");
        assertThat(found("lemoane")).doesNotContain("Lemoâne");
        assertThat(mvc.get().uri("/directory").with(People.as(evesAccount)))
                .as("nor do they read it")
                .bodyText()
                .contains("relié à aucune fiche");

        departures.comeBack(eve, "");
        departures.died(eve, FileOf.TODAY, "");
        assertThat(found("lemoane")).doesNotContain("Lemoâne");
    }

    @Test
    void theWebReadsNothingOfIt() {
        appear("email", "true", "phone", "true", "town", "true", "words", "Bonjour à vous.");
        context.getBean(PublicList.class).open(true);

        assertThat(mvc.get().uri("/directory/public?q=lemoane"))
                .as("the web is another consent")
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Lemoâne");
        consents.give(eve, Consents.PUBLIC_LIST, "page");
        assertThat(mvc.get().uri("/directory/public?q=lemoane"))
                .bodyText()
                .contains("Ève Lemoâne")
                .doesNotContain("Bonjour à vous.", "eve@exemple.org", "06 39 98 10 37", "Quimper");
    }

    @Test
    void isForMembersAlone() {
        assertThat(mvc.get().uri("/directory")).hasStatus3xxRedirection();
        appear("email", "true");
        assertThat(mvc.get().uri("/directory").with(People.who(context)))
                .as("an account without a file")
                .bodyText()
                .doesNotContain("Lemoâne");
        assertThat(mvc.get().uri("/directory").with(People.who(context, "members.read")))
                .hasStatusOk()
                .hasHeader("X-Robots-Tag", "noindex, noarchive");
        assertThat(mvc.get().uri("/me/directory").with(People.who(context))).hasStatus(404);
        assertThat(mvc.get().uri("/directory/" + eve.value() + "/photo").with(People.as(reader)))
                .as("no photo shown")
                .hasStatus(404);
        assertThat(mvc.get().uri("/directory?export=csv").with(People.as(reader)))
                .as("nothing to take away")
                .hasStatusOk()
                .bodyText()
                .startsWith("<!doctype html>");
    }

    @Test
    void keepsWhatWasTypedWhenItIsTooLong() {
        assertThat(appear("phone", "true", "words", "long ".repeat(300)))
                .hasStatus(422)
                .bodyText()
                .contains("long long long", "1 000 caractères");
        assertThat(found("lemoane")).doesNotContain("Lemoâne");
    }

    @Test
    void pagesThroughEverybodyOnceByKey() {
        for (var i = 0; i < 120; i++) {
            consents.give(FileOf.person(context, "Page", "Trombin%03d".formatted(i)), Consents.DIRECTORY, "papier");
        }
        var page = text("/directory?q=trombin");
        var seen = 0;
        while (true) {
            seen += page.split("Page Trombin").length - 1;
            var next = page.indexOf("rel=\"next\" href=\"");
            if (next < 0) {
                break;
            }
            var from = next + "rel=\"next\" href=\"".length();
            page = text(page.substring(from, page.indexOf('"', from)).replace("&amp;", "&"));
        }
        assertThat(seen).isEqualTo(120);
    }

    private String text(String uri) {
        var answer =
                mvc.get().uri(java.net.URI.create(uri)).with(People.as(reader)).exchange();
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String found(String words) {
        return text("/directory?q=" + words.replace(" ", "%20"));
    }

    private MvcTestResult appear(String... fields) {
        return post("/me/directory", evesAccount, fields);
    }

    private MvcTestResult post(String path, AccountId who, String... fields) {
        var request = mvc.post().uri(path).with(People.as(who)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
