package coop.cabas.demo.people;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.demo.Cast;
import coop.cabas.testing.CabasTest;
import coop.cabas.testing.OnStage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;

/** The bank page of a new demonstration has something to decide on, and something decided. */
@CabasTest
@Transactional
class BankStoryTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MemberStory story;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    @Test
    void aStatementIsMatchedAndAnotherWaits() {
        for (var person : Cast.values()) {
            OnStage.account(context, person);
        }
        jdbc.sql("update fees.bank_line set state = 'IGNORED' where state = 'OPEN'")
                .update();
        jdbc.sql("update members.member set account = null where account is not null")
                .update();
        var before = lines("MATCHED");

        story.tell(LocalDate.now(clock));

        assertThat(lines("MATCHED") - before).isEqualTo(2);
        assertThat(lines("OPEN")).isEqualTo(4);
        assertThat(jdbc.sql("select count(*) from fees.bank_line where state = 'MATCHED' and day > :today")
                        .param("today", LocalDate.now(clock))
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
        assertThat(mvc.get().uri("/fees/bank").with(OnStage.as(context, Cast.CHLOE)))
                .hasStatusOk()
                .bodyText()
                .contains("MAIRIE SUBVENTION", "Accepter celle qui est sûre", "Personne n’est reconnu");
    }

    private int lines(String state) {
        return jdbc.sql("select count(*) from fees.bank_line where state = :state")
                .param("state", state)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
