package coop.cabas.circles.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.circles.CircleId;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

@MeetingsModuleTest
class DecisionLettersTest {

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionLetters letters;

    @Autowired
    Gathering gathering;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private CircleId circle = new CircleId(0);
    private AccountId secretary = new AccountId(0);
    private AccountId bruno = new AccountId(0);

    @BeforeEach
    void gather() {
        circle = gathering.circle();
        secretary = gathering.holder(circle, "SECRETARY");
        bruno = gathering.holder(circle, "MEMBER");
    }

    @Test
    void tellsTheOthersOfAProposalWhenAskedTo() {
        var shut = gathering.holder(circle, "MEMBER");
        accounts.disable(shut);
        propose("Sans bruit", false);
        assertThat(to(secretary)).isEmpty();
        propose("Armoire", true);
        assertThat(to(secretary))
                .singleElement()
                .asString()
                .contains("une proposition, Armoire", "Acheter une armoire", "faire une objection", "/decisions/");
        assertThat(to(bruno)).isEmpty();
        assertThat(to(shut)).isEmpty();
    }

    @Test
    void remindsWhoRunsTheCircleOnceForEachDayOfReview() throws Exception {
        var id = adopted("Armoire", "2026-12-01");
        adopted("Échelle", "2026-12-02");
        letters.remindOfReviews();
        assertThat(to(secretary)).isEmpty();
        clock.set("2026-12-03T08:05");
        Callable<Boolean> remind = () -> {
            letters.remindOfReviews();
            return true;
        };
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(Collections.nCopies(40, remind))) {
                done.get();
            }
        }
        assertThat(to(secretary))
                .singleElement()
                .asString()
                .contains("2 décisions sont à revoir", "Armoire", "Échelle", "/decisions?state=review");
        assertThat(to(bruno)).isEmpty();
        gathering.as(secretary, () -> decisions.keep(id, "", LocalDate.parse("2027-01-15")));
        letters.remindOfReviews();
        assertThat(to(secretary)).hasSize(1);
        clock.set("2027-01-20T08:05");
        letters.remindOfReviews();
        assertThat(to(secretary))
                .hasSize(2)
                .last()
                .asString()
                .contains("Une décision est à revoir", "/decisions/" + id.value());
    }

    @Test
    void asksTheWholeCircleWhenNobodyRunsItAndWaitsWhenNobodyIsThere() {
        adopted("Armoire", "2026-12-01");
        accounts.disable(secretary);
        accounts.disable(bruno);
        clock.set("2026-12-01T08:05");
        letters.remindOfReviews();
        accounts.enable(bruno);
        letters.remindOfReviews();
        assertThat(to(bruno)).singleElement().asString().contains("Une décision est à revoir");
    }

    private void propose(String title, boolean tell) {
        gathering.as(bruno, () -> decisions.propose(circle, title, "Acheter une armoire", null, null, tell));
    }

    private DecisionId adopted(String title, String review) {
        var id = gathering.as(bruno, () -> decisions.propose(circle, title, "Acheter", null, null, false));
        gathering.as(secretary, () -> decisions.adopt(id, 0, "Entendu", LocalDate.parse(review)));
        return id;
    }

    private List<String> to(AccountId account) {
        return jdbc.sql("""
                        select m.subject || ' ' || m.text || ' ' || m.action_url from mail.message m
                        where m.recipient = :to order by m.id""")
                .param("to", accounts.find(account).email())
                .query(String.class)
                .list();
    }
}
