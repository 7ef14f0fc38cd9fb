package coop.cabas.fees.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.AccountId;
import coop.cabas.fees.PaymentId;
import coop.cabas.fees.Payments;
import coop.cabas.fees.receipts.Receipts;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.SignIns;
import coop.cabas.shared.Money;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/** A member has their own receipts, and nobody else's. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class OwnReceiptsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Receipts receipts;

    MemberId ana;
    AccountId account;

    @BeforeEach
    void somebody() {
        ana = FileOf.person(context, "Ana", "Reçue");
        account = People.account(context);
        context.getBean(SignIns.class).tie(ana, account);
    }

    @Test
    void takesTheReceiptOfTheirPayment() {
        var payment = paid(ana);

        assertThat(mvc.get().uri("/me/receipts").with(People.as(account)))
                .hasStatusOk()
                .bodyText()
                .contains("20,00");
        assertThat(mvc.post()
                        .uri("/me/receipts/payments/" + payment.value())
                        .with(csrf())
                        .with(People.as(account)))
                .hasStatus3xxRedirection();
        var receipt = receipts.of(ana).getFirst().id();
        assertThat(mvc.get()
                        .uri("/me/receipts/" + receipt.value() + "/document")
                        .with(People.as(account)))
                .hasStatusOk()
                .hasContentType("application/pdf");
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        var bruno = FileOf.person(context, "Bruno", "Autre");
        var payment = paid(bruno);
        var receipt = receipts.issue(payment);

        assertThat(mvc.get()
                        .uri("/me/receipts/" + receipt.value() + "/document")
                        .with(People.as(account)))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/me/receipts/payments/" + payment.value())
                        .with(csrf())
                        .with(People.as(account)))
                .hasStatus(404);
    }

    private PaymentId paid(MemberId member) {
        return context.getBean(Payments.class).receive(member, FileOf.TODAY, Money.of("20.00"), null, "", Map.of());
    }
}
