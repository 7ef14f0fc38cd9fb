package coop.cabas.fees.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
import coop.cabas.fees.Methods;
import coop.cabas.members.Members;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import coop.cabas.shared.Money;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The treasurer's day: a fee owed, paid in parts, the rest by a transfer found in the bank's file; reports, deposits, the books. */
class TreasurerWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    Members members;

    @Autowired
    FeeTypes types;

    @Autowired
    Fees fees;

    @Autowired
    Methods methods;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void settlesAFeeFromTheFormToTheBooks(int width) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var type = types.add(new FeeTypes.Terms(
                "Cotisation " + mark, FeeType.Kind.FEE, Money.of("60.00"), false, 12, null, 0, false, null, false));
        methods.add(Methods.Kind.TRANSFER, "Virement " + mark, "512");
        var ana = members.register(
                new NewMember(
                        Profile.person("Ana", "Payeuse" + mark),
                        null,
                        null,
                        PostalAddress.NONE,
                        LocalDate.parse("2026-01-05"),
                        Set.of(MembershipKind.ASSOCIATION)),
                "");
        var page = treasurer(width);

        page.navigate("/members/" + ana.value() + "/fees/new?type=" + type.value());
        assertThat(page.locator("#amount")).hasValue("60.00");
        assertAccessible(page);
        picture(page, "treasurer-1-fee");
        page.locator("#paid").fill("0");
        page.locator("main form[method=post] button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Cotisation " + mark);

        var fee = fees.of(ana).getFirst();
        page.navigate("/fees/" + fee.id().value() + "?count=3");
        assertAccessible(page);
        page.locator("form[action$='/schedule'] button[type=submit]").click();
        assertThat(page.locator("main")).containsText("20,00");
        picture(page, "treasurer-2-parts");
        page.locator("button[data-dialog^='pay-']").first().click();
        page.locator("dialog[open] button[type=submit]").click();
        assertThat(page.locator("main")).containsText("40,00");

        page.navigate("/fees/bank");
        assertAccessible(page);
        page.locator("#file").setInputFiles(new FilePayload("releve.ofx", "application/x-ofx", statement(mark)));
        page.locator("form[enctype] button[type=submit]").click();
        var line = page.locator("section.card")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(mark));
        assertThat(line.first()).containsText("Payeuse" + mark);
        assertAccessible(page);
        picture(page, "treasurer-3-bank");
        line.first().locator("form[action$='/acceptance'] button").click();
        assertThat(line).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(fees.find(fee.id()).isPaid()).isTrue();

        for (var path : List.of(
                "/fees",
                "/fees/late",
                "/fees/payments",
                "/fees/reports",
                "/fees/reports/months",
                "/fees/reports/methods",
                "/fees/deposits",
                "/fees/cash",
                "/fees/instalments",
                "/fees/books",
                "/fees/accounts")) {
            org.assertj.core.api.Assertions.assertThat(page.navigate(path).status())
                    .as(path)
                    .isEqualTo(200);
            assertAccessible(page);
        }
        page.navigate("/fees/reports");
        picture(page, "treasurer-4-reports");
        page.navigate("/fees/books");
        picture(page, "treasurer-5-books");
    }

    private static byte[] statement(String mark) {
        return """
                OFXHEADER:100
                DATA:OFXSGML
                CHARSET:1252

                <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR
                <BANKACCTFROM><BANKID>14508<ACCTID>0800%1$s</BANKACCTFROM>
                <BANKTRANLIST><DTSTART>20261101
                <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261120<TRNAMT>+40.00<FITID>F%1$s<NAME>VIR ANA PAYEUSE%1$s<MEMO>COTISATION %1$s</STMTTRN>
                </BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
                """.formatted(mark).getBytes(StandardCharsets.US_ASCII);
    }

    private Page treasurer(int width) {
        var email = UUID.randomUUID() + "@example.org";
        var role = "trésorerie " + UUID.randomUUID();
        roles.create(role, Set.of("members.read", "fees.read", "fees.manage"));
        accounts.createWithPassword(new NewAccount(email, "Didier Roux", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, width);
    }
}
