package coop.cabas.shares;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Financial years that are closed: the register takes no line dated in them any more. */
@Service
@Transactional
public class Years {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Statutes statutes;
    private final Audit audit;

    Years(JdbcClient jdbc, Clock clock, Statutes statutes, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.statutes = statutes;
        this.audit = audit;
    }

    /**
     * A closed year.
     *
     * @param approved day of the assembly that approved its accounts; null until then
     * @param number last line of the register on that moment
     * @param hash its hash, in hexadecimal: whoever noted it down can hold the register against it for ever
     */
    public record Year(LocalDate ends, @Nullable LocalDate approved, String assembly, long number, String hash) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Year> closed() {
        return jdbc.sql("select ends, approved, assembly, number, hash from shares.year order by ends desc")
                .query((row, n) -> new Year(
                        row.getObject("ends", LocalDate.class),
                        row.getObject("approved", LocalDate.class),
                        row.getString("assembly"),
                        row.getLong("number"),
                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean isClosed(LocalDate day) {
        return jdbc.sql("select exists (select from shares.year where ends >= :day)")
                .param("day", day)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** @throws Refused when it is no end of a year of the statutes, has not ended yet, or is closed already */
    public void close(LocalDate ends) {
        if (!statutes.rules().yearEndAfter(ends).equals(ends)) {
            throw new Refused("shares.year.end", statutes.rules().yearEndAfter(ends));
        }
        if (!ends.isBefore(LocalDate.now(clock))) {
            throw new Refused("shares.year.running", ends);
        }
        if (isClosed(ends)) {
            throw new Refused("shares.year.already");
        }
        Guarded.write(() -> jdbc.sql("""
                        insert into shares.year (ends, closed, author, number, hash)
                        select :ends, :now, :author, h.number, h.hash from shares.head h
                        """)
                .param("ends", ends)
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .update());
        audit.record("shares.year.closed", "shares.year:" + ends, null, Map.of("ends", ends.toString()));
    }

    /** The assembly approved the accounts: refunds asked for in that year may leave. @throws Refused when it met before the year ended */
    public void approve(LocalDate ends, LocalDate on, String assembly) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refused("shares.refused.later");
        }
        var found = Guarded.write(
                () -> jdbc.sql("update shares.year set approved = :on, assembly = :assembly where ends = :ends")
                        .param("on", on)
                        .param("assembly", assembly.strip())
                        .param("ends", ends)
                        .update());
        if (found == 0) {
            throw new NotFound(ends.toString());
        }
        audit.record("shares.year.approved", "shares.year:" + ends, null, Map.of("on", on.toString()));
    }
}
