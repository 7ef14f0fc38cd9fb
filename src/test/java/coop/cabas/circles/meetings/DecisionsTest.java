package coop.cabas.circles.meetings;

import static coop.cabas.testing.Acts.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.access.AccountId;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.meetings.Decision.State;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

@MeetingsModuleTest
class DecisionsTest {

    private static final int ROUNDS = 8;

    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 11, 23);

    @Autowired
    Decisions decisions;

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
    private AccountId bruno = new AccountId(0);
    private AccountId chloe = new AccountId(0);

    @BeforeEach
    void gather() {
        circle = gathering.circle();
        secretary = gathering.holder(circle, "SECRETARY");
        bruno = gathering.holder(circle, "MEMBER");
        chloe = gathering.holder(circle, "MEMBER");
    }

    @Test
    void goesFromProposalToReviewThroughEveryStep() {
        var id = proposed();
        var question = gathering.as(chloe, () -> decisions.ask(id, "Combien cela coûte-t-il ?"));
        gathering.as(bruno, () -> decisions.answer(id, question, "40 € par mois"));
        var objection = gathering.as(chloe, () -> decisions.object(id, "Le budget ne le permet pas"));
        assertThat(decisions.find(id).state()).isEqualTo(State.OBJECTED);
        gathering.as(bruno, () -> decisions.integrate(id, objection, 0, "Moins cher", "Louer une armoire à 20 €"));

        var shaped = decisions.find(id);
        assertThat(shaped.state()).isEqualTo(State.OPEN);
        assertThat(shaped.proposal()).isEqualTo("Louer une armoire à 20 €");
        assertThat(shaped.objections().getFirst().earlier()).isEqualTo("Acheter une armoire");

        gathering.as(secretary, () -> decisions.adopt(id, 1, "Louer une armoire à 20 €", NEXT_YEAR));
        assertThat(decisions.find(id).state()).isEqualTo(State.ADOPTED);
        clock.set("2027-11-23T09:00");
        assertThat(decisions.find(id).state()).isEqualTo(State.TO_REVIEW);
        gathering.as(secretary, () -> decisions.keep(id, "Toujours utile", NEXT_YEAR.plusYears(1)));
        var kept = decisions.find(id);
        assertThat(kept.state()).isEqualTo(State.ADOPTED);
        assertThat(kept.reviews()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from audit.event where subject = :s")
                        .param("s", "meetings.decision:" + id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void isNotAdoptedWhileAnObjectionIsOpen() {
        var id = proposed();
        var objection = gathering.as(chloe, () -> decisions.object(id, "Trop cher"));
        assertRefused(() -> adopt(id), "meetings.decision.refused.objections");
        assertThatThrownBy(() -> jdbc.sql("""
                                update circles.decision set status = 'ADOPTED', outcome = 'x', decided = current_date,
                                       decided_by = 'x' where id = :id
                                """).param("id", id.value()).update())
                .hasMessageContaining("open objections");
        gathering.as(chloe, () -> decisions.takeBack(id, objection, "Le devis a baissé"));
        adopt(id);
        assertThat(decisions.find(id).objections().getFirst().earlier()).isNull();
    }

    @Test
    void hearsNobodyOnceItIsSettled() {
        var id = proposed();
        adopt(id);
        assertRefused(
                () -> gathering.as(chloe, () -> decisions.object(id, "Tard")), "meetings.decision.refused.settled");
        assertRefused(
                () -> gathering.as(chloe, () -> decisions.ask(id, "Tard ?")), "meetings.decision.refused.settled");
        assertRefused(() -> adopt(id), "meetings.decision.refused.settled");
        assertRefused(
                () -> gathering.as(bruno, () -> decisions.withdraw(id, "Tard")), "meetings.decision.refused.settled");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into circles.objection (decision, raised, raised_by, reason)
                                values (:id, now(), 'x', 'x')
                                """).param("id", id.value()).update()).hasMessageContaining("is settled");
        assertThatThrownBy(() -> jdbc.sql("update circles.decision set outcome = 'autre' where id = :id")
                        .param("id", id.value())
                        .update())
                .hasMessageContaining("is settled");
    }

    @Test
    void needsAReasonToObject() {
        var id = proposed();
        assertRefused(
                () -> gathering.as(chloe, () -> decisions.object(id, "  ")), "meetings.decision.refused.noReason");
    }

    /** Hundreds object while one adopts: it is adopted without an objection, or objected to and not adopted. */
    @Test
    void isNeverBothAdoptedAndObjectedTo() throws Exception {
        var outcomes = new HashSet<State>();
        for (int round = 0; round < ROUNDS; round++) {
            var id = proposed();
            // at first the objections come first, in the last round the adoption does, and in between they meet
            var begun = new CountDownLatch(round == ROUNDS - 1 ? 0 : (ROUNDS - 2 - round) * 10);
            var settled = new CountDownLatch(round == ROUNDS - 1 ? 1 : 0);
            var work = new ArrayList<Callable<Boolean>>();
            work.add(() -> {
                begun.await();
                try {
                    return gathering.as(secretary, () -> attempt(() -> decisions.adopt(id, 0, "Adoptée", NEXT_YEAR)));
                } finally {
                    settled.countDown();
                }
            });
            for (int n = 0; n < 60; n++) {
                var who = n % 2 == 0 ? bruno : chloe;
                work.add(() -> {
                    settled.await();
                    begun.countDown();
                    return gathering.as(who, () -> attempt(() -> decisions.object(id, "Objection")));
                });
            }
            try (var threads = Executors.newFixedThreadPool(12)) {
                for (var done : threads.invokeAll(work)) {
                    done.get();
                }
            }
            var after = decisions.find(id);
            outcomes.add(after.state());
            assertThat(after.state() == State.ADOPTED)
                    .isEqualTo(after.objections().isEmpty());
        }
        assertThat(outcomes).containsExactlyInAnyOrder(State.OBJECTED, State.ADOPTED);
    }

    @Test
    void isWordedByNobodyWhoHasNotSeenTheLastWording() {
        var id = proposed();
        var one = gathering.as(chloe, () -> decisions.object(id, "Trop cher"));
        var two = gathering.as(chloe, () -> decisions.object(id, "Trop grand"));
        gathering.as(bruno, () -> decisions.integrate(id, one, 0, "Moins cher", "Version 1"));
        assertRefused(
                () -> gathering.as(bruno, () -> decisions.integrate(id, two, 0, "Plus petit", "Version 2")),
                "meetings.decision.refused.stale");
        assertRefused(
                () -> gathering.as(bruno, () -> decisions.integrate(id, one, 1, "Encore", "Version 2")),
                "meetings.decision.refused.lifted");
        gathering.as(bruno, () -> decisions.integrate(id, two, 1, "Plus petit", "Version 2"));
        assertRefused(
                () -> gathering.as(secretary, () -> decisions.adopt(id, 1, "Version 1", null)),
                "meetings.decision.refused.stale");
    }

    @Test
    void isAMatterOfTheCircleOnly() {
        var outsider = People.account(context, "circles.read");
        var id = proposed();
        assertRefused(() -> gathering.as(outsider, () -> decisions.object(id, "Non")), "meetings.refused.outside");
        assertRefused(() -> gathering.as(outsider, () -> decisions.ask(id, "Quoi ?")), "meetings.refused.outside");
        assertRefused(
                () -> gathering.as(outsider, () -> decisions.propose(circle, "T", "P", null, null, false)),
                "meetings.refused.outside");
        assertRefused(() -> gathering.as(bruno, () -> decisions.adopt(id, 0, "Oui", null)), "circles.notYours");
        var objection = gathering.as(chloe, () -> decisions.object(id, "Non"));
        assertRefused(
                () -> gathering.as(chloe, () -> decisions.integrate(id, objection, 0, "h", "p")),
                "meetings.decision.refused.notYours");
        assertRefused(
                () -> gathering.as(bruno, () -> decisions.takeBack(id, objection, "Non")),
                "meetings.decision.refused.notYourObjection");
        gathering.leaves(chloe);
        assertRefused(() -> gathering.as(chloe, () -> decisions.object(id, "Encore")), "meetings.refused.outside");
    }

    @Test
    void hearsLeadAndDelegateOfTheCircleBelowAndNobodyElseOfIt() {
        var below = gathering.circle();
        gathering.hang(below, circle);
        var id = proposed();
        for (var kind : List.of("LEAD", "DELEGATE")) {
            gathering.as(gathering.holder(below, kind), () -> decisions.object(id, "Pas chez nous"));
        }
        var member = gathering.holder(below, "MEMBER");
        assertRefused(() -> gathering.as(member, () -> decisions.object(id, "Non")), "meetings.refused.outside");
        assertRefused(
                () -> gathering.as(chloe, () -> decisions.propose(below, "T", "P", null, null, false)),
                "meetings.refused.outside");
    }

    @Test
    void isShapedNoMoreByAProposerWhoHasLeft() {
        var id = proposed();
        var objection = gathering.as(chloe, () -> decisions.object(id, "Non"));
        gathering.leaves(bruno);
        assertRefused(
                () -> gathering.as(bruno, () -> decisions.integrate(id, objection, 0, "h", "p")),
                "meetings.decision.refused.notYours");
        assertRefused(
                () -> gathering.as(bruno, () -> decisions.withdraw(id, "Bof")), "meetings.decision.refused.notYours");
        gathering.as(secretary, () -> decisions.withdraw(id, "Bruno est parti"));
    }

    @Test
    void takesThePlaceOfAnEarlierOneOnce() {
        var old = proposed();
        assertRefused(() -> replacing(old), "meetings.decision.refused.notStanding");
        adopt(old);
        var one = replacing(old);
        var two = replacing(old);
        adopt(one);
        assertThat(decisions.find(old).state()).isEqualTo(State.REPLACED);
        assertThat(decisions.find(old).successor())
                .extracting(Decision.Other::id)
                .isEqualTo(one);
        assertRefused(() -> adopt(two), "meetings.decision.refused.notStanding");
        assertRefused(
                () -> gathering.as(secretary, () -> decisions.keep(old, "", NEXT_YEAR)),
                "meetings.decision.refused.notStanding");
        assertThat(jdbc.sql("select status from circles.decision_made where circle = :circle order by id")
                        .param("circle", circle.value())
                        .query(String.class)
                        .list())
                .containsExactly("REPLACED", "ADOPTED");
    }

    @Test
    void belongsToAMeetingOfItsOwnCircleOnly() {
        var plan = new Plan("Réunion", LocalDateTime.parse("2026-11-30T18:30"), "");
        var here = gathering.as(secretary, () -> meetings.plan(circle, plan, List.of(), false));
        var id = gathering.as(bruno, () -> decisions.propose(circle, "T", "P", here, null, false));
        assertThat(decisions.find(id).meeting()).isEqualTo(new Decision.Gathering(here, "Réunion"));

        var other = gathering.circle();
        gathering.give(other, "MEMBER", bruno);
        for (Runnable act : List.<Runnable>of(
                () -> decisions.propose(other, "T", "P", here, null, false),
                () -> decisions.propose(other, "T", "P", null, id, false))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> gathering.as(bruno, act));
        }
    }

    @Test
    void isReviewedOnADayToCome() {
        var id = proposed();
        for (var day : List.of("2026-11-23", "2020-01-01", "2099-01-01")) {
            assertRefused(
                    () -> gathering.as(secretary, () -> decisions.adopt(id, 0, "Oui", LocalDate.parse(day))),
                    "meetings.decision.refused.notToCome");
        }
    }

    private DecisionId proposed() {
        return gathering.as(
                bruno, () -> decisions.propose(circle, "Armoire", "Acheter une armoire", null, null, false));
    }

    private DecisionId replacing(DecisionId old) {
        return gathering.as(bruno, () -> decisions.propose(circle, "Armoire", "Rendre l’armoire", null, old, false));
    }

    private void adopt(DecisionId id) {
        gathering.as(secretary, () -> decisions.adopt(id, decisions.find(id).version(), "Entendu", NEXT_YEAR));
    }

    private static boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }
}
