package coop.cabas.indicators.figures;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.indicators.figures.Services.Slice;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;

/** How well shifts were manned, on days that everybody can count by hand. */
@ModuleTest(extraIncludes = {"access", "files", "mail", "imports", "sales"})
@Transactional
class ServicesTest {

    private static final Period NOVEMBER = Period.of(YearMonth.of(2026, 11));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Services services;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Test
    void countsPlacesTakenKeptAndMissed() {
        var past = shift("2026-11-02", 4, false);
        booked(past, null);
        booked(past, "ABSENT");
        booked(past, "EXCUSED");
        var ahead = shift("2026-11-27", 4, false);
        booked(ahead, null);
        shift("2026-11-28", 9, true);
        shift("2026-10-31", 9, false);

        assertThat(services.total(NOVEMBER)).isEqualTo(new Slice(LocalDate.parse("2026-11-01"), 8, 4, 1, 1));
        assertThat(services.total(NOVEMBER).fill()).isEqualByComparingTo("50");
        assertThat(services.of(NOVEMBER, Step.WEEK))
                .extracting(Slice::start)
                .containsExactly(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-23"));
        assertThat(services.total(Period.of(YearMonth.of(2020, 1))).fill()).isNull();
    }

    @Test
    void areOnAPageOfTheirOwn() {
        booked(shift("2026-11-02", 4, false), null);

        assertThat(mvc.get()
                        .uri("/indicators/services?from=2026-11-01&to=2026-11-30")
                        .with(People.who(context, "indicators.read")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Remplissage des créneaux",
                        "25,0\u00a0%",
                        "/shifts/statistics?from=2026-11-01&amp;until=2026-11-30");
        assertThat(mvc.get().uri("/indicators/services").with(People.who(context)))
                .hasStatus(403);
    }

    private long shift(String day, int places, boolean cancelled) {
        jdbc.sql("insert into shifts.job (name) values ('Caisse') on conflict do nothing")
                .update();
        return jdbc.sql("""
                        insert into shifts.shift (day, starts, ends, job, least, most, cancelled)
                        select cast(:day as date), cast(:day as date) + time '09:00', cast(:day as date) + time '12:00', j.id, 1, :places,
                               case when :cancelled then now() end
                        from shifts.job j where j.name = 'Caisse' returning id
                        """)
                .param("day", day)
                .param("places", places)
                .param("cancelled", cancelled)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private void booked(long shift, @Nullable String attended) {
        jdbc.sql("""
                        with m as (
                            insert into members.member (last_name, registered, created, changed)
                            values ('Martin', '2024-01-01', now(), now()) returning id)
                        insert into shifts.booking (shift, number, member, span, booked, booked_by, by_staff, attended)
                        select :shift, 1 + (select count(*) from shifts.booking where shift = :shift), m.id, 'empty', now(), 'x', true, :attended from m
                        """)
                .param("shift", shift)
                .param("attended", attended, Types.VARCHAR)
                .update();
    }
}
