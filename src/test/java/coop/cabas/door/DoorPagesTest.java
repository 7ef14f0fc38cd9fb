package coop.cabas.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.badges.Badges;
import coop.cabas.door.kiosks.Kiosk;
import coop.cabas.door.kiosks.Kiosks;
import coop.cabas.door.visits.Retention;
import coop.cabas.members.FileOf;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.time.Duration;

@ModuleTest(extraIncludes = {"access", "mail", "files"})
class DoorPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Kiosks kiosks;

    @Autowired
    Badges badges;

    @Autowired
    Retention retention;

    @Autowired
    DoorSettings settings;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void morning() {
        clock.set("2026-11-24T09:30");
        settings.choose(new DoorSettings.Chosen(true, true, true, true, true, false, false, 12, 30, 180));
    }

    @Test
    void aTabletIsAddedAndItsCodeShownOnce() {
        var staff = People.who(context, "door.settings");
        assertThat(mvc.post()
                        .uri("/door/kiosks")
                        .with(csrf())
                        .with(staff)
                        .param("name", "Épicerie")
                        .param("language", "fr"))
                .hasStatusOk()
                .bodyText()
                .contains("Épicerie", "pairing-code");
        assertThat(mvc.get().uri("/door/kiosks").with(staff))
                .bodyText()
                .contains("Épicerie", "Pas encore appariée")
                .doesNotContain("pairing-code");
        assertThat(mvc.post().uri("/door/kiosks").with(csrf()).with(staff).param("name", "épicerie"))
                .hasStatus(422)
                .bodyText()
                .contains("porte déjà ce nom", "value=\"épicerie\"");
        assertThat(mvc.post().uri("/door/kiosks").with(csrf()).with(staff).param("name", " "))
                .hasStatus(422);
    }

    @Test
    void aTabletIsPairedAnewAndRevoked() {
        var staff = People.who(context, "door.settings");
        var tablet = Tablet.paired(context);
        var path = "/door/kiosks/" + tablet.id().value();
        assertThat(mvc.get().uri("/door/kiosks").with(staff)).bodyText().contains("En ligne");
        assertThat(mvc.post().uri(path + "/code").with(csrf()).with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("pairing-code");
        assertThat(mvc.post().uri(path + "/end").with(csrf()).with(staff)).hasStatus3xxRedirection();
        assertThat(kiosks.find(tablet.id())).extracting(Kiosk::ended).isNotNull();
        assertThat(mvc.post().uri(path + "/end").with(csrf()).with(staff)).hasStatus(404);
        assertThat(mvc.post().uri(path + "/code").with(csrf()).with(staff)).hasStatus(404);
    }

    @Test
    void settingsKeepWhatWasTyped() {
        var staff = People.who(context, "door.settings");
        assertThat(mvc.post()
                        .uri("/door/settings")
                        .with(csrf())
                        .with(staff)
                        .param("offlineHours", "100")
                        .param("keptDays", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"100\"", "value=\"beaucoup\"");
        assertThat(mvc.post()
                        .uri("/door/settings")
                        .with(csrf())
                        .with(staff)
                        .param("offlineHours", "24")
                        .param("keptDays", "10")
                        .param("keyDays", "180")
                        .param("search", "true"))
                .hasStatus3xxRedirection();
        assertThat(settings.chosen())
                .isEqualTo(new DoorSettings.Chosen(false, false, false, true, false, false, false, 24, 10, 180));
    }

    @Test
    void daysAndVisitsAreReadByWhoeverMay() {
        var ana = FileOf.person(context, "Ana", "Passante", MembershipKind.COOPERATIVE);
        Tablet.paired(context).scan(badges.cardOf(ana).code());
        var reader = People.who(context, "door.visits", "members.read");
        assertThat(mvc.get().uri("/door").with(reader)).hasStatusOk().bodyText().contains("/door/days/2026-11-24");
        assertThat(mvc.get().uri("/door/days/2026-11-24?q=passante").with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Passante");
        assertThat(mvc.get().uri("/door").with(People.who(context, "members.read")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/door/kiosks").with(reader)).hasStatus(403);
        assertThat(mvc.get().uri("/door")).hasStatus3xxRedirection();
    }

    @Test
    void membersSeeTheirOwnVisitsAlone() {
        var ana = FileOf.person(context, "Ana", "Elle-même", MembershipKind.COOPERATIVE);
        var bruno = FileOf.person(context, "Bruno", "Lui-même", MembershipKind.COOPERATIVE);
        var account = People.account(context);
        context.getBean(SignIns.class).tie(ana, account);
        Tablet.paired(context).scan(badges.cardOf(bruno).code());
        assertThat(mvc.get().uri("/me/visits").with(People.as(account)))
                .hasStatusOk()
                .bodyText()
                .contains("Aucun passage");
        Tablet.paired(context).scan(badges.cardOf(ana).code());
        assertThat(mvc.get().uri("/me/visits").with(People.as(account)))
                .bodyText()
                .contains("24/11/2026")
                .doesNotContain("Aucun passage");
    }

    @Test
    void visitsBecomeNumbersAndStayCountedOnce() {
        clock.set("2026-10-01T11:30");
        var ana = FileOf.person(context, "Ana", "Ancienne", MembershipKind.COOPERATIVE);
        var tablet = Tablet.paired(context);
        tablet.scan(badges.cardOf(ana).code());
        tablet.scan(badges.cardOf(ana).code());
        clock.set("2026-10-31T11:30");
        assertThat(retention.run()).as("the thirtieth day is still kept").isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(retention.run()).isEqualTo(2);
        assertThat(retention.run()).as("run again").isZero();
        assertThat(jdbc.sql("select sum(visits) from door.visit_count where day = date '2026-10-01' and hour = 11")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select sum(people) from door.tally where day = date '2026-10-01'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theScreenItselfIsOpenAndHoldsNothing() {
        assertThat(mvc.get().uri("/kiosk/door"))
                .hasStatusOk()
                .hasHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()")
                .bodyText()
                .contains("Présentez votre badge");
        assertThat(mvc.get().uri("/kiosk/door?language=en")).bodyText().contains("Hold out your badge");
        assertThat(mvc.get().uri("/kiosk/worker.js")).hasStatusOk().hasContentType("text/javascript");
    }
}
