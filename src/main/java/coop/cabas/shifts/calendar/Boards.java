package coop.cabas.shifts.calendar;

import coop.cabas.access.Secret;
import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.ShiftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Secret addresses for screens of the shop. Only a hash is kept: an address is shown once, and ended when it went astray. */
@Service
@Transactional
public class Boards {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Boards(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** A screen. @param names whether it shows first names of whoever is booked @param language in which it speaks */
    public record Board(long id, String name, boolean names, Locale language, Instant made) {}

    private record FirstName(ShiftId shift, String name) {}

    /** Those that lead somewhere, by name. */
    @Transactional(readOnly = true)
    public List<Board> all() {
        return jdbc.sql("select * from shifts.board where ended is null order by lower(name), id")
                .query(Boards::board)
                .list();
    }

    /** @return its secret part, which is not shown again */
    public String make(String name, boolean names, Locale language) {
        var secret = Secret.fresh();
        var id = jdbc.sql("""
                        insert into shifts.board (name, hash, names, language, made) values (:name, :hash, :names, :language, :now) returning id
                        """)
                .param("name", name.strip())
                .param("hash", Secret.hash(secret))
                .param("names", names)
                .param("language", language.getLanguage())
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> row.getLong(1))
                .single();
        audit.record("shifts.board.made", "shifts.board:" + id, null, Map.of("name", name.strip()));
        return secret;
    }

    /** Its address leads nowhere from now on. @throws NotFound when it did already */
    public void end(long id) {
        var ended = jdbc.sql("update shifts.board set ended = :now where id = :id and ended is null")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        if (ended == 0) {
            throw new NotFound(id);
        }
        audit.record("shifts.board.ended", "shifts.board:" + id, null, Map.of());
    }

    /** @throws NotFound when the address leads nowhere */
    @Transactional(readOnly = true)
    public Board read(String secret) {
        return jdbc.sql("select * from shifts.board where hash = :hash and ended is null")
                .param("hash", Secret.hash(secret))
                .query(Boards::board)
                .optional()
                .orElseThrow(() -> new NotFound("board"));
    }

    /** First names of whoever is booked on shifts that begin on days between two, included. */
    @Transactional(readOnly = true)
    public Map<ShiftId, List<String>> names(LocalDate since, LocalDate until) {
        return jdbc
                .sql("""
                        select b.shift, c.first_name from shifts.booking b join shifts.shift s on s.id = b.shift
                        join members.member_card c on c.id = b.member
                        where s.day between :since and :until and b.cancelled is null and c.first_name <> '' order by b.shift, b.number
                        """)
                .param("since", since)
                .param("until", until)
                .query((row, n) -> new FirstName(new ShiftId(row.getLong("shift")), row.getString("first_name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        FirstName::shift, Collectors.mapping(FirstName::name, Collectors.toList())));
    }

    private static Board board(ResultSet row, int n) throws SQLException {
        return new Board(
                row.getLong("id"),
                row.getString("name"),
                row.getBoolean("names"),
                row.getString("language").equals("en") ? Locale.UK : Locale.FRANCE,
                row.getObject("made", OffsetDateTime.class).toInstant());
    }
}
