package coop.cabas.badges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.AccountId;
import coop.cabas.badges.BadgeSettings;
import coop.cabas.badges.Badges;
import coop.cabas.badges.Ending;
import coop.cabas.badges.Phones;
import coop.cabas.badges.Scan;
import coop.cabas.badges.Scans;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.SignIns;
import coop.cabas.testing.Device;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import java.util.Base64;

@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class BadgePagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Badges badges;

    @Autowired
    Phones phones;

    @Autowired
    Scans scans;

    @Autowired
    BadgeSettings settings;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    MemberId ana;

    @BeforeEach
    void somebody() {
        ana = FileOf.person(context, "Anaïs", "Portique");
    }

    @Test
    void staffGiveBadgesByScanningAndReadWhatWasTypedWhenItIsRefused() {
        assertThat(post(page() + "/pairing", staff(), "code", "04A37F12")).hasStatus3xxRedirection();
        assertThat(get(page(), staff())).hasStatusOk().bodyText().contains("04A37F12", "Anaïs Portique");
        assertThat(post(page() + "/pairing", staff(), "code", "04A37F12"))
                .hasStatus(422)
                .bodyText()
                .contains("04A37F12", "déjà à quelqu’un");
        assertThat(post(page(), staff())).hasStatus3xxRedirection();
        assertThat(badges.of(ana)).hasSize(2);
    }

    @Test
    void aWornCardIsReplacedInOneActAndSomebodyElsesIsNotThere() {
        var card = badges.issue(ana);
        var bruno = FileOf.person(context, "Bruno", "Portique");
        var end = "/badges/" + card.value() + "/ending";
        assertThat(post("/members/" + bruno.value() + end, staff(), "ending", "LOST"))
                .hasStatus(404);
        assertThat(post("/members/" + ana.value() + end, staff(), "ending", "REPLACED"))
                .hasStatus3xxRedirection();
        assertThat(badges.find(card).ending()).isEqualTo(Ending.REPLACED);
        assertThat(badges.of(ana).getFirst().isGood(clock.instant())).isTrue();
        assertThat(post("/members/" + ana.value() + end, staff(), "ending", "LOST"))
                .hasStatus(422);
    }

    @Test
    void whoMayNotIsKeptOut() {
        for (var path : new String[] {page(), "/badges", "/badges/batches", "/badges/settings"}) {
            assertThat(get(path, People.who(context, "members.read"))).hasStatus(403);
            assertThat(mvc.get().uri(path).exchange()).hasStatus3xxRedirection();
        }
        assertThat(get("/members/999999999/badges", staff())).hasStatus(404);
    }

    @Test
    void theDeskSaysWhoseItIsAndGivesABlankCard() {
        var card = badges.find(badges.issue(ana));
        assertThat(post("/badges/scan", staff(), "code", card.code()))
                .redirectedUrl()
                .endsWith(page());
        assertThat(post("/badges/scan", staff(), "code", "")).hasStatus(422);
        var blank = badges.in(badges.batch("Accueil", 1)).getFirst();
        assertThat(post("/badges/scan", staff(), "code", blank.code()))
                .hasStatusOk()
                .bodyText()
                .contains("Carte vierge", blank.code());
        FileOf.person(context, "Anaïs", "Portillon");
        assertThat(post("/badges/pairing", staff(), "code", blank.code(), "who", "anaïs port"))
                .hasStatus(422)
                .bodyText()
                .contains("choisissez", "Anaïs Portillon", blank.code());
        assertThat(post("/badges/pairing", staff(), "code", blank.code(), "who", "anaïs portique"))
                .redirectedUrl()
                .endsWith(page());
        badges.end(card.id(), Ending.LOST);
        assertThat(post("/badges/scan", staff(), "code", card.code()))
                .bodyText()
                .contains("ne sert plus", "Anaïs Portique");
    }

    @Test
    void batchesSayHowManyAreStillBlank() {
        assertThat(post("/badges/batches", staff(), "name", "Fête", "pieces", "deux"))
                .hasStatus(422)
                .bodyText()
                .contains("Fête", "deux");
        assertThat(post("/badges/batches", staff(), "name", "Fête", "pieces", "3"))
                .hasStatus3xxRedirection();
        assertThat(get("/badges/batches", staff())).hasStatusOk().bodyText().contains("Fête");
        var batch = badges.batch("Rentrée", 3);
        badges.pair(badges.in(batch).getFirst().code(), ana);
        assertThat(get("/badges/batches/" + batch.value(), staff())).bodyText().contains("3 cartes, dont 2 vierges");
        assertThat(get("/badges/batches/999999999", staff())).hasStatus(404);
    }

    @Test
    void settingsKeepWhatWasTyped() {
        var who = People.who(context, "badges.settings");
        assertThat(get("/badges/settings", who)).hasStatusOk().bodyText().contains("260");
        assertThat(post("/badges/settings", who, "prefix", "2x", "symbol", "QR"))
                .hasStatus(422)
                .bodyText()
                .contains("2x");
        assertThat(post("/badges/settings", who, "prefix", "27", "symbol", "QR"))
                .hasStatus3xxRedirection();
        assertThat(settings.chosen()).isEqualTo(new BadgeSettings.Chosen("27", BadgeSettings.Symbol.QR, false, false));
    }

    @Test
    void membersEndTheirOwnAndNobodyElses() {
        var me = People.as(account());
        assertThat(get("/me/card", me)).hasStatusOk();
        assertThat(get("/me/card/square.png", me)).hasStatus(404);
        assertThat(badges.of(ana)).isEmpty();
        var card = badges.issue(ana);
        assertThat(get("/me/card/square.png", me)).hasStatusOk();
        var bruno = badges.issue(FileOf.person(context, "Bruno", "Portique"));
        assertThat(post("/me/card/badges/" + bruno.value() + "/ending", me, "ending", "LOST"))
                .hasStatus(404);
        assertThat(post("/me/card/badges/" + card.value() + "/ending", me, "ending", "REVOKED"))
                .hasStatus(404);
        assertThat(post("/me/card/badges/" + card.value() + "/ending", me, "ending", "STOLEN"))
                .hasStatus3xxRedirection();
        assertThat(badges.find(card).ending()).isEqualTo(Ending.STOLEN);
    }

    @Test
    void aPhoneIsABadgeWhereTheCoopUsesThem() {
        var me = People.as(account());
        var device = Device.fresh();
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(device.point());
        assertThat(post("/me/badge/phones", me, "key", key, "name", "Le mien")).hasStatusOk();
        var phone = phones.of(ana).getFirst().id();
        assertThat(scans.of(device.code(phone.value(), clock.instant()), clock.instant()))
                .isInstanceOf(Scan.Known.class);
        assertThat(get("/me/badge/state", me)).hasStatusOk().bodyText().contains("[" + phone.value() + "]");
        assertThat(post("/me/badge/phones", me, "key", "é")).hasStatus(409);
        assertThat(get("/me/badge", me)).hasStatusOk().bodyText().contains("Anaïs");
        settings.choose(new BadgeSettings.Chosen("260", BadgeSettings.Symbol.EAN13, false, false));
        assertThat(get("/me/badge", me)).hasStatus(404);
        assertThat(get("/me/badge/state", me)).hasStatus(404);
        assertThat(get("/me/badge", People.who(context))).hasStatus(404);
    }

    private AccountId account() {
        var account = People.account(context);
        context.getBean(SignIns.class).tie(ana, account);
        return account;
    }

    private String page() {
        return "/members/" + ana.value() + "/badges";
    }

    private RequestPostProcessor staff() {
        return People.who(context, "badges.issue");
    }

    private MvcTestResult get(String path, RequestPostProcessor who) {
        return mvc.get().uri(path).with(who).exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
        var post = mvc.post().uri(path).with(csrf()).with(who);
        for (var i = 0; i < fields.length; i += 2) {
            post.param(fields[i], fields[i + 1]);
        }
        return post.exchange();
    }
}
