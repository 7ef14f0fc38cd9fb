package coop.cabas.shifts.skills;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.race;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.SkillId;
import coop.cabas.shifts.SlotId;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.booking.Doubts;
import coop.cabas.shifts.planning.Difference;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.testing.Acts;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.RuleCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Places that need skills stay for whoever has them, however many others ask at once. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class SkillsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-07");

    @Autowired
    Skills skills;

    @Autowired
    Needs needs;

    @Autowired
    KeyRoles roles;

    @Autowired
    Doubts doubts;

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    Layout layout;

    @Autowired
    ApplicationContext context;

    SlotId slot;
    SkillId till;
    SkillId opening;

    @BeforeEach
    void layOut() {
        slot = Plan.empty(context).slot(MONDAY, "09:00", 180, 4);
        till = skill(false);
        opening = skill(true);
    }

    @Test
    @RuleCase({"C137", "C195"})
    void placesThatNeedASkillAreNotTakenByTheOthersHoweverManyAskAtOnce() throws Exception {
        needs.ask(slot, 2, Set.of(till));
        var shift = laidOut();
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 100; i++) {
            var member = cooperator("Membre" + i);
            acts.add(() -> done(() -> bookings.take(shift.id(), member, false)));
        }

        assertThat(race(acts)).isEqualTo(2);

        var skilled = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 50; i++) {
            var member = cooperator("Caissier" + i);
            skills.give(List.of(member), till, Plan.TODAY, null);
            skilled.add(() -> done(() -> bookings.take(shift.id(), member, false)));
        }
        assertThat(race(skilled)).isEqualTo(2);
        assertThat(roles.lacking(DAY, DAY)).isEmpty();
    }

    @Test
    @RuleCase({"C136", "C138"})
    void whoeverHasTheSkillIsCountedWhereItIsNeededFirst() {
        needs.ask(slot, 1, Set.of(till));
        var shift = laidOut();
        var ana = skilled("Ana", till);
        var bruno = cooperator("Bruno");

        bookings.take(shift.id(), ana, false);

        assertThat(roles.covers(shift.id()))
                .singleElement()
                .satisfies(cover -> assertThat(cover.by()).isEqualTo(ana));
        bookings.take(shift.id(), bruno, false);
        bookings.take(shift.id(), cooperator("Chloé"), false);
        bookings.take(shift.id(), cooperator("Didier"), false);
        assertThat(shifts.find(shift.id()).free()).isZero();
    }

    @Test
    void onePlaceMayNeedSeveralSkillsInOnePerson() {
        needs.ask(slot, 1, Set.of(till, opening));
        var shift = laidOut();
        bookings.take(shift.id(), skilled("Ana", till), false);
        bookings.take(shift.id(), skilled("Bruno", opening), false);
        bookings.take(shift.id(), cooperator("Chloé"), false);

        assertRefused(() -> bookings.take(shift.id(), skilled("Didier", till), false), "shifts.refused.skill");
        assertThat(roles.lacking(DAY, DAY).get(shift.id()))
                .singleElement()
                .satisfies(need -> assertThat(need.leads()).isTrue());

        bookings.take(shift.id(), skilled("Ève", till, opening), false);
        assertThat(roles.lacking(DAY, DAY)).isEmpty();
    }

    @Test
    void whoeverCouldFillTwoPlacesLeavesOneToWhoCanFillOnlyThat() {
        needs.ask(slot, 1, Set.of(till));
        needs.ask(slot, 1, Set.of(opening));
        var shift = laidOut();
        var both = skilled("Ana", till, opening);
        var one = skilled("Bruno", till);

        bookings.take(shift.id(), both, false);
        bookings.take(shift.id(), one, false);

        assertThat(roles.lacking(DAY, DAY)).isEmpty();
        assertThat(roles.leaders(shift.id())).containsExactly(both);
    }

    @Test
    void aSkillCountsOnTheDayOfTheShift() {
        needs.ask(slot, 4, Set.of(till));
        var shift = laidOut();
        var ana = cooperator("Ana");
        skills.give(List.of(ana), till, Plan.TODAY, DAY.minusDays(1));
        assertRefused(() -> bookings.take(shift.id(), ana, false), "shifts.refused.skill");

        skills.give(List.of(ana), till, Plan.TODAY, DAY);
        bookings.take(shift.id(), ana, false);

        skills.takeAway(ana, till);
        assertThat(roles.covers(shift.id())).noneMatch(KeyRoles.Cover::filled);
        assertThat(shifts.find(shift.id()).booked()).isOne();
        assertRefused(() -> skills.give(List.of(ana), till, DAY, DAY.minusDays(1)), "shifts.refused.backwards");
    }

    @Test
    @RuleCase("C198")
    void theOfficeIsAskedToConfirmAndThenBooks() {
        needs.ask(slot, 4, Set.of(till));
        var shift = laidOut();
        var ana = cooperator("Ana");

        assertThat(doubts.about(shift.id(), ana))
                .hasValueSatisfying(doubt -> assertThat(doubt.key()).isEqualTo("shifts.doubt.skill"));
        assertThat(doubts.about(shift.id(), skilled("Bruno", till))).isEmpty();
        bookings.place(shift.id(), ana);
        assertThat(shifts.find(shift.id()).booked()).isOne();
    }

    @Test
    void datedShiftsFollowTheirSlotUntilAHandChangesThem() {
        needs.ask(slot, 1, Set.of(till));
        var first = laidOut();
        var second = shifts.between(DAY.plusWeeks(1), DAY.plusWeeks(1)).getFirst();
        needs.drop(second.id(), 1);

        needs.ask(slot, 2, Set.of(opening));
        assertThat(layout.preview(DAY.plusWeeks(1)))
                .extracting(Difference::what)
                .contains(Difference.What.CHANGED);
        layout.apply(DAY.plusWeeks(1));

        assertThat(needs.of(first.id())).hasSize(3);
        assertThat(needs.of(second.id())).isEmpty();
        assertThat(layout.preview(DAY.plusWeeks(1)))
                .extracting(Difference::what)
                .doesNotContain(Difference.What.CHANGED, Difference.What.NEW);
    }

    @Test
    void noMorePlacesNeedSkillsThanThereAre() throws Exception {
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 60; i++) {
            acts.add(() -> done(() -> needs.ask(slot, 1, Set.of(till))));
        }

        assertThat(race(acts)).isEqualTo(4);
        assertThat(needs.of(slot)).hasSize(4);
        assertRefused(() -> needs.ask(slot, 1, Set.of()), "shifts.refused.noSkill");
    }

    private Shift laidOut() {
        layout.apply(DAY.plusWeeks(1));
        return shifts.between(DAY, DAY).getFirst();
    }

    private SkillId skill(boolean leads) {
        return skills.add("Compétence " + UUID.randomUUID(), leads);
    }

    private MemberId skilled(String name, SkillId... has) {
        var member = cooperator(name);
        for (var skill : has) {
            skills.give(List.of(member), skill, Plan.TODAY, null);
        }
        return member;
    }

    private MemberId cooperator(String name) {
        return FileOf.person(context, name, "Lemoine", MembershipKind.COOPERATIVE);
    }

    private static boolean done(Runnable act) {
        return Acts.done(act, "shifts.refused.skill", "shifts.refused.lost", "shifts.refused.needs");
    }
}
