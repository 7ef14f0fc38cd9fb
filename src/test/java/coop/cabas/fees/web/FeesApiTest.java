package coop.cabas.fees.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.NewFee;
import coop.cabas.fees.Recording;
import coop.cabas.members.FileOf;
import coop.cabas.shared.Money;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.UUID;

/** Fees for programs, and members searched by their fees. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class FeesApiTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/fees", "/api/v1/payments", "/api/v1/fees/covers"})
    void tellsFeesPaymentsAndDueDatesToWhoeverMayRead(String path) {
        var ana = FileOf.person(context, "Ana", "Ferreira");
        var type = context.getBean(FeeTypes.class)
                .add(new FeeTypes.Terms(
                        "Type " + UUID.randomUUID(),
                        FeeType.Kind.FEE,
                        Money.of("20.00"),
                        false,
                        12,
                        null,
                        0,
                        false,
                        null,
                        false));
        var starts = LocalDate.parse("2026-11-01");
        context.getBean(Recording.class)
                .write(
                        new NewFee(
                                ana,
                                type,
                                Money.of("20.00"),
                                null,
                                starts,
                                starts.plusMonths(12).minusDays(1),
                                ""),
                        new Recording.Paid(Money.of("20.00"), FileOf.TODAY, null, ""));

        assertThat(mvc.get().uri(path).with(People.who(context, "fees.read")))
                .hasStatusOk()
                .bodyText()
                .contains(":" + ana.value());
        assertThat(mvc.get().uri(path)).hasStatus(401);
        assertThat(mvc.get().uri(path).with(People.who(context, "members.read")))
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fees.state~is~LATE",
                "fees.until~before~2026-01-01",
                "fees.owed~more~5",
                "fees.lastPayment~empty",
                "fees.paidThisYear~is~0",
                "fees.paidLastYear~more~1",
                "fees.cancelled~filled"
            })
    void membersAreSearchedByTheirFees(String condition) {
        assertThat(mvc.get()
                        .uri("/api/v1/members?where={where}", "all;all:" + condition)
                        .with(People.who(context, "members.read", "fees.read")))
                .hasStatusOk();
    }
}
