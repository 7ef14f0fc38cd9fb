package coop.cabas.shifts.planning;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.Guarded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Days, or hours of days, on which the shop is closed. */
@Service
@Transactional
public class Closings {

    private final JdbcClient jdbc;
    private final Audit audit;

    Closings(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param starts null when it is closed all day @param until last day, included */
    public record Closing(
            long id,
            LocalDate since,
            LocalDate until,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            String why) {

        /** Whether it keeps a shift from taking place. */
        boolean forbids(LocalDateTime begins, LocalDateTime over) {
            var day = begins.toLocalDate();
            if (day.isBefore(since) || day.isAfter(until)) {
                return false;
            }
            return starts == null
                    || ends == null
                    || begins.isBefore(day.atTime(ends)) && over.isAfter(day.atTime(starts));
        }
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Closing> all() {
        return jdbc.sql("select * from shifts.closing order by since desc, starts nulls first, id")
                .query((row, n) -> new Closing(
                        row.getLong("id"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getString("why")))
                .list();
    }

    /** @throws coop.cabas.shared.Refused when it ends before it begins, or has only one hour */
    public void add(
            LocalDate since, LocalDate until, @Nullable LocalTime starts, @Nullable LocalTime ends, String why) {
        Guarded.write(() -> jdbc.sql("""
                        insert into shifts.closing (since, until, starts, ends, why) values (:since, :until, :starts, :ends, :why)
                        """)
                .param("since", since)
                .param("until", until)
                .param("starts", starts, Types.TIME)
                .param("ends", ends, Types.TIME)
                .param("why", why.strip())
                .update());
        audit.record(
                "shifts.closing.added",
                "shifts.setting:1",
                null,
                Map.of("since", since.toString(), "until", until.toString(), "reason", why.strip()));
    }

    /** @throws NotFound when there is none */
    public void remove(long id) {
        var gone = all().stream()
                .filter(closing -> closing.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(id)));
        jdbc.sql("delete from shifts.closing where id = :id").param("id", id).update();
        audit.record(
                "shifts.closing.removed",
                "shifts.setting:1",
                Map.of("since", gone.since().toString(), "reason", gone.why()),
                null);
    }

    /** Why a shift would not take place; empty when it would. */
    static Optional<Message> why(List<Closing> closings, boolean holidays, LocalDateTime begins, LocalDateTime over) {
        var holiday = holidays ? Holidays.on(begins.toLocalDate()) : Optional.<String>empty();
        if (holiday.isPresent()) {
            return holiday.map(Message::of);
        }
        return closings.stream()
                .filter(closing -> closing.forbids(begins, over))
                .findFirst()
                .map(closing -> Message.of("shifts.closing.told", closing.why()));
    }
}
