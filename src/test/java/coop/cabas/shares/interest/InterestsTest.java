package coop.cabas.shares.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.shares.Categories;
import coop.cabas.shares.CategoryId;
import coop.cabas.shares.ClassId;
import coop.cabas.shares.Grounds;
import coop.cabas.shares.ShareClasses;
import coop.cabas.shares.Subscriptions;
import coop.cabas.shares.Withdrawals;
import coop.cabas.shares.Years;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Interest by days held, once for a year, under its ceiling. */
@ModuleTest(extraIncludes = {"access", "mail"})
@TestPropertySource(properties = "cabas.test.database=interest")
class InterestsTest {

    /** What is closed stays so, and all before it: this test has a database of its own. */
    private static final LocalDate YEAR = LocalDate.parse("2012-12-31");

    private static final int DAYS = 366;

    @Autowired
    Interests interests;

    @Autowired
    Years years;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    ClassId of;
    CategoryId category;

    @BeforeEach
    void found() {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        of = context.getBean(ShareClasses.class)
                .add(
                        new ShareClasses.Terms("I" + mark, "Parts " + mark, true, true, null, false),
                        Money.of("10.00"),
                        LocalDate.parse("2010-01-01"));
        category = context.getBean(Categories.class)
                .add(new Categories.Terms("Ordinaire " + mark, of, null, 1, "", false));
    }

    @AfterEach
    void annul() {
        interests.all().stream().filter(Interest::stands).forEach(vote -> interests.annul(vote.id(), "essai"));
    }

    @Test
    void isSharedOutByDaysOnceHoweverManyVoteAtOnce() throws Exception {
        var all = subscribed(20, "2011-03-01", "200.00");
        var half = subscribed(20, "2012-07-02", "200.00");
        var quarter = subscribed(20, "2011-03-01", "50.00");
        var withdrawn = subscribed(20, "2011-03-01", "200.00");
        context.getBean(Withdrawals.class).withdraw(withdrawn, of, 20, LocalDate.parse("2012-01-31"), Grounds.NONE);
        var later = subscribed(20, "2013-01-01", "200.00");
        assertRefused(() -> interests.vote(terms("2.5", "4")), "shares.interest.approved");
        years.close(YEAR);
        years.approve(YEAR, LocalDate.parse("2013-05-20"), "AG du 20 mai 2013");
        assertRefused(() -> interests.vote(terms("4.001", "4")), "shares.interest.ceiling");
        assertThat(interests.open()).contains(YEAR);
        theFormKeepsWhatWasTyped();

        Callable<Boolean> vote = () -> {
            try {
                interests.vote(terms("2.5", "4"));
                return true;
            } catch (Refused refused) {
                assertThat(refused.reason().key()).isEqualTo("shares.interest.already");
                return false;
            }
        };
        var kept = 0;
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var done : threads.invokeAll(Collections.nCopies(100, vote))) {
                kept += done.get() ? 1 : 0;
            }
        }

        assertThat(kept).isEqualTo(1);
        assertThat(granted(all)).isEqualTo(Money.of("5.00"));
        assertThat(granted(half)).isEqualTo(share("200", 183));
        assertThat(granted(quarter)).isEqualTo(Money.of("1.25"));
        assertThat(granted(withdrawn)).isEqualTo(share("200", 30));
        assertThat(interests.of(later)).isEmpty();
        var voted =
                interests.all().stream().filter(Interest::stands).findFirst().orElseThrow();
        assertThat(jdbc.sql("select sum(amount) from shares.interest_due where interest = :id")
                        .param("id", voted.id().value())
                        .query((row, n) -> new Money(row.getBigDecimal(1)))
                        .single())
                .isEqualTo(voted.total());
        assertThat(interests.open()).doesNotContain(YEAR);
        pagesShow(voted, all);
        nothingIsRewritten(voted);

        assertRefused(() -> interests.annul(voted.id(), " "), "shares.interest.why");
        interests.annul(voted.id(), "mauvais taux");
        assertRefused(() -> interests.annul(voted.id(), "encore"), "shares.interest.annulledAlready");
        assertThat(interests.of(all)).isEmpty();
        interests.vote(terms("1", "4"));
        assertThat(granted(all)).isEqualTo(Money.of("2.00"));
    }

    private void theFormKeepsWhatWasTyped() {
        var staff = People.who(context, "shares.read", "shares.manage");
        assertThat(mvc.post()
                        .uri("/shares/interest")
                        .with(csrf())
                        .with(staff)
                        .param("year", YEAR.toString())
                        .param("rate", "9")
                        .param("ceiling", "4")
                        .param("decidedBy", "AG de mai"))
                .hasStatus(422)
                .bodyText()
                .contains("AG de mai")
                .contains("plafond");
    }

    private void pagesShow(Interest voted, MemberId holder) {
        var staff = People.who(context, "shares.read", "shares.manage");
        assertThat(mvc.get().uri("/shares/interest").with(staff)).bodyText().contains("2,5");
        assertThat(mvc.get().uri("/shares/interest/" + voted.id().value()).with(staff))
                .bodyText()
                .contains("/members/" + holder.value() + "/shares");
        assertThat(mvc.get()
                        .uri("/shares/interest/" + voted.id().value() + "?export=csv")
                        .with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Ferreira");
    }

    private void nothingIsRewritten(Interest voted) {
        for (var statement : new String[] {
            "update shares.interest set rate = 1 where id = :id",
            "delete from shares.interest_due where interest = :id",
            "update shares.interest_due set amount = 1000 where interest = :id"
        }) {
            assertThatThrownBy(() ->
                            jdbc.sql(statement).param("id", voted.id().value()).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private Money granted(MemberId member) {
        return interests.of(member).getFirst().amount();
    }

    /** What two and a half percent of so many euros come to for so many days. */
    private static Money share(String euros, int days) {
        return Money.rounded(
                new BigDecimal(euros)
                        .multiply(new BigDecimal("0.025"))
                        .multiply(BigDecimal.valueOf(days))
                        .divide(BigDecimal.valueOf(DAYS), 10, java.math.RoundingMode.HALF_UP),
                java.math.RoundingMode.HALF_UP);
    }

    private static Interests.Terms terms(String rate, String ceiling) {
        return new Interests.Terms(YEAR, new BigDecimal(rate), new BigDecimal(ceiling), "AG du 20 mai 2013");
    }

    private MemberId subscribed(int shares, String on, String paid) {
        var holder = FileOf.person(context, "Ana", "Ferreira");
        var subscriptions = context.getBean(Subscriptions.class);
        var asked = subscriptions.ask(holder, of, category, shares, LocalDate.parse(on));
        subscriptions.register(asked, LocalDate.parse(on), Money.of(paid), Grounds.paid("Chèque", "n° 1"));
        return holder;
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }
}
