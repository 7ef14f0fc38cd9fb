package coop.cabas.fees.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
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
import org.springframework.transaction.annotation.Transactional;

/** The treasurer's pages. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class FeePagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Fees fees;

    private MemberId ana;
    private FeeTypeId type;

    @BeforeEach
    void somebodyAndAFee() {
        ana = FileOf.person(context, "Ana", "Ferreira");
        type = context.getBean(FeeTypes.class)
                .add(new FeeTypes.Terms(
                        "Cotisation annuelle",
                        FeeType.Kind.FEE,
                        Money.of("20.00"),
                        false,
                        12,
                        null,
                        0,
                        false,
                        null,
                        false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fees", "/fees?owed=true", "/fees/late", "/fees?export=csv"})
    void showsWhoeverMayRead(String path) {
        assertThat(mvc.get().uri(path).with(People.who(context, "fees.read"))).hasStatusOk();
        assertThat(mvc.get().uri(path).with(People.who(context, "members.read")))
                .hasStatus(403);
        assertThat(mvc.get().uri(path)).hasStatus3xxRedirection();
    }

    @Test
    void fillsTheFormFromTheType() {
        assertThat(mvc.get()
                        .uri("/members/" + ana.value() + "/fees/new?type=" + type.value())
                        .with(People.who(context, "fees.read", "fees.manage")))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"20.00\"", "2026-11-23", "2027-11-22");
    }

    @Test
    void writesAFeeAndItsPaymentInOneGo() {
        assertThat(write("amount", "20", "starts", "2026-11-23", "paid", "20")).hasStatus3xxRedirection();

        assertThat(fees.of(ana)).singleElement().satisfies(fee -> {
            assertThat(fee.isPaid()).isTrue();
            assertThat(fee.ends()).isEqualTo("2027-11-22");
        });
        assertThat(mvc.get().uri("/members/" + ana.value() + "/fees").with(People.who(context, "fees.read")))
                .hasStatusOk()
                .bodyText()
                .contains("Cotisation annuelle")
                .doesNotContain("/fees/new");
    }

    @Test
    void asksOnceMoreBeforeDaysAreCoveredTwice() {
        write("amount", "20", "starts", "2026-11-23", "paid", "20");

        assertThat(write("amount", "20", "starts", "2027-01-01", "paid", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("déjà couverts", "2027-01-01");
        assertThat(write("amount", "20", "starts", "2027-01-01", "paid", "0", "sure", "true"))
                .hasStatus3xxRedirection();
        assertThat(fees.of(ana)).hasSize(2);
    }

    @Test
    void keepsWhatWasTypedWhenItIsWrong() {
        assertThat(write("amount", "vingt", "starts", "2026-11-23"))
                .hasStatus(422)
                .bodyText()
                .contains("vingt");
        assertThat(write("amount", "20.005", "starts", "2026-11-23")).hasStatus(422);
        assertThat(write("amount", "20", "starts", "2026-11-23", "ends", "2026-01-01"))
                .hasStatus(422);
    }

    @Test
    void doesNotTouchTheFeesOfAnother() {
        write("amount", "20", "starts", "2026-11-23", "paid", "0");
        var fee = fees.of(ana).getFirst().id();
        var bruno = FileOf.person(context, "Bruno", "Lemoine");

        assertThat(mvc.post()
                        .uri("/members/" + bruno.value() + "/fees/" + fee.value() + "/payment")
                        .with(People.who(context, "fees.read", "fees.manage"))
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void describesTypesAndSaysWhatCannotBe() {
        var treasurer = People.who(context, "fees.read", "fees.manage");
        assertThat(mvc.get().uri("/fees/types").with(treasurer)).hasStatusOk();
        assertThat(mvc.get().uri("/fees/types/" + type.value()).with(treasurer)).hasStatusOk();
        assertThat(mvc.post()
                        .uri("/fees/types")
                        .param("name", "Année civile")
                        .param("kind", "FEE")
                        .param("untilDay", "31/02")
                        .with(treasurer)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("31/02", "par exemple 01/09");
        assertThat(mvc.post()
                        .uri("/fees/types")
                        .param("name", "Année civile")
                        .param("kind", "FEE")
                        .param("amount", "12.50")
                        .param("untilDay", "01/01")
                        .with(treasurer)
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult write(String... parameters) {
        var request = mvc.post().uri("/members/" + ana.value() + "/fees").param("type", String.valueOf(type.value()));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.with(People.who(context, "fees.read", "fees.manage"))
                .with(csrf())
                .exchange();
    }
}
