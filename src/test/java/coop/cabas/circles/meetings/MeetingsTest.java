package coop.cabas.circles.meetings;

import static coop.cabas.testing.Acts.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.access.AccountId;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.Circles;
import coop.cabas.shared.NotFound;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@MeetingsModuleTest
class MeetingsTest {

    private static final Plan MONTHLY = new Plan("Réunion mensuelle", LocalDateTime.parse("2026-11-30T18:30"), "Salle");

    @Autowired
    Meetings meetings;

    @Autowired
    Gathering gathering;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private CircleId circle = new CircleId(0);
    private AccountId secretary = new AccountId(0);

    @BeforeEach
    void gather() {
        circle = gathering.circle();
        secretary = gathering.holder(circle, "SECRETARY");
    }

    @Test
    void plansAMeetingWithItsAgendaInOrder() {
        var id = planned("Budget", "Portes ouvertes", "Divers");

        var meeting = meetings.find(id);
        assertThat(titles(meeting)).containsExactly("Budget", "Portes ouvertes", "Divers");
        assertThat(meeting.startsAt()).isEqualTo("2026-11-30T18:30");
        assertThat(meeting.attendees()).extracting(Meeting.Attendee::account).containsExactly(secretary);
        assertThat(letters()).isZero();
        assertThat(jdbc.sql(
                                "select count(*) from audit.event where action = 'meetings.meeting.planned' and subject = :s")
                        .param("s", "meetings.meeting:" + id.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void invitesEveryMemberOfTheCircleOnce() {
        gathering.give(circle, "LEAD", secretary);
        var bruno = gathering.holder(circle, "MEMBER");
        gathering.leaves(gathering.holder(circle, "MEMBER"));

        var before = letters();
        gathering.as(secretary, () -> meetings.plan(circle, MONTHLY, List.of("Budget"), true));
        assertThat(letters() - before).isEqualTo(2);
        assertThat(jdbc.sql("""
                                select text from mail.message m join access.account a on a.email = m.recipient
                                where a.id = :bruno""")
                        .param("bruno", bruno.value())
                        .query(String.class)
                        .single())
                .contains("Réunion mensuelle", "30/11/2026 18\u00a0h\u00a030", "1. Budget", "Salle");
    }

    @Test
    void isPlannedByWhoRunsTheCircleOnly() {
        var member = gathering.holder(circle, "MEMBER");
        var outsider = People.account(context, "circles.read");
        for (var somebody : List.of(member, outsider)) {
            assertRefused(
                    () -> gathering.as(somebody, () -> meetings.plan(circle, MONTHLY, List.of(), false)),
                    "circles.notYours");
        }
        var manager = People.account(context, "circles.read", "circles.manage");
        gathering.as(manager, () -> meetings.plan(circle, MONTHLY, List.of(), false));
        gathering.leaves(secretary);
        assertRefused(() -> planned(), "circles.notYours");
    }

    @Test
    void isNotPlannedForACircleThatIsNoMoreNorOnADayThatMakesNoSense() {
        assertRefused(
                () -> gathering.as(
                        secretary,
                        () -> meetings.plan(
                                circle,
                                new Plan("Un jour", LocalDateTime.parse("1026-01-01T10:00"), ""),
                                List.of(),
                                false)),
                "meetings.refused.day");
        gathering.ends(circle);
        assertRefused(() -> planned(), "meetings.refused.circleEnded");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> gathering.as(
                        secretary, () -> meetings.plan(new CircleId(99_999_999), MONTHLY, List.of(), false)));
    }

    @Test
    void expectsLeadAndDelegateOfTheCirclesBelow() {
        var below = gathering.circle();
        gathering.hang(below, circle);
        var delegate = gathering.holder(below, "DELEGATE");
        gathering.holder(below, "MEMBER");
        var id = gathering.as(secretary, () -> meetings.plan(circle, MONTHLY, List.of(), false));
        assertThat(meetings.find(id).attendees())
                .extracting(Meeting.Attendee::account)
                .containsExactlyInAnyOrder(secretary, delegate);
    }

    @Test
    void isCancelledWhenItsCircleEndsFirst() {
        var held = gathering.as(
                secretary,
                () -> meetings.plan(
                        circle, new Plan("Hier", LocalDateTime.parse("2026-11-22T23:30"), ""), List.of(), false));
        var today = gathering.as(
                secretary,
                () -> meetings.plan(
                        circle, new Plan("Ce jour", LocalDateTime.parse("2026-11-23T00:30"), ""), List.of(), false));
        context.getBean(Circles.class).end(circle);
        assertThat(meetings.find(held).status()).isEqualTo(Meeting.Status.PLANNED);
        assertThat(meetings.find(today).status()).isEqualTo(Meeting.Status.CANCELLED);
    }

    @Test
    void movesPointsUpAndDownAndNoFurther() {
        var id = planned("A", "B", "C");
        var b = meetings.find(id).items().get(1).id();
        gathering.as(secretary, () -> meetings.move(id, b, true));
        assertThat(titles(meetings.find(id))).containsExactly("B", "A", "C");
        gathering.as(secretary, () -> meetings.move(id, b, true));
        assertThat(titles(meetings.find(id))).containsExactly("B", "A", "C");
        gathering.as(secretary, () -> meetings.move(id, b, false));
        gathering.as(secretary, () -> meetings.move(id, b, false));
        gathering.as(secretary, () -> meetings.move(id, b, false));
        assertThat(titles(meetings.find(id))).containsExactly("A", "C", "B");
    }

    @Test
    void keepsTheAgendaWholeWhenManyMoveItAtOnce() throws Exception {
        var id = planned("A", "B", "C", "D", "E");
        var items = meetings.find(id).items();
        var work = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int n = 0; n < 200; n++) {
                var item = items.get(n % items.size()).id();
                boolean up = n % 3 == 0;
                work.add(threads.submit(() -> gathering.as(secretary, () -> meetings.move(id, item, up))));
            }
        }
        for (var done : work) {
            done.get();
        }
        assertThat(titles(meetings.find(id))).containsExactlyInAnyOrder("A", "B", "C", "D", "E");
    }

