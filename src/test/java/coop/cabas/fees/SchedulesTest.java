package coop.cabas.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.members.FileOf;
import coop.cabas.members.Households;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Fees paid in several times, and payments for several people. */
@ModuleTest(extraIncludes = {"access", "mail"})
class SchedulesTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-08-31");

    @Autowired
    Schedules schedules;

    @Autowired
    Distribution distribution;

    @Autowired
    Payments payments;

    @Autowired
    Fees fees;

    @Autowired
    FeeTypes types;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @CsvSource({"100.00,3", "0.05,5", "20.00,1", "99.99,7", "1234.56,60"})
    void partsMakeExactlyTheAmount(String amount, int count) {
        var parts = Parts.monthly(Money.of(amount), count, FIRST);

        assertThat(parts).hasSize(count);
        assertThat(parts.stream().map(Parts.Part::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.of(amount));
    }

    @Test
    void aMonthWithoutThatDayTakesItsLast() {
        assertThat(Parts.monthly(Money.of("30.00"), 3, FIRST).stream().map(Parts.Part::due))
                .containsExactly(FIRST, LocalDate.parse("2026-09-30"), LocalDate.parse("2026-10-31"));
    }

    @Test
    void plansPaysAndPlansAgainWhatIsLeft() {
        var fee = fee(FileOf.person(context, "Ana", "Ferreira"), "100.00");
        schedules.plan(fee, schedules.propose(fee, 3, FIRST));
        var first = schedules.of(fee).getFirst();

        var payment = schedules.pay(first.id(), FileOf.TODAY, null, "CB");
        assertThat(fees.find(fee).owed()).isEqualTo(Money.of("66.66"));
        assertRefused("fees.schedule.alreadyPaid", () -> schedules.pay(first.id(), FileOf.TODAY, null, ""));
        schedules.plan(fee, schedules.propose(fee, 2, FIRST));
        assertThat(schedules.of(fee)).hasSize(3);

        payments.reverse(payment, "refusé");
        assertThat(schedules.of(fee)).allMatch(part -> part.payment() == null);
        assertRefused(
                "fees.schedule.tooMuch", () -> schedules.plan(fee, List.of(new Parts.Part(FIRST, Money.of("100.01")))));
    }

    @Test
    void theDatabaseKeepsPartsWithinTheFee() {
        var fee = fee(FileOf.person(context, "Bruno", "Lemoine"), "10.00");

        assertThatThrownBy(() -> jdbc.sql("insert into fees.instalment (fee, due, amount) values (:fee, :due, 10.01)")
                        .param("fee", fee.value())
                        .param("due", FIRST)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void ofAHundredWhoMarkAPartPaidOneDoes() throws Exception {
        var fee = fee(FileOf.person(context, "Foule", "Pressée"), "90.00");
        schedules.plan(fee, schedules.propose(fee, 3, FIRST));
        var part = schedules.of(fee).getFirst().id();
        Callable<Boolean> pay = () -> {
            try {
                schedules.pay(part, FileOf.TODAY, null, "");
                return true;
            } catch (Refused late) {
                return false;
            }
        };
        var paid = 0;
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var done : pool.invokeAll(Collections.nCopies(100, pay))) {
                paid += done.get() ? 1 : 0;
            }
        }

        assertThat(paid).isEqualTo(1);
        assertThat(fees.find(fee).owed()).isEqualTo(Money.of("60.00"));
    }

    @Test
    void onePayerIsOfferedTheWholeHouseholdAndGivesTheRestLater() {
        var chloe = FileOf.person(context, "Chloé", "Marchand");
        var didier = FileOf.person(context, "Didier", "Marchand");
        var house = households.found(chloe, Households.Role.HEAD);
        households.add(house, didier, Households.Role.PARTNER, true);
        var hers = fee(chloe, "20.00");
        var his = fee(didier, "20.00");
        assertThat(distribution.owedBy(distribution.household(chloe)).stream().map(Distribution.Owed::fee))
                .containsExactly(hers, his);

        var payment =
                payments.receive(chloe, FileOf.TODAY, Money.of("35.00"), null, "", Map.of(hers, Money.of("20.00")));
        distribution.give(payment, Map.of(his, Money.of("15.00")));

        assertThat(payments.find(payment).rest()).isEqualTo(Money.ZERO);
        assertThat(distribution.of(payment).getLast().givenOn()).isEqualTo(FileOf.TODAY);
        payments.reverse(payment, "");
        assertRefused("fees.payment.gone", () -> distribution.give(payment, Map.of(his, Money.of("1.00"))));
    }

    @Test
    void findsSomebodyByWordsInAnyOrderOrByNumber() {
        FileOf.person(context, "Éloïse", "Qwertz");

        assertThat(distribution.search("qwertz elo")).singleElement();
        assertThat(distribution.search("%")).isEmpty();
    }

    private FeeId fee(MemberId member, String amount) {
        var type = types.add(new FeeTypes.Terms(
                "Type " + UUID.randomUUID(),
                FeeType.Kind.FEE,
                Money.of(amount),
                false,
                12,
                null,
                0,
                false,
                null,
                false));
        return fees.write(new NewFee(
                member,
                type,
                Money.of(amount),
                null,
                FIRST,
                FIRST.plusMonths(12).minusDays(1),
                ""));
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }
}
