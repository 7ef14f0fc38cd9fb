package coop.cabas.fees.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.fees.Covers;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
import coop.cabas.fees.NewFee;
import coop.cabas.fees.Payments;
import coop.cabas.fees.calls.Called.LeftOut;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Selection;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The same fee asked of many, once each, and taken back. */
@ModuleTest(extraIncludes = {"access", "mail"})
class FeeCallsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate TODAY = FileOf.TODAY;

    @Autowired
    FeeCalls calls;

    @Autowired
    Fees fees;

    @Autowired
    Payments payments;

    @Autowired
    FeeTypes types;

    @Autowired
    Covers covers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void asksEachForWhatFollowsAndSaysWhyOthersAreLeftOut() {
        var type = type(null, false);
        var never = person("Never");
        var late = coveredUntil(type, TODAY.minusDays(40));
        var soon = coveredUntil(type, TODAY.plusDays(10));
        var beyond = coveredUntil(type, TODAY.plusDays(90));
        var exempt = person("Exempt");
        jdbc.sql("update members.member set exempt = true where id = :id")
                .param("id", exempt.value())
                .update();
        var gone = person("Gone");
        jdbc.sql("update members.member set left_on = :day where id = :id")
                .param("day", TODAY)
                .param("id", gone.value())
                .update();
        var terms = next(type, TODAY.plusMonths(2));

        var preview = calls.preview(of(never, late, soon, beyond, exempt, gone), terms);

        assertThat(preview.stream().collect(Collectors.toMap(Called::member, Called::leftOut)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        never, LeftOut.NO,
                        late, LeftOut.NO,
                        soon, LeftOut.NO,
                        beyond, LeftOut.COVERED_BEYOND,
                        exempt, LeftOut.EXEMPT,
                        gone, LeftOut.GONE));
        calls.call(of(never, late, soon, beyond, exempt, gone), terms, 3);
        assertThat(covers.until(never)).contains(TODAY.plusYears(1).minusDays(1));
        assertThat(covers.until(late)).contains(TODAY.plusYears(1).minusDays(1));
        assertThat(covers.until(soon)).contains(TODAY.plusDays(10).plusYears(1));
        assertThat(fees.of(exempt)).isEmpty();
        assertThat(fees.of(never).getFirst().owed()).isEqualTo(Money.of("20.00"));
    }

    @Test
    void aFixedDayLeavesOutWhomAnotherFeeCoversThen() {
        var type = type(null, false);
        var covered = coveredUntil(type, TODAY.plusDays(90));
        var before = coveredUntil(type, TODAY.plusDays(30));
        var terms =
                new CallTerms(type, CallTerms.Begins.DAY, TODAY.plusDays(60), Money.of("12.50"), null, "Décidé en AG");

        calls.call(of(covered, before), terms, 1);

        assertThat(fees.of(covered)).hasSize(1);
        var called = fees.of(before).getFirst();
        assertThat(called.amount()).isEqualTo(Money.of("12.50"));
        assertThat(called.starts()).isEqualTo(TODAY.plusDays(60));
        assertThat(called.note()).isEqualTo("Décidé en AG");
    }

    @Test
    void aTypeForOneMembershipLeavesTheOthersOut() {
        var type = type(MembershipKind.COOPERATIVE, false);
        var friend = person("Friend");
        var holder = person("Holder");
        jdbc.sql("""
                        insert into members.membership (member, kind, since, recorded) values (:id, 'COOPERATIVE', :day, now())
                        """)
                .param("id", holder.value())
                .param("day", TODAY.minusYears(1))
                .update();

        assertThat(calls.preview(of(friend, holder), next(type, TODAY)))
                .extracting(Called::leftOut)
                .containsExactlyInAnyOrder(LeftOut.OTHER_MEMBERSHIP, LeftOut.NO);
    }

    @Test
    void aPartOfAYearIsAskedWhenTheTypeSaysSo() {
        var type = type(null, true);
        var one = person("Part");

        var called = calls.preview(of(one), next(type, TODAY)).getFirst();

        // from November to the end of December, two months of twelve
        assertThat(called.amount()).isEqualTo(Money.of("3.33"));
        assertThat(called.period().ends()).isEqualTo("2026-12-31");
    }

    @Test
    void whatHasMovedSinceThePreviewIsRefusedAndWritesNothing() {
        var type = type(null, false);
        var one = person("Moved");
        var other = person("Moved");

        assertThatThrownBy(() -> calls.call(of(one, other), next(type, TODAY), 1))
                .isInstanceOf(Refused.class);

        assertThat(fees.of(one)).isEmpty();
        assertThatThrownBy(() -> calls.call(of(), next(type, TODAY), 0)).isInstanceOf(Refused.class);
        var free = new CallTerms(
                types.find(types.add(new FeeTypes.Terms(
                        "Libre " + COUNT.incrementAndGet(),
                        FeeType.Kind.FEE,
                        null,
                        true,
                        12,
                        null,
                        0,
                        false,
                        null,
                        false))),
                CallTerms.Begins.NEXT,
                TODAY,
                null,
                null,
                "");
        assertThatThrownBy(() -> calls.call(of(one), free, 1)).isInstanceOf(Refused.class);
    }

    @Test
    void twoHundredWhoPressAtOnceCallEverybodyOnce() throws Exception {
        var type = type(null, false);
        var people = java.util.stream.IntStream.range(0, 20)
                .mapToObj(n -> person("Racing"))
                .toArray(MemberId[]::new);
        var went = new AtomicInteger();
        Callable<Void> press = () -> {
            try {
                calls.call(of(people), next(type, TODAY), people.length);
                went.incrementAndGet();
            } catch (Refused beaten) {
                // somebody else was first
            }
            return null;
        };

        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var done : threads.invokeAll(Collections.nCopies(200, press))) {
                done.get();
            }
        }

        assertThat(went).hasValue(1);
        assertThat(people).allSatisfy(one -> assertThat(fees.of(one)).hasSize(1));
    }

    @Test
    void takingACallBackLeavesWhatWasPaid() {
        var type = type(null, false);
        var paying = person("Paying");
        var owing = person("Owing");
        var id = calls.call(of(paying, owing), next(type, TODAY), 2);
        var fee = fees.of(paying).getFirst();
        payments.receive(paying, TODAY, fee.owed(), null, "", Map.of(fee.id(), fee.owed()));

        assertThat(calls.undo(id)).isEqualTo(1);

        assertThat(fees.of(paying).getFirst().cancelled()).isNull();
        assertThat(fees.of(owing).getFirst().cancelled()).isEqualTo(TODAY);
        assertThat(covers.until(owing)).isEmpty();
        assertThatThrownBy(() -> calls.undo(id)).isInstanceOf(Refused.class);
        // called again, as nothing covers them any more
        calls.call(of(paying, owing), next(type, TODAY), 1);
    }

    private FeeType type(@Nullable MembershipKind membership, boolean prorata) {
        return types.find(types.add(new FeeTypes.Terms(
                "Appel " + COUNT.incrementAndGet(),
                FeeType.Kind.FEE,
                Money.of("20.00"),
                false,
                prorata ? null : 12,
                prorata ? java.time.MonthDay.of(1, 1) : null,
                0,
                prorata,
                membership,
                false)));
    }

    private static CallTerms next(FeeType type, LocalDate limit) {
        return new CallTerms(type, CallTerms.Begins.NEXT, limit, null, null, "");
    }

    private MemberId person(String name) {
        return FileOf.person(context, name, "Appel" + COUNT.incrementAndGet());
    }

    private MemberId coveredUntil(FeeType type, LocalDate until) {
        var member = person("Covered");
        fees.write(new NewFee(
                member, type.id(), Money.of("20.00"), null, until.minusYears(1).plusDays(1), until, ""));
        return member;
    }

    private static Selection of(MemberId... members) {
        return new Selection("state=all&members="
                + (members.length == 0
                        ? "0"
                        : Arrays.stream(members)
                                .map(one -> String.valueOf(one.value()))
                                .collect(Collectors.joining("."))));
    }
}
