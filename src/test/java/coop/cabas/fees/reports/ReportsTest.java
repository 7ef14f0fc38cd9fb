package coop.cabas.fees.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.fees.FeeId;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
import coop.cabas.fees.MethodId;
import coop.cabas.fees.Methods;
import coop.cabas.fees.NewFee;
import coop.cabas.fees.Payments;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What the treasurer reads makes what was paid, to the cent. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class ReportsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sums sums;

    @Autowired
    Deposits deposits;

    @Autowired
    Payments payments;

    @Autowired
    Fees fees;

    private MemberId ana;
    private FeeTypeId type;
    private MethodId cash;
    private MethodId cheque;

    @BeforeEach
    void typesAndMethods() {
        ana = FileOf.person(context, "Ana", "Ferreira");
        type = context.getBean(FeeTypes.class)
                .add(new FeeTypes.Terms(
                        "Type " + UUID.randomUUID(),
                        FeeType.Kind.FEE,
                        Money.of("20.00"),
                        true,
                        12,
                        null,
                        0,
                        false,
                        null,
                        false));
        var methods = context.getBean(Methods.class);
        cash = methods.add(Methods.Kind.CASH, "Espèces " + UUID.randomUUID(), "530");
        cheque = methods.add(Methods.Kind.CHEQUE, "Chèque " + UUID.randomUUID(), "5112");
    }

    @Test
    void everyReportMakesExactlyWhatWasPaid() {
        var random = new Random(7);
        for (int i = 0; i < 120; i++) {
            var amount = Money.ofCents(1 + random.nextInt(9999));
            var day = LocalDate.of(2026, 1 + random.nextInt(10), 1 + random.nextInt(28));
            var fee = fee(amount, day);
            var part = Money.ofCents(
                    1 + random.nextInt((int) amount.amount().movePointRight(2).longValueExact()));
            var payment = payments.receive(
                    ana, day, amount, i % 3 == 0 ? null : i % 3 == 1 ? cash : cheque, "", Map.of(fee, part));
            if (i % 7 == 0) {
                payments.reverse(payment, "");
            }
        }
        var paid = jdbc.sql("select sum(amount) from fees.payment where paid_on between '2026-01-01' and '2026-12-31'")
                .query((row, n) -> row.getBigDecimal(1))
                .single();
        var owed = jdbc.sql("""
                        select (select sum(amount) from fees.fee where cancelled is null) - (select sum(amount) from fees.allocation)
                        """).query((row, n) -> row.getBigDecimal(1)).single();

        assertThat(sum(sums.months(2026).stream().map(Sums.Month::received).toList()))
                .isEqualByComparingTo(paid);
        assertThat(sum(sums.byMethod(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")).stream()
                        .map(Sums.ByMethod::net)
                        .toList()))
                .isEqualByComparingTo(paid);
        assertThat(sum(sums.owedByType().stream().map(Sums.OwedOfType::owed).toList()))
                .isEqualByComparingTo(owed);
        assertThat(mvc.get().uri("/fees/reports?export=csv").with(People.who(context, "fees.read")))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Ferreira");
    }

    @Test
    void aChequeGoesToTheBankOnceAndWhatWasTakenBackNever() {
        var kept = payments.receive(ana, FileOf.TODAY, Money.of("12.00"), cheque, "CHQ 1", Map.of());
        var back = payments.receive(ana, FileOf.TODAY, Money.of("13.00"), cheque, "CHQ 2", Map.of());
        payments.reverse(back, "");
        assertThat(deposits.waiting().stream().map(Deposits.Piece::reference)).containsExactly("CHQ 1");

        var slip = deposits.bring(cheque.value(), List.of(kept.value()));
        assertThat(deposits.slip(slip).amount()).isEqualTo(Money.of("12.00"));
        assertThatThrownBy(() -> deposits.bring(cheque.value(), List.of(kept.value())))
                .isInstanceOf(Refused.class);
        assertThat(mvc.get().uri("/fees/deposits/" + slip).with(People.who(context, "fees.read")))
                .hasStatusOk()
                .bodyText()
                .contains("CHQ 1");
    }

    @Test
    void theBoxHoldsTheCashThatWasNotBroughtToTheBank() {
        var before = deposits.cash();
        var first = payments.receive(ana, FileOf.TODAY, Money.of("20.00"), cash, "", Map.of());
        var second = payments.receive(ana, FileOf.TODAY, Money.of("5.50"), cash, "", Map.of());
        payments.reverse(second, "");
        assertThat(deposits.cash().minus(before)).isEqualTo(Money.of("20.00"));
        deposits.bring(cash.value(), List.of(first.value()));
        assertThat(deposits.cash()).isEqualTo(before);

        assertThat(mvc.post()
                        .uri("/fees/cash")
                        .param("cents-2000", "2")
                        .param("cents-5", "3")
                        .with(People.who(context, "fees.read", "fees.manage"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(deposits.counts().getFirst().counted()).isEqualTo(Money.of("40.15"));
        assertThat(mvc.post()
                        .uri("/fees/cash")
                        .param("cents-5", "trois")
                        .with(People.who(context, "fees.read", "fees.manage"))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("trois");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fees/reports",
                "/fees/reports/months?year=2025",
                "/fees/reports/months?export=xlsx",
                "/fees/reports/methods",
                "/fees/deposits",
                "/fees/cash"
            })
    void isForWhoeverReadsFees(String path) {
        assertThat(mvc.get().uri(path).with(People.who(context, "fees.read"))).hasStatusOk();
        assertThat(mvc.get().uri(path).with(People.who(context, "members.read")))
                .hasStatus(403);
        assertThat(mvc.get().uri(path)).hasStatus3xxRedirection();
    }

    private FeeId fee(Money amount, LocalDate starts) {
        return fees.write(new NewFee(ana, type, amount, null, starts, starts.plusMonths(12), ""));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
