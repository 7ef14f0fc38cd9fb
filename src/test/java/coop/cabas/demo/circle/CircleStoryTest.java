package coop.cabas.demo.circle;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.demo.Cast;
import coop.cabas.matrix.Matrix;
import coop.cabas.testing.CabasTest;
import coop.cabas.testing.OnStage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;

@CabasTest
@Transactional
class CircleStoryTest {

    @Autowired
    CircleStory story;

    @Autowired
    Matrix matrix;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext context;

    @Test
    void leavesSomeOfTheMatrixGreenAndSomeOverdue() {
        for (var person : Cast.values()) {
            OnStage.account(context, person);
        }
        var today = LocalDate.now(clock);

        story.tell(today.minusMonths(13), today.minusDays(1));
        story.tell(today.minusMonths(13), today.minusDays(1));

        var tally = matrix.on(today).tally();
        assertThat(tally.fresh()).isGreaterThan(20);
        assertThat(tally.soon()).isPositive();
        assertThat(tally.overdue()).isGreaterThan(8);
        assertThat(tally.never()).isPositive();
        assertThat(jdbc.sql("select count(*) from circles.holder where circle is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(17);
    }
}
