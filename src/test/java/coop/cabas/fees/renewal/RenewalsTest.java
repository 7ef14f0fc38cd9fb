package coop.cabas.fees.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.access.Secret;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
import coop.cabas.fees.MethodId;
import coop.cabas.fees.Methods;
import coop.cabas.fees.NewFee;
import coop.cabas.members.FileOf;
import coop.cabas.members.Households;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.RuleCase;
import coop.cabas.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Renewing by a link: for whom it is, for the right days, once. */
@ModuleTest(extraIncludes = {"access", "mail"})
class RenewalsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Renewals renewals;

    @Autowired
    Fees fees;

    @Autowired
    FeeTypes types;

    @Autowired
    Methods methods;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Test
    @RuleCase("C068")
    void somebodyLateForYearsIsRenewedFromToday() {
        var type = type(false);
        var ana = covered(type, today().minusYears(3));
        var secret = secret(ana);

        assertThat(renewals.look(secret).head().state()).isEqualTo(Renewable.State.TO_RENEW);
        assertThat(renewals.renew(secret, List.of(new Renewals.Wanted(ana, type, null)), null))
                .isEqualTo(1);

        var fee = fees.of(ana).getFirst();
        assertThat(fee.starts()).isEqualTo(today());
        assertThat(fee.ends()).isEqualTo(today().plusYears(1).minusDays(1));
        assertThat(fee.owed()).isEqualTo(Money.of("20.00"));
        assertThat(renewals.look(secret).head().state()).isEqualTo(Renewable.State.TO_PAY);
    }

    @Test
    @RuleCase({"C069", "C070"})
    void whoeverRenewsEarlyLosesNoDay() {
        var type = type(false);
        var ana = covered(type, today().plusDays(20));

        renewals.renew(secret(ana), List.of(new Renewals.Wanted(ana, type, null)), null);

        assertThat(fees.of(ana).getFirst().starts()).isEqualTo(today().plusDays(21));
        var bruno = covered(type, today().plusDays(200));
        assertThat(renewals.renew(secret(bruno), List.of(new Renewals.Wanted(bruno, type, null)), null))
                .isZero();
    }

    @Test
    void whoeverPaysRenewsTheHouseholdAndNobodyElse() {
        var type = type(false);
        var head = covered(type, today());
        var other = covered(type, today());
        var stranger = covered(type, today());
        var household = households.found(head, Households.Role.HEAD);
        households.add(household, other, Households.Role.ATTACHED, true);
        households.choosePayer(household, head);
        var secret = secret(head);

        assertThat(renewals.look(secret).people())
                .extracting(Renewable.Person::member)
                .containsExactly(head, other);
        assertThat(renewals.renew(
                        secret,
                        List.of(new Renewals.Wanted(head, type, null), new Renewals.Wanted(other, type, null)),
                        null))
                .isEqualTo(2);
        assertThatThrownBy(() -> renewals.renew(secret, List.of(new Renewals.Wanted(stranger, type, null)), null))
                .isInstanceOf(Refused.class);
        assertThat(fees.of(stranger)).hasSize(1);
    }

    @Test
    void aFreeAmountIsAtLeastWhatTheTypeAsks() {
        var type = type(true);
        var ana = covered(type, today());
        var secret = secret(ana);

        assertThatThrownBy(
                        () -> renewals.renew(secret, List.of(new Renewals.Wanted(ana, type, Money.of("19.99"))), null))
                .isInstanceOf(Refused.class);
        renewals.renew(secret, List.of(new Renewals.Wanted(ana, type, Money.of("35.00"))), null);

        assertThat(fees.of(ana).getFirst().amount()).isEqualTo(Money.of("35.00"));
    }

    @Test
    void twoHundredWhoPressAtOnceRenewOnce() throws Exception {
        var type = type(false);
        var ana = covered(type, today());
        var secrets = List.of(secret(ana), secret(ana));
        var turn = new AtomicInteger();

        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(Collections.nCopies(
                    200,
                    () -> renewals.renew(
                            secrets.get(turn.incrementAndGet() % 2),
                            List.of(new Renewals.Wanted(ana, type, null)),
                            null)))) {
                done.get();
            }
        }

        assertThat(fees.of(ana)).hasSize(2);
    }

    @Test
    void aLinkThatIsUnknownOldOrTakenBackOpensNothing() {
        var type = type(false);
        var ana = covered(type, today());
        var revoked = secret(ana);
        renewals.revoke(ana);
        var old = secret(ana);
        assertThat(mvc.get().uri("/renew/" + old).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Bonjour");
        clock.advance(Duration.ofDays(91));

        for (var secret : List.of(revoked, old, "x", old.replace(old.charAt(0), old.charAt(0) == 'a' ? 'b' : 'a'))) {
            assertThat(mvc.get().uri("/renew/" + secret).exchange())
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyText()
                    .contains("Demandez-en un nouveau")
                    .doesNotContain("Bonjour");
        }
    }

    @Test
    void thePageRenewsAndTellsHowToPay() {
        var type = type(false);
        var ana = covered(type, today());
        var path = "/renew/" + secret(ana);
        assertThat(mvc.post().uri(path).with(csrf()).exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Cochez au moins une personne");

        assertThat(mvc.post()
                        .uri(path)
                        .param("person", String.valueOf(ana.value()))
                        .param("type-" + ana.value(), String.valueOf(type.value()))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();

        assertThat(mvc.get().uri(path).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("20,00", "virement")
                .doesNotContain("Renouvelable" + COUNT.get());
        assertThat(mvc.post()
                        .uri("/members/" + ana.value() + "/fees/renewal")
                        .with(csrf())
                        .with(People.who(context, "fees.read", "fees.manage"))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("/renew/");
        assertThat(jdbc.sql(
                                "select count(*) from audit.event where action = 'fees.renewal.given' and subject = :subject")
                        .param("subject", "members.member:" + ana.value())
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
        assertThat(fees.of(ana).getFirst().note()).isEqualTo("Renouvelée par lien");
    }

    @Test
    void afterTooManyWrongLinksFromOnePlaceNoneIsOpenedThereForAWhile() {
        var secret = secret(covered(type(false), today()));
        for (int right = 0; right < 30; right++) {
            assertThat(mvc.get()
                            .uri("/renew/" + secret)
                            .with(from("203.0.113.7"))
                            .exchange())
                    .hasStatusOk();
        }
        for (int beside = 0; beside < 30; beside++) {
            assertThat(mvc.get()
                            .uri("/renew/base.css")
                            .with(from("203.0.113.7"))
                            .exchange())
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        for (int wrong = 0; wrong < 20; wrong++) {
            assertThat(mvc.get()
                            .uri("/renew/" + Secret.fresh())
                            .with(from("203.0.113.7"))
                            .exchange())
                    .hasStatus(HttpStatus.NOT_FOUND);
        }

        assertThat(mvc.get().uri("/renew/" + secret).with(from("203.0.113.7")).exchange())
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("Trop de liens")
                .doesNotContain("Bonjour");
        assertThat(mvc.post()
                        .uri("/renew/" + secret)
                        .param("person", "1")
                        .param("type-1", "1")
                        .with(csrf())
                        .with(from("203.0.113.7"))
                        .exchange())
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(mvc.get().uri("/renew/" + secret).with(from("203.0.113.8")).exchange())
                .hasStatusOk();
        clock.advance(Duration.ofMinutes(16));
        assertThat(mvc.get().uri("/renew/" + secret).with(from("203.0.113.7")).exchange())
                .hasStatusOk();
    }

    @Test
    void onlyTheWayToPayThatWasChosenIsTold() {
        var type = type(false);
        var cheque = methods.add(Methods.Kind.CHEQUE, "Chèque " + COUNT.incrementAndGet(), "");
        var transfer = methods.add(Methods.Kind.TRANSFER, "Virement " + COUNT.incrementAndGet(), "");
        var ana = covered(type, today());
        var bruno = covered(type, today());
        var chloe = covered(type, today());

        assertThat(paying(ana, type, cheque))
                .contains("Par chèque à l’ordre de")
                .doesNotContain("virement");
        assertThat(paying(bruno, type, transfer))
                .contains("À écrire sur le virement")
                .doesNotContain("chèque");
        assertThat(paying(chloe, type, null)).contains("À écrire sur le virement", "chèque");
    }

    /** What the page says once somebody has renewed. */
    private String paying(MemberId member, FeeTypeId type, @Nullable MethodId method) {
        var path = "/renew/" + secret(member);
        assertThat(mvc.post()
                        .uri(path)
                        .param("person", String.valueOf(member.value()))
                        .param("type-" + member.value(), String.valueOf(type.value()))
                        .param("method", method == null ? "0" : String.valueOf(method.value()))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
        return new String(mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void whoWasLeftOutStaysSoWhenSomethingIsWrong() {
        var type = type(true);
        var head = covered(type, today().minusDays(3));
        var other = covered(type, today());
        var household = households.found(head, Households.Role.HEAD);
        households.add(household, other, Households.Role.ATTACHED, true);
        households.choosePayer(household, head);
        var path = "/renew/" + secret(head);
        assertThat(mvc.get().uri(path).exchange()).bodyText().contains("Terminée depuis le", "À jour jusqu’au");

        assertThat(mvc.post()
                        .uri(path)
                        .param("person", String.valueOf(head.value()))
                        .param("type-" + head.value(), String.valueOf(type.value()))
                        .param("amount-" + head.value(), "12,50")
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("d’au moins 20,00", "12,50")
                .contains("value=\"" + head.value() + "\" checked")
                .doesNotContain("value=\"" + other.value() + "\" checked");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private FeeTypeId type(boolean free) {
        return types.add(new FeeTypes.Terms(
                "Renouvellement " + COUNT.incrementAndGet(),
                FeeType.Kind.FEE,
                Money.of("20.00"),
                free,
                12,
                null,
                0,
                false,
                null,
                false));
    }

    private MemberId covered(FeeTypeId type, LocalDate until) {
        var member = FileOf.person(context, "Ana", "Renouvelable" + COUNT.incrementAndGet());
        var fee = fees.write(
                new NewFee(member, type, Money.ZERO, null, until.minusYears(1).plusDays(1), until, ""));
        assertThat(fee).isNotNull();
        return member;
    }

    private String secret(MemberId member) {
        var link = renewals.link(member);
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
