package coop.cabas.shares;

import static coop.cabas.shares.Coop.JANUARY;
import static coop.cabas.shares.Coop.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.Admissions;
import coop.cabas.members.FileOf;
import coop.cabas.members.Households;
import coop.cabas.members.Households.Role;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.LocalDate;

/** A household shops on the shares of its head: as long as there are any, and from the day they are gone no more. */
@ModuleTest(extraIncludes = {"access", "mail"})
class HouseholdSharesTest {

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Households households;

    @Autowired
    Admissions admissions;

    @Autowired
    ApplicationContext context;

    Coop coop;
    MemberId head;
    MemberId attached;

    @BeforeEach
    void found() {
        coop = Coop.founded(context);
        head = coop.holder("Ana", 10, JANUARY);
        attached = FileOf.person(context, "Léo", "Ferreira");
        households.add(households.found(head, Role.HEAD), attached, Role.ATTACHED, true);
    }

    @Test
    void oneSetOfSharesLetsTheWholeHouseholdShop() {
        assertThat(shop(head, TODAY).may()).isTrue();
        assertThat(shop(attached, TODAY).may()).isTrue();
        assertThat(shop(attached, TODAY).reasons())
                .containsExactly(Message.of("members.fact.household", "Ana Ferreira"));
        assertThat(shop(attached, JANUARY.minusDays(1)).may()).isFalse();
    }

    @Test
    void theRightEndsWithTheSharesForAllOfThem() {
        withdrawals.withdraw(head, coop.of(), 10, TODAY, Grounds.NONE);

        assertThat(shop(head, TODAY).may()).isFalse();
        assertThat(shop(attached, TODAY).may()).isFalse();
        assertThat(shop(attached, TODAY.minusDays(1)).may()).isTrue();
    }

    @Test
    void aCooperatorOfTheHouseholdStandsOnTheirOwnShares() {
        var partner = coop.holder("Inès", 10, JANUARY);
        households.add(households.of(head).orElseThrow().id(), partner, Role.PARTNER, true);

        withdrawals.withdraw(head, coop.of(), 10, TODAY, Grounds.NONE);

        assertThat(shop(partner, TODAY).may()).isTrue();
    }

    private Admissions.Answer shop(MemberId member, LocalDate day) {
        return admissions.of(member, day).shop();
    }
}
