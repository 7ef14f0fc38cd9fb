package coop.cabas.shifts.staffing.web;

import coop.cabas.ui.Format;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Shifts that take place, with what they need and what they have. */
final class StaffingList {

    private StaffingList() {}

    /** @param fill places taken of a hundred */
    record Row(
            long id,
            LocalDate day,
            LocalDateTime starts,
            LocalDateTime ends,
            String job,
            int least,
            int most,
            int booked,
            int missing,
            BigDecimal fill) {

        String hours() {
            return Format.time(starts.toLocalTime()) + " – " + Format.time(ends.toLocalTime());
        }
    }

    /** Parameters: {@code from} and {@code until}, both included, and {@code job}, null for all. */
    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "shifts.staffing", """
                        select s.id, s.day, s.starts, s.ends, j.name as job, s.least, s.most, b.booked,
                               greatest(s.least - b.booked, 0) as missing, round(100.0 * b.booked / s.most, 1) as fill
                        from shifts.shift s join shifts.job j on j.id = s.job
                        cross join lateral (
                            select count(*)::int as booked from shifts.booking b where b.shift = s.id and b.cancelled is null) b
                        where s.day between :from and :until and s.cancelled is null
                          and (cast(:job as bigint) is null or s.job = cast(:job as bigint))
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>day("day", "shifts.form.day", Row::day)
                        .linking(row -> "/shifts/" + row.id())
                        .sortedBy("starts", "timestamp"))
                .column(Column.text("hours", "shifts.hours", Row::hours))
                .column(Column.<Row>text("job", "shifts.job", Row::job).sortedBy("job", "text"))
                .column(Column.<Row>count("booked", "shifts.booked", Row::booked)
                        .sortedBy("booked", "int"))
                .column(Column.count("most", "shifts.form.most", Row::most))
                .column(Column.<Row>percent("fill", "shifts.figures.fill", Row::fill)
                        .sortedBy("fill", "numeric"))
                .column(Column.<Row>count("missing", "shifts.staffing.missing", Row::missing)
                        .sortedBy("missing", "int"))
                .column(Column.<Row>count("least", "shifts.form.least", Row::least)
                        .exportedOnly())
                .orderedBy("starts", "timestamp", false)
                .build();
    }
}
