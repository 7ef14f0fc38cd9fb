package coop.cabas.mailings.reminders;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
import coop.cabas.fees.Methods;
import coop.cabas.fees.NewFee;
import coop.cabas.members.Households;
import coop.cabas.members.MemberId;
import coop.cabas.members.Members;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import coop.cabas.organisation.Organisation;
import coop.cabas.shared.Money;
import coop.cabas.testing.TestClock;
import coop.cabas.testing.browser.BrowserTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The treasurer writes a rule, looks at the month ahead and sends; a member on their telephone renews for two by the link of the
 * letter, without a password; the treasurer sees what is to be paid.
 */
class RemindersWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";
    private static final String IBAN = "FR7630006000011234567890189";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    Members members;

    @Autowired
    Households households;

    @Autowired
    FeeTypes types;

    @Autowired
    Fees fees;

    @Autowired
    Methods methods;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void fromTheRuleToTheFeeThatIsRenewed(int width) {
        var type = types.add(new FeeTypes.Terms(
                "Cotisation " + mark, FeeType.Kind.FEE, Money.of("20.00"), true, 12, null, 0, false, null, false));
        methods.add(Methods.Kind.TRANSFER, "Virement " + mark, "512");
        receiveTransfers();
        var paule = covered("Paule", "paule.%s@example.org".formatted(mark), type);
        var tom = covered("Tom", null, type);
        var alone = covered("Sacha", null, type);
        var household = households.found(paule, Households.Role.HEAD);
        households.add(household, tom, Households.Role.CHILD, true);
        households.choosePayer(household, paule);
        var treasurer = treasurer(width);

        writeRule(treasurer);
        sendWhatIsDue(treasurer, paule, alone);
        renewForTwo(visitor(width), link(), paule, tom);

        treasurer.navigate("/members/" + tom.value() + "/fees");
        assertThat(treasurer.locator("main")).containsText("Cotisation " + mark);
        assertThat(treasurer.locator("main")).containsText("20,00");
        assertThat(treasurer.locator("main")).containsText("Renouvelée par lien");
        assertAccessible(treasurer);
        picture(treasurer, "reminders-8-owed");
        treasurer.navigate("/members/" + paule.value() + "/reminders");
        assertThat(treasurer.locator("main")).containsText("Envoyée le 23 novembre 2026 à Paule Relancée" + mark);
        assertAccessible(treasurer);
        picture(treasurer, "reminders-8-past");
        takeBackAndGiveAnother(treasurer, paule, width);
    }

    private void writeRule(Page treasurer) {
        treasurer.navigate("/reminders");
        treasurer.locator("main a[href='/reminders/rules/new']").click();
        assertAccessible(treasurer);
        picture(treasurer, "reminders-1-rule");
        treasurer.locator("#name").fill("Un mois avant " + mark);
        treasurer.locator("#type").selectOption(optionNamed("Cotisation " + mark));
        var usual = treasurer.locator("#bodyFr").inputValue();
        treasurer.locator("#bodyFr").fill(usual + "\n{prenom}");
        treasurer.locator("main form button[type=submit]").click();
        assertThat(treasurer.locator("main")).containsText("{prenom} (ligne 11)");
        assertThat(treasurer.locator("#bodyFr")).hasValue(usual + "\n{prenom}");
        assertAccessible(treasurer);
        picture(treasurer, "reminders-2-refused");
        treasurer.locator("#bodyFr").fill(usual + "\nÀ {nom}, n° {numéro}.");
        treasurer.locator("main form button[type=submit]").click();
        assertThat(treasurer.locator("main")).containsText("La règle est enregistrée");
        assertThat(treasurer.locator("main")).containsText("Un mois avant " + mark);
    }

    private void sendWhatIsDue(Page treasurer, MemberId paule, MemberId alone) {
        assertThat(treasurer.locator("main")).containsText("Paule Relancée" + mark);
        assertAccessible(treasurer);
        picture(treasurer, "reminders-3-ahead");
        treasurer.navigate("/members/" + paule.value() + "/reminders");
        assertThat(treasurer.locator("main")).containsText("Part au prochain envoi");
        assertAccessible(treasurer);
        picture(treasurer, "reminders-4-why");
        treasurer.navigate("/reminders");
        treasurer.locator("button[data-dialog=run]").click();
        treasurer.locator("dialog[open] button[type=submit]").click();
        treasurer.waitForURL("**/reminders/history**");
        assertThat(treasurer.locator("main")).containsText("Paule Relancée" + mark);
        assertThat(treasurer.locator("main")).containsText("Tom Relancée" + mark);
        assertAccessible(treasurer);
        picture(treasurer, "reminders-5-history");
        treasurer.locator("main a:has-text('Qui appeler')").click();
        assertThat(treasurer.locator("main")).containsText("Sacha Relancée" + mark);
        assertThat(treasurer.locator("main")).not().containsText("Paule Relancée" + mark);
        assertAccessible(treasurer);
        picture(treasurer, "reminders-5-to-call");
        treasurer.navigate("/members/" + alone.value() + "/reminders");
        assertThat(treasurer.locator("main")).containsText("à appeler");
    }

    private void renewForTwo(Page member, String link, MemberId paule, MemberId tom) {
        member.navigate(link);
        assertThat(member.locator("main")).containsText("Bonjour Paule");
        assertThat(member.locator("body")).not().containsText("Relancée" + mark);
        assertAccessible(member);
        picture(member, "reminders-6-renew");
        choose(member, paule);
        choose(member, tom);
        member.locator("#amount-" + paule.value()).fill("12,50");
        member.locator("input[name=person][value='" + tom.value() + "']").uncheck();
        member.locator("#method").selectOption(optionNamed("Virement " + mark));
        member.locator("main form button[type=submit]").click();
        assertThat(member.locator("main")).containsText("Paule : cette cotisation est d’au moins 20,00");
        assertThat(member.locator("#amount-" + paule.value())).hasValue("12,50");
        assertAccessible(member);
        assertThat(member.locator("input[name=person][value='" + tom.value() + "']"))
                .not()
                .isChecked();
        member.locator("input[name=person][value='" + tom.value() + "']").check();
        member.locator("#amount-" + paule.value()).fill("35");
        member.locator("main form button[type=submit]").click();
        assertThat(member.locator("main")).containsText("55,00");
        assertThat(member.locator("main")).containsText("FR76 3000 6000 0112 3456 7890 189");
        assertThat(member.locator("main form")).hasCount(0);
        assertAccessible(member);
        picture(member, "reminders-7-to-pay");
        member.reload();
        assertThat(member.locator("main form")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(fees.of(paule)).hasSize(2);
        org.assertj.core.api.Assertions.assertThat(fees.of(tom)).hasSize(2);
    }

    private void takeBackAndGiveAnother(Page treasurer, MemberId paule, int width) {
        var path = "/members/" + paule.value() + "/fees";
        treasurer.navigate(path);
        treasurer.locator("form[action$='/fees/renewal'] button").click();
        var given = treasurer.locator("#link").textContent();
        assertAccessible(treasurer);
        picture(treasurer, "reminders-9-link");
        treasurer.navigate(path);
        treasurer.locator("button[data-dialog=revoke-links]").click();
        treasurer.locator("dialog[open] button[type=submit]").click();
        assertThat(treasurer.locator("main")).containsText("ne marchent plus");

        var late = visitor(width);
        var answer = late.navigate(given.substring(given.indexOf("/renew/")));
        org.assertj.core.api.Assertions.assertThat(answer.status()).isEqualTo(404);
        assertThat(late.locator("main")).containsText("Demandez-en un nouveau");
        assertAccessible(late);
        picture(late, "reminders-10-useless");
    }

    private void choose(Page page, MemberId person) {
        page.locator("#type-" + person.value())
                .selectOption(page.locator("#type-" + person.value() + " option")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Cotisation " + mark))
                        .getAttribute("value"));
    }

    private static com.microsoft.playwright.options.SelectOption optionNamed(String label) {
        return new com.microsoft.playwright.options.SelectOption().setLabel(label);
    }

    /** What a person would find in their mailbox. */
    private String link() {
        var text = jdbc.sql("select text from mail.message where recipient = :email")
                .param("email", "paule.%s@example.org".formatted(mark))
                .query((row, n) -> row.getString(1))
                .single();
        org.assertj.core.api.Assertions.assertThat(text).contains("Paule Relancée" + mark, "Tom Relancée" + mark);
        var found = java.util.regex.Pattern.compile("/renew/[\\w-]+").matcher(text);
        org.assertj.core.api.Assertions.assertThat(found.find()).isTrue();
        return found.group();
    }

    private MemberId covered(String firstName, @Nullable String email, FeeTypeId type) {
        var until = LocalDate.now(clock).plusDays(20);
        var member = members.register(
                new NewMember(
                        Profile.person(firstName, "Relancée" + mark),
                        email,
                        null,
                        PostalAddress.NONE,
                        LocalDate.parse("2025-01-05"),
                        Set.of(MembershipKind.ASSOCIATION)),
                "");
        fees.write(
                new NewFee(member, type, Money.ZERO, null, until.minusYears(1).plusDays(1), until, ""));
        return member;
    }

    private void receiveTransfers() {
        jdbc.sql("update organisation.identity set iban = :iban")
                .param("iban", IBAN)
                .update();
        org.assertj.core.api.Assertions.assertThat(organisation.identity().iban())
                .isEqualTo(IBAN);
    }

    private Page treasurer(int width) {
        var email = UUID.randomUUID() + "@example.org";
        var role = "trésorerie " + UUID.randomUUID();
        roles.create(role, Set.of("members.read", "fees.read", "fees.manage", "mailings.remind"));
        accounts.createWithPassword(new NewAccount(email, "Didier Roux", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, width);
    }
}
