package coop.cabas.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.members.Admissions.Answer;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.RuleCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;

/** Who may shop and vote, and why; who came, left and came back. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class AdmissionsTest {

    @Autowired
    Admissions admissions;

    @Autowired
    AdmissionRules rules;

    @Autowired
    Memberships memberships;

    @Autowired
    Departures departures;

    @Autowired
    Households households;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationContext context;

    @Test
    void aDeathNotedByMistakeIsTakenBack() {
        var id = FileOf.person(context, "Vivant", "Bien", MembershipKind.COOPERATIVE);
        departures.died(id, FileOf.TODAY.minusDays(2), "");
        assertThatThrownBy(() -> departures.died(id, FileOf.TODAY, "")).isInstanceOf(Refused.class);

        departures.lives(id, "homonyme");

        assertThat(directory.find(id).diedOn()).isNull();
        assertThat(directory.find(id).leftOn()).isNull();
        assertThatThrownBy(() -> departures.lives(id, "")).isInstanceOf(Refused.class);
        var ended = memberships.of(id).getFirst();
        memberships.correct(id, ended.id(), ended.since(), null, "homonyme");
        assertThat(shop(id).may()).isTrue();
    }

    @Test
    void whoeverHadLeftBeforeStaysOutWhenADeathIsTakenBack() {
        var id = FileOf.person(context, "Parti", "Avant");
        departures.leave(id, FileOf.TODAY.minusDays(30), "");
        departures.died(id, FileOf.TODAY.minusDays(2), "");

        departures.lives(id, "");

        assertThat(directory.find(id).leftOn()).isEqualTo(FileOf.TODAY.minusDays(30));
    }

    @Test
    @RuleCase({"C090", "C095"})
    void aCooperatorShopsAndVotes() {
        var id = FileOf.person(context, "Ana", "Ferreira", MembershipKind.COOPERATIVE);

        assertThat(shop(id).may()).isTrue();
        assertThat(vote(id).may()).isTrue();
        assertThat(keys(vote(id))).containsExactly("members.fact.membership.COOPERATIVE");
        assertThat(shop(id).warnings()).isEmpty();
    }

    @Test
    void aFriendDoesNeitherUnlessTheStatutesSaySo() {
        var id = FileOf.person(context, "Ami", "Lointain", MembershipKind.FRIEND);
        assertThat(shop(id).may()).isFalse();
        assertThat(keys(shop(id))).containsExactly("members.fact.nothing.SHOP");

        rules.choose(new AdmissionRules.Rule(MembershipKind.FRIEND, Right.SHOP, true));

        assertThat(shop(id).may()).isTrue();
    }

    @Test
    @RuleCase({"C071", "C072", "C073"})
    void aMembershipHoldsFromItsDayOnAndIsAskedAboutToday() {
        var id = FileOf.person(context, "Ana", "Longtemps");
        memberships.begin(id, MembershipKind.COOPERATIVE, LocalDate.parse("2024-06-01"));

        assertThat(admissions.of(id, LocalDate.parse("2024-05-31")).shop().may())
                .isFalse();
        assertThat(admissions.of(id, LocalDate.parse("2024-06-01")).shop().may())
                .isTrue();
        assertThat(shop(id).may()).isTrue();
    }

    @Test
    void aMinorShopsButDoesNotVote() {
        var young = FileOf.register(
                context,
                FileOf.born(
                        Profile.person("Nino", "Lemoine"),
                        FileOf.TODAY.minusYears(18).plusDays(1)),
                MembershipKind.COOPERATIVE);
        var justOfAge = FileOf.register(
                context,
                FileOf.born(Profile.person("Nina", "Lemoine"), FileOf.TODAY.minusYears(18)),
                MembershipKind.COOPERATIVE);

        assertThat(shop(young).may()).isTrue();
        assertThat(keys(vote(young))).containsExactly("members.fact.minor");
        assertThat(vote(justOfAge).may()).isTrue();
    }

    @Test
    void whoeverIsAttachedShopsWithTheHousehold() {
        var head = FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE);
        var attached = FileOf.person(context, "Sonia", "Lemoine");
        var watched = FileOf.person(context, "Rémi", "Lemoine");
        var household = households.found(head, Households.Role.HEAD);
        households.add(household, attached, Households.Role.ATTACHED, true);
        households.add(household, watched, Households.Role.CHILD, false);

        assertThat(keys(shop(attached))).containsExactly("members.fact.household");
        assertThat(vote(attached).may()).isFalse();
        assertThat(shop(watched).may()).isFalse();

        departures.leave(head, FileOf.TODAY, "");
        assertThat(shop(attached).may()).isFalse();
    }

    @Test
    void nobodyBelongsToTwoHouseholds() {
        var head = FileOf.person(context, "Une", "Maison");
        households.found(head, Households.Role.HEAD);

        assertThatThrownBy(() -> households.found(head, Households.Role.HEAD)).isInstanceOf(Refused.class);
    }

    @Test
    @RuleCase({"C085", "C099", "C100"})
    void leavingEndsEverythingAndComingBackKeepsTheNumber() {
        var id = FileOf.person(context, "Ève", "Caron", MembershipKind.ASSOCIATION, MembershipKind.COOPERATIVE);
        var number = directory.find(id).number();
        departures.leave(id, FileOf.TODAY, "déménagement");

        assertThat(directory.find(id).leftOn()).isEqualTo(FileOf.TODAY);
        assertThat(memberships.of(id))
                .allSatisfy(one -> assertThat(one.holdsOn(FileOf.TODAY)).isFalse());
        assertThat(keys(shop(id))).containsExactly("members.fact.left");
        assertThat(admissions.of(id, FileOf.TODAY.minusDays(1)).shop().may()).isTrue();
        assertThatThrownBy(() -> departures.leave(id, FileOf.TODAY, "")).isInstanceOf(Refused.class);

        departures.comeBack(id, "");
        memberships.begin(id, MembershipKind.COOPERATIVE, FileOf.TODAY);

        assertThat(shop(id).may()).isTrue();
        assertThat(directory.find(id).leftOn()).isNull();
        assertThat(directory.find(id).number()).isEqualTo(number);
    }

    @Test
    void theDeadNeitherShopNorComeBack() {
        var id = FileOf.person(context, "Feu", "Monsieur", MembershipKind.COOPERATIVE);
        departures.died(id, FileOf.TODAY.minusDays(2), "");

        assertThat(keys(vote(id))).containsExactly("members.fact.died");
        assertThatThrownBy(() -> departures.comeBack(id, "")).isInstanceOf(Refused.class);
    }

    @Test
    void refusesTwoMembershipsOfAKindAtOnce() {
        var id = FileOf.person(context, "Deux", "Fois", MembershipKind.ASSOCIATION);

        assertThatThrownBy(() -> memberships.begin(id, MembershipKind.ASSOCIATION, LocalDate.parse("2025-06-01")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("members.membership.overlap"));
    }

    @Test
    void asksEachSourceOnceForAll() {
        var ids = List.of(
                FileOf.person(context, "Un", "Électeur", MembershipKind.COOPERATIVE),
                FileOf.person(context, "Deux", "Électrice"));

        assertThat(admissions.of(ids, FileOf.TODAY))
                .hasSize(2)
                .satisfies(all -> assertThat(all.get(ids.get(0)).vote().may()).isTrue())
                .satisfies(all -> assertThat(all.get(ids.get(1)).vote().may()).isFalse());
    }

    private Answer shop(MemberId id) {
        return admissions.of(id, FileOf.TODAY).shop();
    }

    private Answer vote(MemberId id) {
        return admissions.of(id, FileOf.TODAY).vote();
    }

    private static List<String> keys(Answer answer) {
        return answer.reasons().stream().map(reason -> reason.key()).toList();
    }
}
