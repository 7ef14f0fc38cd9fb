package coop.cabas.indicators.figures;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.indicators.figures.Visits.Slice;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;

/** Who came to the door, on days that everybody can count by hand. */
@ModuleTest(extraIncludes = {"access", "files", "mail", "imports", "sales"})
@Transactional
class VisitsTest {

    private static final Period NOVEMBER = Period.of(YearMonth.of(2026, 11));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Visits visits;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void someVisits() {
        jdbc.sql("insert into door.kiosk (name, made, made_by) values ('Porte des visites', now(), 'x')")
                .update();
        came("2026-11-02T09:00+01", "YES", true, null, false);
        came("2026-11-02T09:05+01", "BUT", true, null, true);
        came("2026-11-02T09:10+01", "NO", false, null, false);
        came("2026-11-03T00:10+01", "NO", true, "Personne connue", false);
        came("2026-12-01T00:10+01", "YES", true, null, false);
        jdbc.sql("insert into door.tally values ('2026-11-20', 18, 'YES', true, false, 40, 35)")
                .update();
    }

    @Test
    void countsWhoCameInWhoDidNotAndWhoAllTheSame() {
        assertThat(visits.total(NOVEMBER)).isEqualTo(new Slice(LocalDate.parse("2026-11-01"), 43, 1, 1, 1));
        assertThat(visits.of(NOVEMBER, Step.DAY))
                .containsExactly(
                        new Slice(LocalDate.parse("2026-11-02"), 2, 1, 0, 1),
                        new Slice(LocalDate.parse("2026-11-03"), 1, 0, 1, 0),
                        new Slice(LocalDate.parse("2026-11-20"), 40, 0, 0, 0));
        assertThat(visits.of(Period.of(YearMonth.of(2020, 1)), Step.DAY)).isEmpty();
    }

    @Test
    void areOnAPageOfTheirOwn() {
        assertThat(mvc.get()
                        .uri("/indicators/visits?from=2026-11-01&to=2026-11-30")
                        .with(People.who(context, "indicators.read")))
                .hasStatusOk()
                .bodyText()
                .contains("Refus à la porte", "Exceptions à la porte", ">43<");
        assertThat(mvc.get().uri("/indicators/visits").with(People.who(context)))
                .hasStatus(403);
    }

    private void came(String at, String answer, boolean entered, @Nullable String letIn, boolean offline) {
        jdbc.sql("""
                        insert into door.visit (id, kiosk, at, received, offline, way, answer, entered, let_in)
                        select gen_random_uuid(), id, cast(:at as timestamptz), now(), :offline, 'BADGE', :answer, :entered, :letIn
                        from door.kiosk where name = 'Porte des visites'
                        """)
                .param("at", at)
                .param("offline", offline)
                .param("answer", answer)
                .param("entered", entered)
                .param("letIn", letIn, Types.VARCHAR)
                .update();
    }
}
