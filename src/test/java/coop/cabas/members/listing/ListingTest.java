package coop.cabas.members.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.Consents;
import coop.cabas.members.Contacts;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Who is found in the directory: those who agreed, with what they agreed to show, as long as they do. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class ListingTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient jdbc;

    private MemberId ana;

    @BeforeEach
    void somebodyWithAPhoneAndAWord() {
        ana = FileOf.person(context, "Ána", "Annuairienne");
        jdbc.sql("update members.member set public_note = 'Je fais du pain' where id = :id")
                .param("id", ana.value())
                .update();
        context.getBean(Contacts.class).addPhone(ana, "06 39 98 07 07", "");
    }

    @Test
    void nobodyIsListedWithoutAgreeingNorAfterWithdrawing() {
        assertThat(inside()).bodyText().doesNotContain("Annuairienne");

        consents.give(ana, Consents.PUBLIC_LIST, "essai");
        assertThat(inside())
                .bodyText()
                .contains("Annuairienne", "Je fais du pain")
                .doesNotContain("06 39");
        consents.give(ana, Consents.PHONE_LIST, "essai");
        assertThat(inside()).bodyText().contains("06 39 98 07 07");

        consents.withdraw(ana, Consents.PUBLIC_LIST, "essai");
        assertThat(inside()).bodyText().contains("06 39 98 07 07").doesNotContain("Je fais du pain");
        consents.withdraw(ana, Consents.PHONE_LIST, "essai");
        assertThat(inside()).bodyText().doesNotContain("Annuairienne");
    }

    @Test
    void theWebReadsItOnlyWhenTheCoopOpensItAndWithoutPhones() {
        consents.give(ana, Consents.PUBLIC_LIST, "essai");
        consents.give(ana, Consents.PHONE_LIST, "essai");
        assertThat(web()).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(mvc.post()
                        .uri("/members/settings/public-list")
                        .param("open", "true")
                        .with(People.who(context, MembersPermissions.SETTINGS))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();

        assertThat(web()).hasStatusOk().hasHeader("X-Robots-Tag", "noindex, noarchive");
        assertThat(web()).bodyText().contains("Annuairienne", "Je fais du pain").doesNotContain("06 39");
        assertThat(mvc.get().uri("/directory/public?q=annuairienne&export=csv").exchange())
                .bodyText()
                .contains("<html");
    }

    @Test
    void whoeverHasLeftIsGone() {
        consents.give(ana, Consents.PUBLIC_LIST, "essai");
        jdbc.sql("update members.member set registered = date '2019-01-01', left_on = date '2020-01-01' where id = :id")
                .param("id", ana.value())
                .update();

        assertThat(inside()).bodyText().doesNotContain("Annuairienne");
    }

    @Test
    void whoeverIsNoMemberSeesNobody() {
        consents.give(ana, Consents.PUBLIC_LIST, "essai");

        assertThat(mvc.get().uri("/directory").with(People.who(context)).exchange())
                .bodyText()
                .doesNotContain("Annuairienne");
    }

    private MvcTestResult inside() {
        return mvc.get()
                .uri("/directory?q=annuairienne")
                .with(People.who(context, MembersPermissions.READ))
                .exchange();
    }

    private MvcTestResult web() {
        return mvc.get().uri("/directory/public?q=annuairienne").exchange();
    }
}
