package coop.cabas.shares.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.SignIns;
import coop.cabas.shared.Money;
import coop.cabas.shares.Categories;
import coop.cabas.shares.CategoryId;
import coop.cabas.shares.ClassId;
import coop.cabas.shares.Grounds;
import coop.cabas.shares.Refunds;
import coop.cabas.shares.ShareClasses;
import coop.cabas.shares.Statutes;
import coop.cabas.shares.Subscriptions;
import coop.cabas.shares.Withdrawals;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.UUID;

/** What somebody who withdrew is told on paper, and who else may read it. */
@ModuleTest(extraIncludes = {"access", "mail"})
class RefundLettersTest {

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Refunds refunds;

    @Autowired
    Statutes statutes;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    Statutes.Rules before;
    MemberId member;
    long claim;

    @BeforeEach
    void withdraw() {
        before = statutes.rules();
        statutes.choose(new Statutes.Rules(25, 5, 25, Money.ZERO, 5, false, 2, 15, 0, MonthDay.of(12, 31)));
        var mark = UUID.randomUUID().toString().substring(0, 6);
        ClassId of = context.getBean(ShareClasses.class)
                .add(
                        new ShareClasses.Terms("L" + mark, "Parts " + mark, true, true, null, false),
                        Money.of("10.00"),
                        LocalDate.parse("2010-01-01"));
        var category = context.getBean(Categories.class)
                .add(new Categories.Terms("Ordinaire " + mark, of, null, 1, "", false));
        var subscriptions = context.getBean(Subscriptions.class);
        member = subscribed(subscriptions, of, category, 20);
        subscribed(subscriptions, of, category, 500);
        claim = withdrawals.withdraw(member, of, 20, FileOf.TODAY, Grounds.NONE);
    }

    @AfterEach
    void restore() {
        statutes.choose(before);
    }

    @Test
    void saysWhatIsDueAndThenWhatWasPaid() throws Exception {
        var staff = People.who(context, "shares.read");
        var path = "/shares/refunds/" + claim + "/letter.pdf";

        assertThat(text(mvc.get().uri(path).with(staff).exchange()))
                .contains("Ana Ferreira", "20 parts", "reste à vous rembourser", "200,00")
                .doesNotContain("Ce que nous vous avons remboursé");

        refunds.pay(claim, 5, FileOf.TODAY, Grounds.paid("Virement", "VIR-77"));
        assertThat(text(mvc.get().uri(path).with(staff).exchange()))
                .contains("Ce que nous vous avons remboursé", "50,00", "VIR-77", "150,00");

        refunds.pay(claim, 15, FileOf.TODAY, Grounds.paid("Virement", "VIR-78"));
        assertThat(text(mvc.get().uri(path).with(staff).exchange()))
                .contains("200,00", "entièrement réglé")
                .doesNotContain("reste à vous rembourser");
    }

    @Test
    void isForWhoeverWithdrewAndForNobodyElse() {
        var path = "/me/shares/refunds/" + claim + "/letter.pdf";
        var me = member(member);
        var other = FileOf.person(context, "Bruno", "Lemoine");

        assertThat(mvc.get().uri(path).with(me)).hasStatusOk();
        assertThat(mvc.get().uri(path).with(member(other))).hasStatus(404);
        assertThat(mvc.get().uri("/shares/refunds/" + claim + "/letter.pdf").with(me))
                .hasStatus(403);
        assertThat(mvc.get().uri("/me/shares/refunds/999999999/letter.pdf").with(me))
                .hasStatus(404);
    }

    private MemberId subscribed(Subscriptions subscriptions, ClassId of, CategoryId category, int shares) {
        var holder = FileOf.person(context, "Ana", "Ferreira");
        var asked = subscriptions.ask(holder, of, category, shares, LocalDate.parse("2026-01-15"));
        subscriptions.register(
                asked, LocalDate.parse("2026-01-15"), Money.of("10.00").times(shares), Grounds.paid("Chèque", "n° 1"));
        return holder;
    }

    private RequestPostProcessor member(MemberId who) {
        var account = People.account(context);
        context.getBean(SignIns.class).tie(who, account);
        return People.as(account);
    }

    private static String text(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        try (var read = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(read).replace('\u00a0', ' ').replace('\u202f', ' ');
        }
    }
}