    @Test
    void removesAPointUnlessSomethingIsNotedAboutIt() {
        var id = planned("A", "B");
        var items = meetings.find(id).items();
        write(id, Map.of(items.get(0).id(), "Entendu"));
        assertRefused(
                () -> gathering.as(
                        secretary, () -> meetings.remove(id, items.get(0).id())),
                "meetings.refused.noted");
        gathering.as(secretary, () -> meetings.remove(id, items.get(1).id()));
        gathering.as(secretary, () -> meetings.add(id, new Point("C", "Ana", 10)));
        assertThat(titles(meetings.find(id))).containsExactly("A", "C");
    }

    @Test
    void losesNothingWhenTwoWriteAtTheSameTime() {
        var id = planned("Budget");
        var item = meetings.find(id).items().getFirst().id();
        var seen = meetings.find(id).version();
        gathering.as(secretary, () -> meetings.write(id, seen, "Premier", Map.of(item, "Dit par l’un")));
        assertRefused(
                () -> gathering.as(
                        secretary, () -> meetings.write(id, seen, "Second", Map.of(item, "Dit par l’autre"))),
                "meetings.refused.stale");
        assertRefused(
                () -> gathering.as(secretary, () -> meetings.change(id, seen, MONTHLY, false)),
                "meetings.refused.stale");
        assertRefused(() -> gathering.as(secretary, () -> meetings.close(id, seen)), "meetings.refused.stale");
        assertThat(meetings.find(id).minutes()).isEqualTo("Premier");
        assertThat(meetings.find(id).items().getFirst().notes()).isEqualTo("Dit par l’un");
    }

    @Test
    void expectsWhoBelongsOnTheDayAndKeepsWhoWasNoted() {
        var bruno = gathering.holder(circle, "MEMBER");
        var id = planned();
        gathering.as(
                secretary, () -> meetings.attend(id, Map.of(secretary, Presence.PRESENT, bruno, Presence.EXCUSED)));
        gathering.leaves(bruno);
        assertThat(meetings.find(id).who(Presence.EXCUSED))
                .extracting(Meeting.Attendee::account)
                .containsExactly(bruno);
        gathering.as(secretary, () -> meetings.attend(id, Map.of(secretary, Presence.PRESENT)));
        assertThat(meetings.find(id).attendees())
                .extracting(Meeting.Attendee::account)
                .containsExactly(secretary);
        var stranger = People.account(context);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        gathering.as(secretary, () -> meetings.attend(id, Map.of(stranger, Presence.PRESENT))));
    }

    @Test
    void isSignedOnceHeldAndStaysAsItWasSigned() {
        var id = planned("Budget");
        assertRefused(() -> gathering.as(secretary, () -> meetings.close(id, 0)), "meetings.refused.early");
        clock.set("2026-11-30T20:30");
        gathering.as(secretary, () -> meetings.attend(id, Map.of(secretary, Presence.PRESENT)));
        gathering.as(secretary, () -> meetings.close(id, 0));

        var signed = meetings.find(id);
        assertThat(signed.status()).isEqualTo(Meeting.Status.HELD);
        assertThat(signed.closedBy()).startsWith("Person");
        assertRefused(() -> write(id, Map.of()), "meetings.refused.over");
        assertRefused(
                () -> gathering.as(secretary, () -> meetings.add(id, new Point("Encore", "", null))),
                "meetings.refused.over");
        assertRefused(() -> gathering.as(secretary, () -> meetings.cancel(id, true)), "meetings.refused.over");
        for (var sql : List.of(
                "update circles.meeting set minutes = 'autre' where id = :id",
                "update circles.agenda_item set notes = 'autre' where meeting = :id",
                "delete from circles.agenda_item where meeting = :id",
                "delete from circles.attendance where meeting = :id",
                "insert into circles.agenda_item (meeting, position, title) values (:id, 9, 'Encore')")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", id.value()).update())
                    .hasMessageContaining("is over");
        }
    }

    @Test
    void tellsTheMembersThatItIsCancelled() {
        var id = planned();
        var before = letters();
        gathering.as(secretary, () -> meetings.cancel(id, true));
        assertThat(meetings.find(id).status()).isEqualTo(Meeting.Status.CANCELLED);
        assertThat(letters() - before).isOne();
    }

    private MeetingId planned(String... points) {
        return gathering.as(secretary, () -> meetings.plan(circle, MONTHLY, List.of(points), false));
    }

    private void write(MeetingId id, Map<ItemId, String> notes) {
        gathering.as(secretary, () -> meetings.write(id, meetings.find(id).version(), "", notes));
    }

    private int letters() {
        return jdbc.sql("""
                        select count(distinct m.id) from mail.message m join access.account a on a.email = m.recipient
                        join circles.holder h on h.account = a.id where h.circle = :circle and a.id = h.account
                        """)
                .param("circle", circle.value())
                .query(Integer.class)
                .single();
    }

    private static List<String> titles(Meeting meeting) {
        return meeting.items().stream().map(item -> item.point().title()).toList();
    }
}
