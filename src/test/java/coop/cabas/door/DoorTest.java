package coop.cabas.door;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.badges.Badges;
import coop.cabas.badges.Ending;
import coop.cabas.badges.Phones;
import coop.cabas.door.kiosks.Kiosks;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.testing.Device;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What a tablet asks for and is told, attacks included. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class DoorTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Kiosks kiosks;

    @Autowired
    Badges badges;

    @Autowired
    Phones phones;

    @Autowired
    DoorSettings settings;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Tablet tablet;
    MemberId ana;

    @BeforeEach
    void aPairedTablet() {
        clock.set("2026-11-24T09:30");
        settings.choose(new DoorSettings.Chosen(true, true, true, true, true, false, false, 12, 30, 180));
        ana = member("Ana");
        tablet = Tablet.paired(context);
    }

    @Test
    void aGoodCardIsAYes() {
        var card = badges.cardOf(ana).code();
        assertThat(tablet.scan(card))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("answer")
                .isEqualTo("YES");
        assertThat(tablet.scan(card)).bodyJson().extractingPath("name").isEqualTo("Ana");
        assertThat(visits(ana)).isEqualTo(2);
    }

    @Test
    void whatIsNoBadgeIsANoThatSaysWhy() {
        var lost = badges.cardOf(ana);
        badges.end(lost.id(), Ending.LOST);
        assertThat(tablet.scan(lost.code()))
                .bodyJson()
                .isLenientlyEqualTo("{\"answer\":\"NO\",\"why\":\"Ce badge ne sert plus. Passez à l’accueil.\"}");
        assertThat(tablet.scan(lost.code())).bodyJson().doesNotHavePath("name");
        assertThat(tablet.scan("2609999999991"))
                .bodyJson()
                .extractingPath("why")
                .asString()
                .contains("mal lu");
        assertThat(tablet.scan("4006381333931"))
                .bodyJson()
                .extractingPath("why")
                .asString()
                .contains("pas connu");
        assertThat(tablet.scan(badges.in(badges.batch("Lot", 1)).getFirst().code()))
                .bodyJson()
                .extractingPath("why")
                .asString()
                .contains("encore à personne");
        var stranger = FileOf.person(context, "Paul", "Sansparts");
        assertThat(tablet.scan(badges.cardOf(stranger).code()))
                .bodyJson()
                .extractingPath("answer")
                .isEqualTo("NO");
    }

    @Test
    void theSameVisitSentTwiceIsOne() {
        var id = UUID.randomUUID();
        var card = badges.cardOf(ana).code();
        tablet.scan(id, card);
        assertThat(tablet.scan(id, card)).bodyJson().extractingPath("answer").isEqualTo("YES");
        assertThat(visits(ana)).isEqualTo(1);
    }

    @Test
    void theCodeOfAPhoneOpensOnceAndACopyNever() {
        var device = Device.fresh();
        var phone = phones.add(ana, device.point(), "Le mien");
        var code = device.code(phone.value(), clock.instant());
        assertThat(tablet.scan(code)).bodyJson().extractingPath("answer").isEqualTo("YES");
        clock.advance(Duration.ofSeconds(3));
        assertThat(tablet.scan(code))
                .as("a scanner reads twice")
                .bodyJson()
                .extractingPath("answer")
                .isEqualTo("YES");
        assertThat(visits(ana)).isEqualTo(1);
        var other = Tablet.paired(context);
        assertThat(other.scan(code)).bodyJson().extractingPath("why").asString().contains("déjà servi");
        clock.advance(Duration.ofSeconds(30));
        assertThat(tablet.scan(code))
                .bodyJson()
                .extractingPath("why")
                .asString()
                .contains("déjà servi");
        clock.advance(Duration.ofSeconds(30));
        assertThat(tablet.scan(code))
                .bodyJson()
                .extractingPath("why")
                .asString()
                .contains("plus d’une minute");
    }

    @Test
    void ofFiftyWhoHoldOutTheSameCodeAtOnceOneIsLetIn() throws Exception {
        var device = Device.fresh();
        var phone = phones.add(ana, device.point(), "Le mien");
        var code = device.code(phone.value(), clock.instant());
        var doors = IntStream.range(0, 10).mapToObj(i -> Tablet.paired(context)).toList();
        var acts = IntStream.range(0, 50)
                .mapToObj(i ->
                        (Callable<String>) () -> Tablet.read(doors.get(i % 10).scan(code), "$.answer"))
                .toList();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var answer : threads.invokeAll(acts)) {
                assertThat(answer.get()).isIn("YES", "NO");
            }
        }
        assertThat(jdbc.sql("select count(*) from door.visit where phone = :phone and entered")
                        .param("phone", phone.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void guessingIsStopped() {
        for (var i = 0; i < 20; i++) {
            tablet.scan("400638133393" + i);
        }
        assertThat(tablet.scan(badges.cardOf(ana).code()))
                .hasStatus(409)
                .bodyText()
                .contains("Trop de codes inconnus");
        clock.advance(Duration.ofMinutes(2));
        assertThat(tablet.scan(badges.cardOf(ana).code())).hasStatusOk();
    }

    @Test
    void aCodeOfPairingServesOnceAndNotForLong() {
        var id = kiosks.add("Quai", Locale.FRANCE);
        var late = kiosks.code(id);
        clock.advance(Duration.ofMinutes(16));
        assertThat(pair(late, Device.fresh())).hasStatus(409);
        var code = kiosks.code(id);
        var device = Device.fresh();
        assertThat(pair(code.toLowerCase(Locale.ROOT), device)).hasStatusOk();
        assertThat(pair(code, Device.fresh())).hasStatus(409);
        assertThat(new Tablet(mvc, clock, device, id).get("/api/kiosk/state"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("name")
                .isEqualTo("Quai");
    }

    @Test
    void nobodyGuessesACodeOfPairing() {
        kiosks.code(kiosks.add("Devinette", Locale.FRANCE));
        for (var i = 0; i < 20; i++) {
            pair("FAUX" + i, Device.fresh());
        }
        assertThat(pair("FAUX", Device.fresh())).hasStatus(409).bodyText().contains("codes faux");
        clock.advance(Duration.ofMinutes(20));
    }

    @Test
    void aProofIsWorthNothingElsewhere() {
        var now = clock.instant();
        var path = "/api/kiosk/state";
        assertThat(get(path, Device.fresh().proof(tablet.id().value(), "GET", path, now)))
                .as("another device")
                .hasStatus(401);
        assertThat(get(path, tablet.device().proof(tablet.id().value() + 1000, "GET", path, now)))
                .as("another number")
                .hasStatus(401);
        assertThat(get(path, tablet.device().proof(tablet.id().value(), "GET", "/api/kiosk/extract", now)))
                .as("another request")
                .hasStatus(401);
        assertThat(get(path, tablet.device().proof(tablet.id().value(), "GET", path, now.minusSeconds(301))))
                .as("another time")
                .hasStatus(401);
        assertThat(get(path, "Kiosk nonsense")).hasStatus(401);
        assertThat(get(path, null)).hasStatus(401);
        for (var other : List.of("/api/v1/members", "/api/v1/shifts", "/api/v1/me/shifts")) {
            assertThat(get(other, tablet.device().proof(tablet.id().value(), "GET", other, now)))
                    .as(other)
                    .hasStatus(401);
        }
        kiosks.end(tablet.id());
        clock.advance(Duration.ofSeconds(2));
        assertThat(tablet.get("/api/kiosk/state")).as("revoked").hasStatus(401);
    }

    @Test
    void aProofIsShownForAWhileButNeitherElsewhereNorByWhoIsRevoked() {
        var path = "/api/kiosk/state";
        var proof = tablet.device().proof(tablet.id().value(), "GET", path, clock.instant());
        assertThat(get(path, proof)).hasStatusOk();
        assertThat(get(path, proof)).as("again").hasStatusOk();
        assertThat(get("/api/kiosk/extract", proof)).as("elsewhere").hasStatus(401);
        assertThat(get(path, proof.substring(0, proof.length() - 4) + "AAAA"))
                .as("another signature")
                .hasStatus(401);
        clock.advance(Duration.ofMinutes(6));
        assertThat(get(path, proof)).as("later").hasStatus(401);
        var fresh = tablet.device().proof(tablet.id().value(), "GET", path, clock.instant());
        assertThat(get(path, fresh)).hasStatusOk();
        kiosks.end(tablet.id());
        clock.advance(Duration.ofSeconds(2));
        assertThat(get(path, fresh)).as("revoked").hasStatus(401);
    }

    @Test
    void somebodyWithoutABadgeIsLookedUpWhenTheCoopWantsIt() {
        assertThat(tablet.post("/api/kiosk/names", "{\"text\":\"ana entrée\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("Ana E.")
                .doesNotContain("Entrée");
        assertThat(tablet.post("/api/kiosk/names", "{\"text\":\"a\"}"))
                .bodyText()
                .isEqualTo("[]");
        var asked = "{\"visit\":\"%s\",\"member\":%d}".formatted(UUID.randomUUID(), ana.value());
        assertThat(tablet.post("/api/kiosk/checks", asked))
                .bodyJson()
                .extractingPath("answer")
                .isEqualTo("YES");
        settings.choose(new DoorSettings.Chosen(true, true, true, false, true, false, false, 12, 30, 180));
        assertThat(tablet.post("/api/kiosk/names", "{\"text\":\"ana entrée\"}"))
                .bodyText()
                .isEqualTo("[]");
        assertThat(tablet.post("/api/kiosk/checks", asked)).hasStatus(404);
    }

    @Test
    void somebodyRefusedIsLetInWithAReason() throws Exception {
        var stranger = FileOf.person(context, "Paul", "Sansparts");
        var visit = Tablet.visitOf(tablet.scan(badges.cardOf(stranger).code()));
        assertThat(tablet.post("/api/kiosk/visits/" + visit + "/entry", "{\"why\":\" \"}"))
                .hasStatus(409);
        assertThat(tablet.post(
                        "/api/kiosk/visits/" + visit + "/entry",
                        "{\"why\":\"Invité par Ana\",\"by\":%d}".formatted(ana.value())))
                .hasStatusOk();
        assertThat(jdbc.sql("select let_in from door.visit where id = cast(:id as uuid) and entered")
                        .param("id", visit)
                        .query(String.class)
                        .single())
                .isEqualTo("Invité par Ana");
        clock.advance(Duration.ofMinutes(11));
        assertThat(tablet.post("/api/kiosk/visits/" + visit + "/entry", "{\"why\":\"Trop tard\"}"))
                .hasStatus(404);
        var other = Tablet.paired(context);
        assertThat(other.post(
                        "/api/kiosk/visits/" + Tablet.visitOf(tablet.scan("4006381333931")) + "/entry",
                        "{\"why\":\"Ailleurs\"}"))
                .hasStatus(404);
    }

    @Test
    void whatWasAnsweredWithoutNetworkComesBackOnce() {
        var device = Device.fresh();
        var phone = phones.add(ana, device.point(), "Le mien");
        var card = badges.cardOf(ana);
        var now = clock.instant();
        var code = device.code(phone.value(), now);
        var dayOff = now.plus(Duration.ofDays(1));
        var parcel = parcel(dayOff, alone(dayOff.minusSeconds(600), card.code(), "YES"), alone(dayOff, code, "YES"));
        assertThat(tablet.post("/api/kiosk/visits", parcel))
                .bodyJson()
                .extractingPath("fresh")
                .isEqualTo(2);
        assertThat(tablet.post("/api/kiosk/visits", parcel))
                .as("sent again")
                .bodyJson()
                .extractingPath("fresh")
                .isEqualTo(0);
        assertThat(jdbc.sql(
                                "select count(*) from door.visit where member = :ana and offline and at between :from and :to")
                        .param("ana", ana.value())
                        .param("from", now.minusSeconds(601).atOffset(java.time.ZoneOffset.UTC))
                        .param("to", now.atOffset(java.time.ZoneOffset.UTC))
                        .query(Integer.class)
                        .single())
                .as("by our clock, not by one that is a day off")
                .isEqualTo(2);
        var other = Tablet.paired(context);
        assertThat(other.post("/api/kiosk/visits", parcel(now, alone(now, code, "YES"))))
                .hasStatusOk();
        assertThat(remarks(ana)).containsExactly("REPLAYED");
        badges.end(card.id(), Ending.STOLEN);
        clock.advance(Duration.ofMinutes(5));
        assertThat(tablet.post(
                        "/api/kiosk/visits", parcel(clock.instant(), alone(clock.instant(), card.code(), "YES"))))
                .hasStatusOk();
        assertThat(remarks(ana)).containsExactlyInAnyOrder("REPLAYED", "WRONGLY_IN");
    }

    @Test
    void somebodyLetInAfterTheirRefusalIsKnownIsLetInOnce() {
        var card = badges.cardOf(ana);
        badges.end(card.id(), Ending.LOST);
        var now = clock.instant();
        var refused = alone(now, card.code(), "NO");
        var letIn = refused.replace("}", ",\"letIn\":\"Personne connue\"}");
        assertThat(tablet.post("/api/kiosk/visits", parcel(now, refused)))
                .bodyJson()
                .extractingPath("fresh")
                .isEqualTo(1);
        assertThat(tablet.post("/api/kiosk/visits", parcel(now, letIn)))
                .as("no other visit")
                .bodyJson()
                .extractingPath("fresh")
                .isEqualTo(0);
        assertThat(entries(ana)).containsExactly("Personne connue");
        assertThat(Tablet.paired(context).post("/api/kiosk/visits", parcel(now, letIn.replace("connue", "autre"))))
                .as("another tablet changes nothing")
                .hasStatusOk();
        assertThat(entries(ana)).containsExactly("Personne connue");
    }

    @Test
    void aParcelWithAnErrorLeavesNoTrace() {
        var bad = "{\"sent\":1,\"visits\":[%s,{\"visit\":\"nonsense\"}]}"
                .formatted(alone(clock.instant(), badges.cardOf(ana).code(), "YES"));
        assertThat(tablet.post("/api/kiosk/visits", bad)).hasStatus(400);
        assertThat(visits(ana)).isZero();
    }

    private MemberId member(String first) {
        return FileOf.person(context, first, "Entrée", MembershipKind.COOPERATIVE);
    }

    private java.util.List<String> entries(MemberId member) {
        return jdbc.sql("select let_in from door.visit where member = :member and entered")
                .param("member", member.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private MvcTestResult get(String path, @Nullable String proof) {
        var request = mvc.get().uri(path);
        return (proof == null ? request : request.header("Authorization", proof)).exchange();
    }

    private MvcTestResult pair(String code, Device device) {
        return mvc.post()
                .uri("/api/kiosk/pairing")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"code\":\"%s\",\"key\":\"%s\"}"
                        .formatted(code, java.util.Base64.getEncoder().encodeToString(device.point())))
                .exchange();
    }

    private static String alone(Instant at, String code, String answer) {
        return "{\"visit\":\"%s\",\"at\":%d,\"code\":\"%s\",\"answer\":\"%s\"}"
                .formatted(UUID.randomUUID(), at.toEpochMilli(), code, answer);
    }

    private static String parcel(Instant sent, String... visits) {
        return "{\"sent\":%d,\"visits\":[%s]}".formatted(sent.toEpochMilli(), String.join(",", visits));
    }

    private int visits(MemberId member) {
        return jdbc.sql("select count(*) from door.visit where member = :member")
                .param("member", member.value())
                .query(Integer.class)
                .single();
    }

    private List<String> remarks(MemberId member) {
        return jdbc.sql("select remark from door.visit where member = :member and remark is not null")
                .param("member", member.value())
                .query(String.class)
                .list();
    }
}
