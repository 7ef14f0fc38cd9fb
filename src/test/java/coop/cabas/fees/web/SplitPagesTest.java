package coop.cabas.fees.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.fees.FeeId;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
import coop.cabas.fees.NewFee;
import coop.cabas.fees.Payments;
import coop.cabas.fees.Schedules;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.UUID;

/** One payment for several people and fees in several times, on screen. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class SplitPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Fees fees;

    @Autowired
    Payments payments;

    @Autowired
    Schedules schedules;

    private MemberId ana;
    private MemberId bruno;
    private FeeTypeId type;
    private FeeId hers;
    private FeeId his;

    @BeforeEach
    void twoWhoOwe() {
        ana = FileOf.person(context, "Ana", "Ferreira");
        bruno = FileOf.person(context, "Bruno", "Partageux");
        type = context.getBean(FeeTypes.class)
                .add(new FeeTypes.Terms(
                        "Cotisation " + UUID.randomUUID(),
                        FeeType.Kind.FEE,
                        Money.of("20.00"),
                        false,
                        12,
                        null,
                        0,
                        false,
                        null,
                        false));
        hers = fee(ana);
        his = fee(bruno);
    }

    @Test
    void paysForOneWhoWasLookedForAndKeepsWhatWasTyped() {
        var path = "/members/" + ana.value() + "/fees/payments";
        assertThat(get(path + "/new")).hasStatusOk().bodyText().contains("20,00", "2026-11-23");
        assertThat(post(path, "look", "true", "q", "partageux", "part-" + hers.value(), "12,50", "reference", "CHQ 7"))
                .hasStatusOk()
                .bodyText()
                .contains("Bruno Partageux", "12,50", "CHQ 7");
        assertThat(post(path, "add", String.valueOf(bruno.value()), "part-" + hers.value(), "12,50"))
                .hasStatusOk()
                .bodyText()
                .contains("part-" + his.value(), "12,50");

        assertThat(post(
                        path,
                        "with",
                        String.valueOf(bruno.value()),
                        "amount",
                        "50",
                        "part-" + hers.value(),
                        "20",
                        "part-" + his.value(),
                        "20,00"))
                .hasStatus3xxRedirection();
        assertThat(fees.find(his).isPaid()).isTrue();
        assertThat(payments.of(ana)).singleElement().satisfies(payment -> {
            assertThat(payment.rest()).isEqualTo(Money.of("10.00"));
            assertThat(get("/fees/payments/" + payment.id().value()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Bruno Partageux");
            assertThat(get("/fees/payments?waiting=true"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Ana Ferreira");
        });
    }

    @Test
    void saysWhatIsWrongAndKeepsIt() {
        var path = "/members/" + ana.value() + "/fees/payments";
        assertThat(post(path, "amount", "5", "part-" + hers.value(), "20"))
                .hasStatus(422)
                .bodyText()
                .contains("5,00");
        assertThat(post(path, "part-" + hers.value(), "vingt"))
                .hasStatus(422)
                .bodyText()
                .contains("vingt");
        assertThat(post(path, "part-" + hers.value(), "0")).hasStatus(422);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void refusesMoreThanIsOwed() {
        assertThat(post("/members/" + ana.value() + "/fees/payments", "part-" + hers.value(), "25"))
                .hasStatus(422);
    }

    @Test
    void plansAFeeInPartsAndMarksThemPaid() {
        var path = "/fees/" + hers.value();
        assertThat(get(path + "?count=3")).hasStatusOk().bodyText().contains("6,68", "6,66", "2027-01-23");
        assertThat(get(path + "?count=99")).hasStatus(422);
        assertThat(post(path + "/schedule", "due", "2026-10-01", "amount", "8", "due", "2026-12-01", "amount", "12"))
                .hasStatus3xxRedirection();
        assertThat(get("/fees/instalments?late=true"))
                .hasStatusOk()
                .bodyText()
                .contains("8,00")
                .doesNotContain("12,00");
        var part = schedules.of(hers).getFirst().id().value();
        assertThat(post(path + "/schedule/" + part + "/payment", "reference", "CB"))
                .hasStatus3xxRedirection();
        assertThat(fees.find(hers).owed()).isEqualTo(Money.of("12.00"));
        assertThat(post(path + "/schedule", "due", "hier", "amount", "8")).hasStatus(422);
        assertThat(post("/fees/" + his.value() + "/schedule/" + part + "/payment"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fees/payments",
                "/fees/instalments",
                "/fees/payments?export=csv",
                "/fees/instalments?export=xlsx"
            })
    void isForWhoeverReadsFees(String path) {
        assertThat(get(path)).hasStatusOk();
        assertThat(mvc.get().uri(path).with(People.who(context, "members.read")))
                .hasStatus(403);
        assertThat(mvc.get().uri(path)).hasStatus3xxRedirection();
    }

    private FeeId fee(MemberId member) {
        var starts = LocalDate.parse("2026-11-01");
        return fees.write(new NewFee(member, type, Money.of("20.00"), null, starts, starts.plusMonths(12), ""));
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(path)
                .with(People.who(context, "fees.read", "fees.manage"))
                .exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.with(People.who(context, "fees.read", "fees.manage"))
                .with(csrf())
                .exchange();
    }
}
