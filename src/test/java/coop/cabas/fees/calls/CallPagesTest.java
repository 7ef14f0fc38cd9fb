package coop.cabas.fees.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
import coop.cabas.fees.FeesPermissions;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.shared.Money;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** A fee is called on screen: chosen, looked at, written, taken back. */
@ModuleTest(extraIncludes = {"access", "mail"})
@Transactional
class CallPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Fees fees;

    private MemberId ana;
    private String path;
    private String selection;

    @BeforeEach
    void somebodyAndAFee() {
        ana = FileOf.person(context, "Ana", "Appelée");
        var type = context.getBean(FeeTypes.class)
                .add(new FeeTypes.Terms(
                        "Cotisation " + UUID.randomUUID(),
                        FeeType.Kind.FEE,
                        null,
                        true,
                        12,
                        null,
                        0,
                        false,
                        null,
                        false));
        path = "/fees/calls/new/" + type.value();
        selection = "state=all&members=" + ana.value();
    }

    @Test
    void looksThenWritesThenTakesBack() {
        assertThat(get("/fees/calls/new?" + selection)).hasStatusOk().bodyText().contains(path);
        assertThat(get(path + "?query=" + selection.replace("&", "%26").replace("=", "%3D")))
                .hasStatusOk()
                .bodyText()
                .contains("2027-01-23");
        assertThat(post(path, "begins", "NEXT", "limit", "2027-01-23", "amount", "15"))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Appelée", "15,00");
        assertThat(fees.of(ana)).isEmpty();

        var written = post(path, "begins", "NEXT", "limit", "2027-01-23", "amount", "15", "expected", "1");

        assertThat(written).hasStatus3xxRedirection();
        assertThat(fees.of(ana))
                .singleElement()
                .satisfies(fee -> assertThat(fee.amount()).isEqualTo(Money.of("15.00")));
        var address = String.valueOf(written.getResponse().getRedirectedUrl());
        assertThat(get(address)).hasStatusOk().bodyText().contains("Ana Appelée", "Reprendre cet appel");
        assertThat(get("/fees/calls")).hasStatusOk().bodyText().contains(address);
        assertThat(post(address + "/undo")).hasStatus3xxRedirection();
        assertThat(get(address)).hasStatusOk().bodyText().doesNotContain("Reprendre cet appel");
        assertThat(post(address + "/undo")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void keepsWhatWasTypedAndNamesWhatIsMissing() {
        assertThat(post(path, "begins", "DAY", "note", "Décidé en AG", "amount", "15"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("starts-error", "Décidé en AG");
        assertThat(post(path, "begins", "NEXT", "limit", "2027-01-23"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("amount-error");
        assertThat(post(path, "begins", "NEXT", "limit", "2027-01-23", "amount", "15", "expected", "7"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("la liste a changé", "Ana Appelée");
        assertThat(fees.of(ana)).isEmpty();
    }

    @Test
    void onlyWhoKeepsTheFeesCallsThem() {
        assertThat(mvc.get()
                        .uri("/fees/calls/new?" + selection)
                        .with(People.who(context, FeesPermissions.READ, MembersPermissions.READ))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
                .with(People.who(context, FeesPermissions.READ, FeesPermissions.MANAGE, MembersPermissions.READ))
                .exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post()
                .uri(address)
                .param("query", selection)
                .param("type", path.substring(path.lastIndexOf('/') + 1));
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.with(csrf())
                .with(People.who(context, FeesPermissions.READ, FeesPermissions.MANAGE, MembersPermissions.READ))
                .exchange();
    }
}
