package coop.cabas.shifts.messages;

import static coop.cabas.testing.Acts.assertRefused;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.Accounts;
import coop.cabas.members.Contacts;
import coop.cabas.members.MemberId;
import coop.cabas.members.Members;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.testing.Mailbox;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.RuleCase;
import coop.cabas.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Who is written to about which shift, and in whose words. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class ShiftMessagesTest {

    @Autowired
    ShiftMessages messages;

    @Autowired
    ShiftReminders reminders;

    @Autowired
    ShiftAlerts alerts;

    @Autowired
    CallList calls;

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    List<Shift> monday;

    @BeforeEach
    void layOut() {
        jdbc.sql("delete from shifts.message").update();
        var plan = Plan.empty(context);
        plan.slot(MONDAY, "09:00", 180, 2);
        plan.slot(MONDAY, "14:00", 180, 2);
        context.getBean(Layout.class).apply(LocalDate.parse("2026-12-20"));
        monday = shifts.between(LocalDate.parse("2026-12-07"), LocalDate.parse("2026-12-07"));
    }

    @Test
    @RuleCase({"C123", "C127", "C220"})
    void allThatIsNearIsInOneLetterThatGoesOnce() {
        var ana = somebody("Ana", "fr");
        bookings.take(monday.getFirst().id(), ana.id(), false);
        bookings.take(monday.getLast().id(), ana.id(), false);
        clock.set("2026-12-05T05:59");
        assertThat(reminders.run()).isZero();
        clock.set("2026-12-05T06:00");

        assertThat(reminders.run()).isEqualTo(1);
        assertThat(reminders.run()).isZero();

        assertThat(ana.box().latest())
                .contains("Bonjour Ana")
                .contains("* lundi 7 décembre 2026, de 09\u00a0h\u00a000 à 12\u00a0h\u00a000")
                .contains("de 14\u00a0h\u00a000 à 17\u00a0h\u00a000");
        assertThat(ana.box().latestLink()).endsWith("/me/shifts");
    }

    @Test
    void aMissedMorningIsCaughtUpWithAndWhatWasJustConfirmedIsNotRepeated() {
        var ana = somebody("Ana", "en");
        var bruno = somebody("Bruno", "fr");
        bookings.take(monday.getLast().id(), ana.id(), false);
        clock.set("2026-12-06T20:00");
        bookings.take(monday.getFirst().id(), bruno.id(), false);
        clock.set("2026-12-07T10:00");

        assertThat(reminders.run()).isEqualTo(1);

        assertThat(ana.box().latest()).contains("Hello Ana", "Monday, 7 December 2026");
        assertThat(bruno.box().letters()).hasSize(1);
    }

    @Test
    void whoeverRunsItAtOnceNobodyGetsTwo() throws Exception {
        var ana = somebody("Ana", "fr");
        bookings.take(monday.getFirst().id(), ana.id(), false);
        clock.set("2026-12-06T06:00");
        var acts = new ArrayList<Callable<Integer>>();
        var start = new CountDownLatch(1);
        for (var i = 0; i < 20; i++) {
            acts.add(() -> {
                start.await();
                return reminders.run();
            });
        }
        var sent = 0;
        try (var pool = Executors.newFixedThreadPool(20)) {
            var running = acts.stream().map(pool::submit).toList();
            start.countDown();
            for (var one : running) {
                sent += one.get();
            }
        }
        assertThat(sent).isEqualTo(1);
        // the confirmation, and one reminder
        assertThat(ana.box().letters()).hasSize(2);
    }

    @Test
    void switchedOffNothingGoes() {
        var ana = somebody("Ana", "fr");
        bookings.take(monday.getFirst().id(), ana.id(), false);
        var now = messages.find(MessageKind.REMINDER);
        messages.save(new ShiftMessage(now.kind(), false, 2, now.words(), null, ""));
        clock.set("2026-12-06T06:00");

        assertThat(reminders.run()).isZero();
        assertThat(ana.box().letters()).hasSize(1);
    }

    @Test
    void whoeverKeepsShiftsIsToldOnceThatPeopleAreMissing() {
        var staff = context.getBean(Accounts.class)
                .find(People.account(context, "shifts.manage"))
                .email();
        var reader = context.getBean(Accounts.class)
                .find(People.account(context, "shifts.read"))
                .email();
        bookings.take(monday.getFirst().id(), somebody("Ana", "fr").id(), false);
        clock.set("2026-12-05T10:00");

        assertThat(alerts.run()).isPositive();
        assertThat(alerts.run()).isZero();

        assertThat(new Mailbox(jdbc, staff).texts())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("de 14\u00a0h\u00a000 à 17\u00a0h\u00a000")
                        .contains("personne sur 2 places, il en faut encore 1")
                        .doesNotContain("09\u00a0h\u00a000"));
        assertThat(new Mailbox(jdbc, reader).texts()).isEmpty();
    }

    @Test
    void nearerTheListOfPeopleToCallGoesToTheAddressChosen() {
        var to = "permanence.%s@exemple.org".formatted(UUID.randomUUID());
        for (var kind : List.of(MessageKind.ALERT, MessageKind.CALL)) {
            var now = messages.find(kind);
            messages.save(new ShiftMessage(now.kind(), true, now.days(), now.words(), null, to));
        }
        clock.set("2026-12-05T10:00");
        assertThat(alerts.run()).isEqualTo(1);
        clock.set("2026-12-06T10:00");
        assertThat(alerts.run()).isEqualTo(1);
        assertThat(alerts.run()).isZero();

        assertThat(new Mailbox(jdbc, to).texts())
                .hasSize(2)
                .last()
                .asString()
                .contains("/shifts/" + monday.getFirst().id().value() + "/calls");
        assertThat(new Mailbox(jdbc, to).latestLink()).endsWith("/shifts/calls");
    }

    @Test
    void aCircleThatIsChosenIsToldAndNobodyWhoHasLeftIt() {
        var circle = number(
                "insert into circles.circle (name, founded, since) values (:name, '2020-01-01', '2020-01-01') returning id",
                Map.of("name", "Permanences " + UUID.randomUUID()));
        var role = number("""
                insert into circles.role (circle, kind, name, founded, since)
                values (:circle, 'MEMBER', 'Membre', '2020-01-01', '2020-01-01') returning id
                """, Map.of("circle", circle));
        var present = holder(role, "2020-01-01", null);
        var gone = holder(role, "2020-01-01", "2026-12-05");
        var yetToCome = holder(role, "2026-12-06", null);
        var keeper = context.getBean(Accounts.class)
                .find(People.account(context, "shifts.manage"))
                .email();
        var now = messages.find(MessageKind.ALERT);
        var to = "permanence.%s@exemple.org".formatted(UUID.randomUUID());
        messages.save(new ShiftMessage(now.kind(), true, now.days(), now.words(), circle, to));
        clock.set("2026-12-05T10:00");

        assertThat(alerts.run()).isEqualTo(2);
        assertThat(alerts.run()).isZero();

        assertThat(new Mailbox(jdbc, present).texts())
                .singleElement()
                .asString()
                .contains("09\u00a0h\u00a000", "14\u00a0h\u00a000");
        assertThat(new Mailbox(jdbc, to).texts()).hasSize(1);
        for (var other : List.of(gone, yetToCome, keeper)) {
            assertThat(new Mailbox(jdbc, other).texts()).isEmpty();
        }
    }

    @Test
    void aCircleWithoutAnybodyIsToldOnceSomebodyIsThere() {
        var circle = number(
                "insert into circles.circle (name, founded, since) values (:name, '2020-01-01', '2020-01-01') returning id",
                Map.of("name", "Permanences " + UUID.randomUUID()));
        var now = messages.find(MessageKind.ALERT);
        messages.save(new ShiftMessage(now.kind(), true, now.days(), now.words(), circle, ""));
        clock.set("2026-12-05T10:00");
        assertThat(alerts.run()).isZero();

        var role = number("""
                insert into circles.role (circle, kind, name, founded, since)
                values (:circle, 'MEMBER', 'Membre', '2020-01-01', '2020-01-01') returning id
                """, Map.of("circle", circle));
        var box = new Mailbox(jdbc, holder(role, "2020-01-01", null));

        assertThat(alerts.run()).isEqualTo(1);
        assertThat(box.texts()).hasSize(1);
        assertRefused(
                () -> messages.save(new ShiftMessage(now.kind(), true, now.days(), now.words(), -1L, "")),
                "shifts.message.circle.unknown");
    }

    @Test
    void thoseToCallDidThatJobAndAreFreeThatDay() {
        var often = somebody("Ana", "fr");
        var once = somebody("Bruno", "fr");
        var busy = somebody("Chloé", "fr");
        var away = somebody("Didier", "fr");
        var never = somebody("Ève", "fr");
        var before = shifts.between(LocalDate.parse("2026-11-30"), LocalDate.parse("2026-11-30"));
        bookings.place(before.getFirst().id(), often.id());
        bookings.place(before.getLast().id(), often.id());
        bookings.place(before.getFirst().id(), busy.id());
        bookings.place(before.getLast().id(), once.id());
        jdbc.sql("update shifts.shift set most = 9 where id = :id")
                .param("id", before.getLast().id().value())
                .update();
        bookings.place(before.getLast().id(), away.id());
        leave(away.id());
        bookings.place(monday.getFirst().id(), busy.id());
        clock.set("2026-12-05T10:00");
        context.getBean(Contacts.class).addPhone(often.id(), "06 12 34 56 78", "");

        assertThat(calls.of(monday.getLast()))
                .extracting(one -> one.member().id())
                .containsExactly(often.id(), once.id())
                .doesNotContain(never.id());
        var path = "/shifts/" + monday.getLast().id().value() + "/calls";
        assertThat(mvc.get().uri(path).with(People.who(context, "shifts.manage", "members.read")))
                .bodyText()
                .contains("tel:0612345678");
        assertThat(mvc.get().uri(path).with(People.who(context, "shifts.manage")))
                .bodyText()
                .contains("Ana")
                .doesNotContain("06 12 34 56 78");
        assertThat(mvc.get().uri("/shifts/calls").with(People.who(context, "shifts.manage")))
                .bodyText()
                .contains(path);
        assertThat(mvc.get().uri(path).with(People.who(context, "shifts.read"))).hasStatus(403);
    }

    @Test
    void lettersAreRewrittenLookedAtAndPutBack() {
        var planner = People.who(context, "shifts.plan");
        var path = "/shifts/messages/REMINDER";
        assertThat(mvc.get().uri("/shifts/messages").with(planner))
                .bodyText()
                .contains("Rappel d’un créneau", "Ne part pas");
        assertThat(mvc.get().uri(path).with(planner)).bodyText().contains("Bonjour {prénom},", "Hello {first name},");

        assertThat(typed(path, planner, "Coucou {prenom}"))
                .hasStatus(422)
                .bodyText()
                .contains("Coucou {prenom}");
        assertThat(typed(path + "/preview", planner, "Coucou {prénom} : {créneaux}"))
                .hasStatusOk()
                .bodyText()
                .contains("Coucou Camille : * lundi 30 novembre 2026");
        assertThat(messages.find(MessageKind.REMINDER).words()).isEqualTo(ShiftMessage.Words.STANDARD);
        assertThat(typed(path, planner, "Coucou {prénom} : {créneaux}")).hasRedirectedUrl("/shifts/messages");
        assertThat(messages.find(MessageKind.REMINDER).words().bodyFr()).startsWith("Coucou");
        assertThat(messages.find(MessageKind.REMINDER).words().bodyEn()).isEmpty();
        assertThat(mvc.post().uri(path + "/standard").with(planner).with(csrf()))
                .hasRedirectedUrl(path);
        assertThat(messages.find(MessageKind.REMINDER).words()).isEqualTo(ShiftMessage.Words.STANDARD);
        assertThat(mvc.get().uri("/shifts/messages/RIEN").with(planner)).hasStatus(404);
        assertThat(mvc.get().uri(path).with(People.who(context, "shifts.manage")))
                .hasStatus(403);
    }

    private MvcTestResult typed(String path, RequestPostProcessor who, String body) {
        var standard = ShiftMessage.standard(messages.find(MessageKind.REMINDER).kind());
        return mvc.post()
                .uri(path)
                .param("active", "true")
                .param("days", "2")
                .param("subjectFr", standard.subjectFr())
                .param("bodyFr", body)
                .param("subjectEn", standard.subjectEn())
                .param("bodyEn", standard.bodyEn().replace("\n", "\r\n"))
                .with(who)
                .with(csrf())
                .exchange();
    }

    private long number(String sql, Map<String, ?> values) {
        return jdbc.sql(sql).params(values).query((row, n) -> row.getLong(1)).single();
    }

    /** @return where somebody who holds a role is written to */
    private String holder(long role, String since, @Nullable String ended) {
        var account = People.account(context);
        jdbc.sql("""
                        insert into circles.mandate (role, account, since, ended, appointed_by, recorded)
                        values (:role, :account, cast(:since as date), cast(:ended as date), 'test', now())
                        """)
                .param("role", role)
                .param("account", account.value())
                .param("since", since)
                .param("ended", ended)
                .update();
        return context.getBean(Accounts.class).find(account).email();
    }

    private void leave(MemberId member) {
        jdbc.sql(
                        "insert into shifts.account (opened) select now() where not exists (select from shifts.sharer where member = :member)")
                .param("member", member.value())
                .update();
        jdbc.sql("""
                        insert into shifts.sharer (member, account) select :member, max(id) from shifts.account on conflict do nothing
                        """).param("member", member.value()).update();
        jdbc.sql("""
                        insert into shifts.leave (account, kind, since, written, written_by)
                        select s.account, (select min(id) from shifts.leave_kind), date '2026-12-01', now(), 'test'
                        from shifts.sharer s where s.member = :member
                        """).param("member", member.value()).update();
    }

    private record Somebody(MemberId id, Mailbox box) {}

    private Somebody somebody(String first, String language) {
        var email = "%s@exemple.org".formatted(UUID.randomUUID());
        var person = Profile.person(first, "Lemoine");
        var profile = language.equals("fr")
                ? person
                : new Profile(
                        person.kind(),
                        person.number(),
                        "",
                        person.lastName(),
                        person.firstName(),
                        "",
                        "",
                        "",
                        null,
                        null,
                        "",
                        "",
                        language,
                        List.of(),
                        null,
                        false,
                        true,
                        "",
                        "");
        var id = context.getBean(Members.class)
                .register(
                        new NewMember(
                                profile,
                                email,
                                null,
                                PostalAddress.NONE,
                                LocalDate.parse("2026-01-05"),
                                Set.of(MembershipKind.COOPERATIVE)),
                        "");
        return new Somebody(id, new Mailbox(jdbc, email));
    }
}
