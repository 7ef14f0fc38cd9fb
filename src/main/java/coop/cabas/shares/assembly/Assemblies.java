package coop.cabas.shares.assembly;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shares.Statutes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Calls assemblies and closes them; {@link Electorate} knows who may vote. */
@Service
@Transactional
public class Assemblies {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Statutes statutes;
    private final Electorate electorate;
    private final Audit audit;

    Assemblies(JdbcClient jdbc, Clock clock, Statutes statutes, Electorate electorate, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.statutes = statutes;
        this.electorate = electorate;
        this.audit = audit;
    }

    /** What is known when it is called: see {@link Assembly}. */
    public record Call(
            Assembly.Kind kind, String title, LocalDate day, LocalTime starts, String place, LocalDate votersOn) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Assembly> all() {
        return jdbc.sql("select * from shares.assembly order by day desc, id desc")
                .query(Assemblies::read)
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Assembly find(AssemblyId id) {
        return jdbc.sql("select * from shares.assembly where id = :id")
                .param("id", id.value())
                .query(Assemblies::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Proxies and quorum are those that the statutes say now. @throws Refused when the electorate would be of a later day */
    public AssemblyId call(Call call) {
        mustBeInOrder(call);
        var rules = statutes.rules();
        var id = new AssemblyId(bound(jdbc.sql("""
                        insert into shares.assembly (kind, title, day, starts, place, voters_on, proxies, quorum, recorded, author)
                        values (:kind, :title, :day, :starts, :place, :votersOn, :proxies, :quorum, :now, :author) returning id
                        """), call)
                .param("proxies", rules.proxies())
                .param("quorum", rules.quorumPercent())
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .query((row, n) -> row.getLong(1))
                .single());
        audit.record(
                "shares.assembly.called",
                subject(id),
                null,
                Map.of("title", call.title(), "day", call.day().toString()));
        return id;
    }

    /** @throws Refused as {@link #call}, once it is closed, and for another day of the electorate once that is drawn up */
    public void change(AssemblyId id, Call call) {
        mustBeInOrder(call);
        var before = open(id);
        if (before.drawnUp() != null && !before.votersOn().equals(call.votersOn())) {
            throw new Refused("shares.assembly.otherDay");
        }
        bound(jdbc.sql("""
                        update shares.assembly set kind = :kind, title = :title, day = :day, starts = :starts, place = :place,
                               voters_on = :votersOn
                        where id = :id
                        """), call).param("id", id.value()).update();
        audit.record(
                "shares.assembly.changed",
                subject(id),
                Map.of("day", before.day().toString()),
                Map.of("day", call.day().toString()));
    }

    /** The letters have left. @throws Refused for a day to come or after the assembly */
    public void convene(AssemblyId id, LocalDate on) {
        var assembly = open(id);
        if (on.isAfter(LocalDate.now(clock)) || on.isAfter(assembly.day())) {
            throw new Refused("shares.assembly.convenedWhen");
        }
        jdbc.sql("update shares.assembly set convened = :on where id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
        audit.record("shares.assembly.convening", subject(id), null, Map.of("on", on.toString()));
    }

    /** It is over: who was there stays as it is. @throws Refused before its day, or when nobody was drawn up */
    public void close(AssemblyId id) {
        var assembly = open(id);
        if (assembly.drawnUp() == null) {
            throw new Refused("shares.assembly.notDrawnUp");
        }
        if (assembly.day().isAfter(LocalDate.now(clock))) {
            throw new Refused("shares.assembly.early", assembly.day());
        }
        var tally = electorate.tally(id);
        jdbc.sql("update shares.assembly set closed = :now where id = :id and closed is null")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        audit.record(
                "shares.assembly.closed",
                subject(id),
                null,
                Map.of("present", tally.present(), "represented", tally.represented(), "voters", tally.voters()));
    }

    /** @throws Refused once it is closed */
    Assembly open(AssemblyId id) {
        var assembly = find(id);
        if (!assembly.isOpen()) {
            throw new Refused("shares.assembly.isClosed");
        }
        return assembly;
    }

    private static void mustBeInOrder(Call call) {
        if (call.votersOn().isAfter(call.day())) {
            throw new Refused("shares.assembly.votersAfter");
        }
    }

    static String subject(AssemblyId id) {
        return "shares.assembly:" + id.value();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Call call) {
        return statement
                .param("kind", call.kind().name())
                .param("title", call.title().strip())
                .param("day", call.day())
                .param("starts", call.starts())
                .param("place", call.place().strip())
                .param("votersOn", call.votersOn());
    }

    private static Assembly read(ResultSet row, int n) throws SQLException {
        var drawnUp = row.getObject("drawn_up", OffsetDateTime.class);
        var closed = row.getObject("closed", OffsetDateTime.class);
        return new Assembly(
                new AssemblyId(row.getLong("id")),
                Assembly.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                row.getString("place"),
                row.getObject("voters_on", LocalDate.class),
                drawnUp == null ? null : drawnUp.toInstant(),
                row.getObject("convened", LocalDate.class),
                closed == null ? null : closed.toInstant(),
                row.getInt("proxies"),
                row.getInt("quorum"));
    }
}
