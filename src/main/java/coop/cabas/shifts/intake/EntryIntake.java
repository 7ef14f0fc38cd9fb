package coop.cabas.shifts.intake;

import coop.cabas.members.intake.Copy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

/** Lines of accounts, minute for minute. A line that is no more where it came from is taken back by another, as here. */
@Component
public class EntryIntake {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    EntryIntake(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /**
     * @param origin program that wrote them
     * @return ids, in the order given
     */
    public List<Long> add(List<EntryFile> entries, String origin) {
        var ids = Ids.reserve(jdbc, "shifts.entry", entries.size());
        var now = OffsetDateTime.now(clock);
        var copy = new Copy();
        var rows = copy.to(
                "shifts.entry (id, account, kind, minutes, reason, counts, written, written_by, booking, cycle, note, origin)");
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            rows.add(
                    ids.get(i),
                    entry.account(),
                    entry.kind(),
                    entry.minutes(),
                    entry.reason(),
                    entry.counts(),
                    now,
                    entry.writtenBy(),
                    entry.booking(),
                    entry.cycle(),
                    entry.note(),
                    origin);
        }
        copy.write(template);
        return ids;
    }

    /**
     * Takes a line back by another that counts from the same moment.
     *
     * @return id of the line that takes it back
     */
    public long reverse(long id, String origin, String note) {
        return jdbc.sql("""
                        insert into shifts.entry (account, kind, minutes, reason, counts, written, written_by, booking, cycle, reverses, note, origin)
                        select account, kind, -minutes, 'REVERSAL', counts, :now, :origin, booking, cycle, id, :note, :origin
                        from shifts.entry where id = :id returning id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("origin", origin)
                .param("note", note)
                .param("id", id)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Those among these lines that somebody took back here. */
    public List<Long> reversedHere(Collection<Long> ids) {
        return jdbc.sql("select reverses from shifts.entry where reverses = any(:ids) and origin = ''")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** Only those that another program wrote. */
    public void remove(Collection<Long> ids) {
        jdbc.sql("select shifts.take_back_entries(:ids)::text")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> n)
                .list();
    }
}
