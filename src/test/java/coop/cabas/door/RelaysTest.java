package coop.cabas.door;

import static coop.cabas.testing.Acts.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.badges.Badges;
import coop.cabas.badges.Ending;
import coop.cabas.badges.Phones;
import coop.cabas.door.relays.Relays;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shifts.accounts.Accounts;
import coop.cabas.shifts.accounts.Entry;
import coop.cabas.shifts.accounts.Ladder;
import coop.cabas.shifts.accounts.Ledger;
import coop.cabas.testing.Acts;
import coop.cabas.testing.Device;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** A relay of a real door: it opens for whom it should, once, in time, and for nobody who holds something else. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class RelaysTest {

    @Autowired
    Relays relays;

    @Autowired
    Badges badges;

    @Autowired
    Phones phones;

    @Autowired
    Ladder ladder;

    @Autowired
    Ledger ledger;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    Relays.Fresh relay;
    MemberId ana;
    String card;

    @BeforeEach
    void aRelay() {
        clock.set("2026-11-24T09:30");
        relay = relays.add("Porte " + UUID.randomUUID(), 5, null);
        ana = FileOf.person(context, "Ana", "Porte", MembershipKind.COOPERATIVE);
        card = badges.cardOf(ana).code();
    }

    @Test
    void itAsksAboutABadgeAndLearnsNoName() {
        assertThat(check(relay.shown(), UUID.randomUUID(), card))
                .hasStatusOk()
                .bodyText()
                .contains("\"YES\"", "\"seconds\":5")
                .doesNotContain("Ana");
        assertThat(check(relay.shown(), UUID.randomUUID(), "4006381333931"))
                .bodyText()
                .contains("\"NO\"", "\"seconds\":0");
        badges.end(badges.cardOf(ana).id(), Ending.STOLEN);
        assertThat(check(relay.shown(), UUID.randomUUID(), card)).bodyText().contains("\"NO\"", "\"seconds\":0");
        assertThat(check(relay.shown(), UUID.randomUUID(), "x".repeat(401))).hasStatus(400);
    }

    @Test
    void sentTwiceItIsOneVisit() {
        var visit = UUID.randomUUID();
        assertThat(check(relay.shown(), visit, card)).hasStatusOk();
        assertThat(check(relay.shown(), visit, card)).hasStatusOk().bodyText().contains("\"YES\"");
        assertThat(jdbc.sql("select count(*) from door.visit where id = :id and entered")
                        .param("id", visit)
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverIsBehindIsLetInAndWhoeverIsSuspendedIsNot() {
        ladder.choose(new Ladder.Steps(-540, 28, null, true, 7));
        try {
            ledger.correct(accounts.open(ana), Entry.Kind.TIME, -300, "Rattrapage");
            assertThat(check(relay.shown(), UUID.randomUUID(), card)).bodyText().contains("\"BUT\"", "\"seconds\":5");
            ledger.correct(accounts.of(ana).orElseThrow().id(), Entry.Kind.TIME, -300, "Rattrapage");
            clock.set("2026-12-23T09:30");
            assertThat(check(relay.shown(), UUID.randomUUID(), card)).bodyText().contains("\"NO\"", "\"seconds\":0");
        } finally {
            ladder.choose(new Ladder.Steps(-540, null, null, false, 0));
        }
    }

    @Test
    void theCodeOfAPhoneOpensOnceAndACopyNever() {
        var device = Device.fresh();
        var phone = phones.add(ana, device.point(), "Le mien");
        var code = device.code(phone.value(), clock.instant());
        assertThat(check(relay.shown(), UUID.randomUUID(), code)).bodyText().contains("\"YES\"", "\"seconds\":5");
        clock.advance(Duration.ofSeconds(30));
        assertThat(check(relay.shown(), UUID.randomUUID(), code)).bodyText().contains("\"NO\"", "\"seconds\":0");
        clock.advance(Duration.ofSeconds(31));
        assertThat(check(relay.shown(), UUID.randomUUID(), code)).bodyText().contains("\"NO\"", "\"seconds\":0");
        var forged = Device.fresh().code(phone.value(), clock.instant());
        assertThat(check(relay.shown(), UUID.randomUUID(), forged)).bodyText().contains("\"NO\"", "\"seconds\":0");
    }

    @Test
    void ofSixtyRequestsAtOnceOneIsToldToOpen() throws Exception {
        relays.open(relay.id(), "livraison");
        var told = Acts.race(IntStream.range(0, 60)
                .<Callable<Boolean>>mapToObj(i -> () ->
                        orders(relay.shown()).getResponse().getContentAsString().contains("\"YES\""))
                .toList());
        assertThat(told).isEqualTo(1);
    }

    @Test
    void whoeverGuessesIsStopped() {
        for (var i = 0; i < 20; i++) {
            check(relay.shown(), UUID.randomUUID(), "26000000000" + (10 + i));
        }
        assertThat(check(relay.shown(), UUID.randomUUID(), card)).hasStatus(409);
        clock.set("2026-11-24T09:32");
        assertThat(check(relay.shown(), UUID.randomUUID(), card)).hasStatusOk();
    }

    @Test
    void ofAHundredWhoAskAtOnceOneIsToldToOpen() throws Exception {
        relays.open(relay.id(), "livraison");
        var told = Acts.race(IntStream.range(0, 100)
                .<Callable<Boolean>>mapToObj(i -> () -> relays.take(relay.id()) > 0)
                .toList());

        assertThat(told).isEqualTo(1);
        assertThat(orders(relay.shown())).bodyText().contains("\"NO\"", "\"seconds\":0");
    }

    @Test
    void anOrderThatComesTooLateOpensNothing() {
        relays.open(relay.id(), "livraison");
        clock.set("2026-11-24T09:30:15");
        assertThat(orders(relay.shown())).bodyText().contains("\"seconds\":0");
        relays.open(relay.id(), "livraison");
        clock.set("2026-11-24T09:30:29");
        assertThat(orders(relay.shown())).bodyText().contains("\"seconds\":5");
        assertThat(relays.openings(relay.id()))
                .extracting(opening -> opening.taken() != null)
                .containsExactly(true, false);
        assertRefused(() -> relays.open(relay.id(), " "), "door.refused.why");
    }

    @Test
    void theYesOfATabletOpensItOnceAndARefusalDoesNot() {
        var tablet = Tablet.paired(context);
        var with = relays.add("Avec " + UUID.randomUUID(), 8, tablet.id());
        tablet.scan("4006381333931");
        assertThat(orders(with.shown())).bodyText().contains("\"seconds\":0");
        assertThat(tablet.scan(card)).hasStatusOk();
        assertThat(orders(with.shown())).bodyText().contains("\"seconds\":8");
        assertThat(orders(with.shown())).bodyText().contains("\"seconds\":0");
        assertThat(orders(relay.shown()))
                .as("another one stays shut")
                .bodyText()
                .contains("\"seconds\":0");
    }

    @Test
    void aTokenOpensItsOwnRoutesAndNoneOnceItIsRevoked() {
        var tablet = Tablet.paired(context);
        assertThat(orders("x".repeat(43))).hasStatus(401);
        assertThat(mvc.get().uri("/api/door/orders"))
                .matches(answer -> answer.getResponse().getStatus() >= 400);
        for (var path : new String[] {"/api/kiosk/state", "/door/kiosks", "/api/v1/members", "/me/visits"}) {
            assertThat(mvc.get().uri(path).header("Authorization", "Relay " + relay.shown()))
                    .as(path)
                    .matches(answer -> answer.getResponse().getStatus() >= 300);
        }
        assertThat(tablet.post("/api/door/orders", "{}").getResponse().getStatus())
                .isIn(401, 403);
        assertThat(jdbc.sql("select count(*) from door.kiosk k where k::text like :token")
                        .param("token", "%" + relay.shown() + "%")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();

        relays.open(relay.id(), "livraison");
        relays.end(relay.id());

        assertThat(orders(relay.shown())).hasStatus(401);
        assertThat(check(relay.shown(), UUID.randomUUID(), card)).hasStatus(401);
    }

    @Test
    void itIsDeclaredOpenedAndRemovedOnAPageThatShowsTheTokenOnce() {
        var staff = People.who(context, "door.settings");
        var name = "Quai " + UUID.randomUUID();
        assertThat(mvc.post()
                        .uri("/door/relays")
                        .with(staff)
                        .with(csrf())
                        .param("name", name)
                        .param("seconds", "90"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"" + name + "\"", "de 1 à 60");
        assertThat(mvc.post()
                        .uri("/door/relays")
                        .with(staff)
                        .with(csrf())
                        .param("name", name)
                        .param("seconds", "9"))
                .hasStatusOk()
                .bodyText()
                .contains("Jeton du relais");
        assertThat(mvc.get().uri("/door/relays").with(staff))
                .bodyText()
                .contains(name)
                .doesNotContain("Jeton du relais");
        var path = "/door/relays/" + relay.id().value();
        assertThat(mvc.post().uri(path + "/opening").with(staff).with(csrf())).hasStatus(409);
        assertThat(mvc.post().uri(path + "/opening").with(staff).with(csrf()).param("why", "livraison"))
                .hasStatus(303);
        assertThat(orders(relay.shown())).bodyText().contains("\"seconds\":5");
        assertThat(mvc.get().uri("/door/relays").with(staff)).bodyText().contains("livraison", "Ouverte.");
        assertThat(mvc.post().uri(path + "/end").with(staff).with(csrf())).hasStatus(303);
        assertThat(mvc.post().uri(path + "/opening").with(staff).with(csrf()).param("why", "encore"))
                .hasStatus(404);
        assertThat(mvc.get().uri("/door/relays").with(People.who(context))).hasStatus(403);
    }

    private MvcTestResult check(String token, UUID visit, String code) {
        return mvc.post()
                .uri("/api/door/checks")
                .header("Authorization", "Relay " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"visit\":\"%s\",\"code\":\"%s\"}".formatted(visit, code))
                .exchange();
    }

    private MvcTestResult orders(String token) {
        return mvc.post()
                .uri("/api/door/orders")
                .header("Authorization", "Relay " + token)
                .exchange();
    }
}
