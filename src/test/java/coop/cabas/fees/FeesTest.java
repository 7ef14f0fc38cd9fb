package coop.cabas.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.members.Admissions;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.RuleCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Fees, what settles them, and what nobody can undo. */
@ModuleTest(extraIncludes = {"access", "mail"})
class FeesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Money TWENTY = Money.of("20.00");

    @Autowired
    Fees fees;

    @Autowired
    Payments payments;

    @Autowired
    FeeTypes types;

    @Autowired
    Covers covers;

    @Autowired
    Admissions admissions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    @RuleCase("C074")
    void coversUntilTheLastDayOfTheLatestFee() {
        var ana = FileOf.person(context, "Ana", "Ferreira");
        fee(ana, "2025-01-01", "2025-12-31");
        fee(ana, "2026-01-01", "2026-12-31");

        assertThat(covers.until(ana)).contains(LocalDate.parse("2026-12-31"));

        fees.cancel(fees.of(ana).getFirst().id());
        assertThat(covers.until(ana)).contains(LocalDate.parse("2025-12-31"));
    }

    @Test
    void onePaymentSettlesAHouseholdAndItsRestWaits() {
        var bruno = FileOf.person(context, "Bruno", "Lemoine");
        var sonia = FileOf.person(context, "Sonia", "Lemoine");
        var his = fee(bruno, "2026-01-01", "2026-12-31");
        var hers = fee(sonia, "2026-01-01", "2026-12-31");

        var payment = payments.receive(
                bruno, FileOf.TODAY, Money.of("50.00"), null, "CHQ 12", Map.of(his, TWENTY, hers, TWENTY));

        assertThat(fees.find(hers).isPaid()).isTrue();
        assertThat(payments.find(payment).rest()).isEqualTo(Money.of("10.00"));
    }

    @Test
    void aFeeMayBePaidInSeveralTimesButNeverTwice() {
        var id = FileOf.person(context, "Chloé", "Marchand");
        var fee = fee(id, "2026-01-01", "2026-12-31");
        payments.receive(id, FileOf.TODAY, Money.of("15.00"), null, "", Map.of(fee, Money.of("15.00")));

        assertThat(fees.find(fee).owed()).isEqualTo(Money.of("5.00"));
        assertRefused(
                "fees.fee.isPaid",
                () -> payments.receive(id, FileOf.TODAY, Money.of("15.00"), null, "", Map.of(fee, Money.of("15.00"))));
        assertRefused(
                "fees.payment.givenOut",
                () -> payments.receive(id, FileOf.TODAY, Money.of("1.00"), null, "", Map.of(fee, Money.of("5.00"))));
    }

    @Test
    void ofAHundredWhoSettleTheSameFeeAtOnceOneDoes() throws Exception {
        var id = FileOf.person(context, "Foule", "Pressée");
        var fee = fee(id, "2026-01-01", "2026-12-31");
        Callable<Boolean> settle = () -> {
            try {
                payments.receive(id, FileOf.TODAY, TWENTY, null, "", Map.of(fee, TWENTY));
                return true;
            } catch (Refused late) {
                return false;
            }
        };
        var settled = 0;
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var done : pool.invokeAll(Collections.nCopies(100, settle))) {
                settled += done.get() ? 1 : 0;
            }
        }

        assertThat(settled).isEqualTo(1);
        assertThat(payments.of(id)).hasSize(1);
        assertThat(fees.find(fee).paid()).isEqualTo(TWENTY);
    }

    @Test
    void takesAPaymentBackByAnotherLineOnce() {
        var id = FileOf.person(context, "Didier", "Roux");
        var fee = fee(id, "2026-01-01", "2026-12-31");
        var payment = payments.receive(id, FileOf.TODAY, TWENTY, null, "", Map.of(fee, TWENTY));
        payments.reverse(payment, "chèque sans provision");

        assertThat(fees.find(fee).owed()).isEqualTo(TWENTY);
        assertThat(payments.of(id)).hasSize(2);
        assertRefused("fees.payment.alreadyReversed", () -> payments.reverse(payment, ""));
        payments.receive(id, FileOf.TODAY, TWENTY, null, "", Map.of(fee, TWENTY));
        assertThat(fees.find(fee).isPaid()).isTrue();
    }

    @Test
    void nobodyChangesWhatWasReceived() {
        var id = FileOf.person(context, "Ève", "Caron");
        var payment = payments.receive(id, FileOf.TODAY, TWENTY, null, "", Map.of());

        assertThatThrownBy(() -> jdbc.sql("update fees.payment set amount = 1 where id = :id")
                        .param("id", payment.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from fees.payment where id = :id")
                        .param("id", payment.value())
                        .update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void refusesWhatMakesNoSense() {
        var id = FileOf.person(context, "Fatou", "Diallo");
        assertRefused("fees.fee.backwards", () -> fee(id, "2026-12-31", "2026-01-01"));
        assertRefused(
                "fees.payment.later", () -> payments.receive(id, FileOf.TODAY.plusDays(1), TWENTY, null, "", Map.of()));
        assertRefused("fees.payment.amount", () -> payments.receive(id, FileOf.TODAY, Money.ZERO, null, "", Map.of()));
        var fee = fee(id, "2026-01-01", "2026-12-31");
        payments.receive(id, FileOf.TODAY, TWENTY, null, "", Map.of(fee, TWENTY));
        assertRefused("fees.fee.paidFirst", () -> fees.cancel(fee));
    }

    @Test
    @RuleCase("C087")
    void lateIsSaidAtTheDoorAndKeepsNobodyOut() {
        var id = FileOf.person(context, "Late", "Comer", MembershipKind.COOPERATIVE);
        fee(id, "2025-01-01", "2025-12-31");

        var shop = admissions.of(id, FileOf.TODAY).shop();

        assertThat(shop.may()).isTrue();
        assertThat(shop.warnings()).extracting(one -> one.key()).containsExactly("fees.fact.late");
    }

    private FeeId fee(MemberId member, String starts, String ends) {
        var type = types.add(new FeeTypes.Terms(
                "Cotisation " + COUNT.incrementAndGet(),
                FeeType.Kind.FEE,
                TWENTY,
                false,
                12,
                null,
                0,
                false,
                null,
                false));
        return fees.write(new NewFee(member, type, TWENTY, null, LocalDate.parse(starts), LocalDate.parse(ends), ""));
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }
}
